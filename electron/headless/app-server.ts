import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { Result } from '../../shared/base/result'
import { failed, ok } from '../../shared/base/result'
import type { News } from '../../shared/contract/news'
import { CALLBACK_PATH } from '../host/account/sign-in-link'
import { pagePolicy } from '../host/page-policy'
import type { AnswerRequest } from '../host/serve-requests'
import type { Gate } from './gate'
import { createGate } from './gate'
import type { OpenLink } from './callback-page'
import { sendCallbackPage } from './callback-page'
import { pageWords } from './page-words'
import { sendStaticFile } from './static-files'
import { createWindowSockets, MAX_FRAME_BYTES } from './window-sockets'

/** The app for a browser window on this machine, and for nobody else. */
export interface AppServer {
  /** With the one-time token. */
  readonly url: string
  publish(news: News): void
  windowCount(): number
  close(): Promise<void>
}

const LOOPBACK = '127.0.0.1'
const HEADERS_TIMEOUT_MS = 10_000

export async function openAppServer(parts: {
  /** 0 takes any free port. */
  readonly port: number
  readonly rendererFolder: string
  readonly answer: AnswerRequest
  readonly openLink: OpenLink
}): Promise<Result<AppServer, ListenProblem>> {
  const server = createServer({ headersTimeout: HEADERS_TIMEOUT_MS })
  const problem = await listen(server, parts.port)
  if (problem) return failed(problem)

  const { port } = server.address() as AddressInfo
  const gate = createGate(port)
  const windows = createWindowSockets(parts.answer)
  const upgrades = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false })

  server.on('request', (request, response) => void serve(request, response, { ...parts, gate }))
  server.on('upgrade', (request, socket: Duplex, head) => {
    const status = upgradeRefusal(request, gate)
    if (status) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`)
    else upgrades.handleUpgrade(request, socket, head, (window) => windows.add(window))
  })

  return ok({
    url: gate.url,
    publish: (news) => windows.publish(news),
    windowCount: () => windows.count(),
    close: () => close(server, () => windows.close()),
  })
}

export type ListenProblem = 'portTaken' | 'portForbidden' | 'cannotListen'
const PROBLEMS_BY_CODE: Readonly<Record<string, ListenProblem>> = { EADDRINUSE: 'portTaken', EACCES: 'portForbidden' }

function listen(server: Server, port: number): Promise<ListenProblem | null> {
  return new Promise((resolve) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(PROBLEMS_BY_CODE[code ?? ''] ?? 'cannotListen'))
    server.listen(port, LOOPBACK, () => resolve(null))
  })
}

interface Refusal {
  readonly status: number
  readonly sentence: string
}

const WRONG_HOST: Refusal = { status: 421, sentence: 'This address does not belong to Piano Coach.' }
const ONLY_READING: Refusal = { status: 405, sentence: 'Only reading is possible here.' }
const NO_SUCH_PAGE: Refusal = { status: 404, sentence: 'There is no such page.' }
const closed = (): Refusal => ({ status: 403, sentence: pageWords.notOpenedHere })

interface Served {
  readonly gate: Gate
  readonly rendererFolder: string
  readonly openLink: OpenLink
}

async function serve(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders(request.headers.host ?? ''))) {
    response.setHeader(name, value)
  }
  const refusal = await answerOrRefuse(request, response, served)
  if (!refusal) return
  response.writeHead(refusal.status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(refusal.sentence)
}

async function answerOrRefuse(
  request: IncomingMessage,
  response: ServerResponse,
  { gate, rendererFolder, openLink }: Served,
): Promise<Refusal | null> {
  if (!gate.isOurHost(request)) return WRONG_HOST
  if (request.method !== 'GET' && request.method !== 'HEAD') return ONLY_READING

  const url = URL.parse(request.url ?? '/', `http://${LOOPBACK}`)
  const token = url?.pathname === '/' ? url.searchParams.get('token') : null
  if (token !== null) return enter(request, response, gate, token)
  // Another browser comes back here from the e-mail: it has no cookie, but the secret of the sign-in.
  if (url?.pathname === CALLBACK_PATH && request.method === 'GET') return sendCallbackPage(url.href, response, openLink)
  if (!gate.hasCookie(request)) return closed()
  return url && (await sendStaticFile(rendererFolder, url.pathname, response)) ? null : NO_SUCH_PAGE
}

/** The token leaves the address bar at once; a window that is known already may come back with an old address. */
function enter(request: IncomingMessage, response: ServerResponse, gate: Gate, token: string): Refusal | null {
  if (!gate.hasCookie(request)) {
    const cookie = gate.exchange(token)
    if (!cookie) return closed()
    response.setHeader('Set-Cookie', cookie)
  }
  response.writeHead(303, { Location: '/', 'Cache-Control': 'no-store' }).end()
  return null
}

function upgradeRefusal(request: IncomingMessage, gate: Gate): string | null {
  if (!gate.isOurHost(request)) return '421 Misdirected Request'
  if (!gate.isOurOrigin(request) || !gate.hasCookie(request)) return '403 Forbidden'
  return request.url?.split('?')[0] === '/coach' ? null : '404 Not Found'
}

function securityHeaders(host: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': pagePolicy(...(/^[\w.]+:\d+$/.test(host) ? [`ws://${host}`] : [])),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), midi=()',
  }
}

async function close(server: Server, closeWindows: () => void): Promise<void> {
  closeWindows()
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
}
