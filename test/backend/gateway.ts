import { once } from 'node:events'
import { Agent, createServer, request as openRequest } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Fault, FaultRule } from './fault'

export interface GatewayOptions {
  /** 0 takes any free one. */
  readonly port: number
  readonly postgrestPort: number
  /** Keys that a request must show as `apikey`. */
  readonly keys: readonly string[]
  readonly faultRule: () => FaultRule | null
  readonly signIn: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>
}

export interface Gateway {
  readonly url: string
  close(): Promise<void>
}

/** The one address of a project: /rest/v1 is PostgREST, /auth/v1 the sign-in service. */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const server = createServer((request, response) => {
    response.on('error', () => response.destroy())
    void answer(options, agent, request, response).catch(() => response.destroy())
  })
  server.listen(options.port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      agent.destroy()
      const closed = once(server, 'close')
      server.close()
      await closed
    },
  }
}

/** Opened by a browser, which has no key. */
const OPEN_PATHS = ['/auth/v1/verify', '/auth/v1/authorize', '/auth/v1/pretend-provider', '/auth/v1/callback']

async function answer(options: GatewayOptions, agent: Agent, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const { method = '', headers } = request
  const seen = { method, path: url.pathname, authorization: headers.authorization ?? '' }
  const fault = (await options.faultRule()?.(seen)) ?? 'pass'
  if (await isHandledByFault(fault, response)) return

  const key = request.headers['apikey'] ?? url.searchParams.get('apikey')
  const isKnown = options.keys.includes(String(key)) || OPEN_PATHS.includes(url.pathname)
  if (!isKnown) sendJson(response, 401, { message: key ? 'Invalid API key' : 'No API key found in request' })
  else if (url.pathname.startsWith('/rest/v1/')) forward(options, agent, request, lossy(response, fault))
  else if (url.pathname.startsWith('/auth/v1/')) await options.signIn(request, lossy(response, fault), url)
  else sendJson(response, 404, { message: 'no Route matched with those values' })
}

async function isHandledByFault(fault: Fault, response: ServerResponse): Promise<boolean> {
  if (fault === 'refuse') {
    response.destroy()
    return true
  }
  if (typeof fault === 'string') return false
  if ('delayMs' in fault) {
    await pause(fault.delayMs)
    return false
  }
  sendJson(response, fault.status, fault.body ?? { message: 'made to fail' }, fault.headers)
  return true
}

/** The servers work as ever, and the answer is thrown away as soon as it begins. */
function lossy(response: ServerResponse, fault: Fault): ServerResponse {
  if (fault === 'dropAnswer') response.writeHead = () => response.destroy()
  return response
}

/** Without PostgREST the platform's gateway answers 503 itself. */
function forward(options: GatewayOptions, agent: Agent, request: IncomingMessage, response: ServerResponse): void {
  const [host, port] = ['127.0.0.1', options.postgrestPort]
  const headers = { ...request.headers, host: `${host}:${port}` }
  const path = (request.url ?? '').slice('/rest/v1'.length)
  const upstream = openRequest({ host, port, method: request.method, path, headers, agent }, (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.headers)
    reply.on('error', () => response.destroy()).pipe(response)
  })
  upstream.on('error', () => {
    if (response.headersSent) response.destroy()
    else sendJson(response, 503, { message: 'name resolution failed' })
  })
  response.on('close', () => upstream.destroy())
  request.pipe(upstream)
}

function sendJson(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}
