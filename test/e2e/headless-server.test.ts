import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode, encode } from '@msgpack/msgpack'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { AppServer } from '../../electron/headless/app-server'
import { openAppServer } from '../../electron/headless/app-server'
import type { OpenLink } from '../../electron/headless/callback-page'
import { MAX_FRAME_BYTES } from '../../electron/headless/window-sockets'
import type { Handlers } from '../../electron/host/serve-requests'
import { reply, serveRequests } from '../../electron/host/serve-requests'
import { defaultSettings } from '../../shared/contract/settings'
import type { HostFrame } from '../../shared/contract/wire'

const folder = mkdtempSync(join(tmpdir(), 'piano-coach-server-'))
const rendererFolder = join(folder, 'renderer')
let server: AppServer
let port: number
let url: URL

/** Two handlers are enough to see whether a question came through the door. */
const handlers = {
  'settings/change': () => reply(defaultSettings),
  'library/list': () => reply([]),
} as unknown as Handlers

/** Knows one link. */
const openLink: OpenLink = (link) =>
  Promise.resolve(link.includes('state=ours') ? { ok: true } : { ok: false, sentence: 'Not <b>ours</b> & no code.' })

beforeAll(() => {
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true })
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>Piano Coach</title>')
  writeFileSync(join(rendererFolder, 'assets', 'app-1a2b.js'), 'export {}')
  writeFileSync(join(rendererFolder, '.hidden'), 'hidden')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
})

beforeEach(async () => {
  const answer = serveRequests(handlers, () => undefined)
  const opened = await openAppServer({ port: 0, rendererFolder, answer, openLink })
  if (!opened.ok) throw new Error(opened.problem)
  server = opened.value
  url = new URL(server.url)
  port = Number(url.port)
  return () => server.close()
})

afterAll(() => rmSync(folder, { recursive: true }))

interface Got {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A raw path: no client library tidies up its dots. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { connection: 'close', ...headers } })
    asked.on('error', reject)
    asked.on('response', (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => (body += text))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asked.end()
  })
}

async function enter(): Promise<string> {
  const { headers } = await get(url.pathname + url.search)
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

function openSocket(headers: Record<string, string>): WebSocket {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/coach`, { headers })
  // What a refused socket says is read from its `unexpected-response`.
  socket.on('error', () => undefined)
  return socket
}

async function openOwnSocket(): Promise<WebSocket> {
  const socket = openSocket({ origin: `http://127.0.0.1:${port}`, cookie: await enter() })
  await once(socket, 'open')
  return socket
}

async function refusalOf(headers: Record<string, string>): Promise<number> {
  const socket = openSocket(headers)
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }]
  return response.statusCode
}

async function ask(socket: WebSocket, frame: unknown): Promise<HostFrame> {
  socket.send(encode(frame))
  const [data] = (await once(socket, 'message')) as [Buffer]
  return decode(data) as HostFrame
}

async function closeCodeAfter(socket: WebSocket, data: Uint8Array | string): Promise<number> {
  socket.send(data)
  const [code] = (await once(socket, 'close')) as [number]
  return code
}

test('the printed address lets one window in, and no second one', async () => {
  const first = await get(url.pathname + url.search)
  const second = await get(url.pathname + url.search)
  expect([first.status, first.headers.location, second.status]).toEqual([303, '/', 403])
  expect(first.headers['set-cookie']?.[0]).toMatch(/^piano-coach-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
})

test('a window that came in may reload, also with the old address', async () => {
  const cookie = await enter()
  const page = await get('/', { cookie })
  const again = await get(url.pathname + url.search, { cookie })
  expect([page.status, page.body, again.status]).toEqual([200, '<!doctype html><title>Piano Coach</title>', 303])
})

test('without the cookie there is nothing to see', async () => {
  const paths = ['/', '/index.html', '/assets/app-1a2b.js', '/?token=wrong', '/?token=']
  const got = await Promise.all(paths.map((path) => get(path)))
  expect(got.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
})

test('a strange Host header is turned away, whatever else it brings', async () => {
  const cookie = await enter()
  const hosts = ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`, `127.0.0.1.evil:${port}`]
  const got = await Promise.all(hosts.map((host) => get('/', { cookie, host })))
  expect(got.map(({ status }) => status)).toEqual([421, 421, 421, 421, 421])
})

test('no path leads out of the folder of the page', async () => {
  const cookie = await enter()
  const paths = [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/%00/../../secret.txt',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/.hidden',
    '/%',
    '/assets',
  ]
  const got = await Promise.all(paths.map((path) => get(path, { cookie })))
  expect(got.map(({ status }) => status)).toEqual(paths.map(() => 404))
})

test('only reading is possible over HTTP', async () => {
  const cookie = await enter()
  const got = await Promise.all(['POST', 'PUT', 'DELETE', 'OPTIONS'].map((method) => get('/', { cookie }, method)))
  expect(got.map(({ status }) => status)).toEqual([405, 405, 405, 405])
})

test('the page comes with a policy that starts from nothing', async () => {
  const { headers } = await get('/', { cookie: await enter() })
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; /)
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['content-security-policy']).not.toMatch(/unsafe-eval'(?<!wasm-unsafe-eval')|unsafe-inline|\*/)
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('what carries its hash in its name is kept by the browser, the page is not', async () => {
  const cookie = await enter()
  const script = await get('/assets/app-1a2b.js', { cookie })
  const page = await get('/', { cookie })
  expect([script.headers['content-type'], script.headers['cache-control'], page.headers['cache-control']]).toEqual([
    'text/javascript; charset=utf-8',
    'private, max-age=31536000, immutable',
    'no-cache',
  ])
})

test('a socket needs our origin, our host and the cookie', async () => {
  const cookie = await enter()
  const origin = `http://127.0.0.1:${port}`
  expect([
    await refusalOf({ cookie }),
    await refusalOf({ cookie, origin: 'https://evil.example' }),
    await refusalOf({ cookie, origin: 'null' }),
    await refusalOf({ cookie, origin: `http://127.0.0.1:${port + 1}` }),
    await refusalOf({ origin }),
    await refusalOf({ origin, cookie: `piano-coach-${port}=guess` }),
    await refusalOf({ cookie, origin, host: 'evil.example' }),
  ]).toEqual([403, 403, 403, 403, 403, 403, 421])
})

test('a question of our window is answered', async () => {
  const socket = await openOwnSocket()
  expect(await ask(socket, { askId: 7, name: 'library/list', input: null })).toEqual({
    kind: 'answer',
    askId: 7,
    answer: { ok: true, reply: [] },
  })
})

test('an unknown name and a malformed input stop at the door', async () => {
  const socket = await openOwnSocket()
  const questions = [
    { askId: 1, name: 'library/steal', input: null },
    { askId: 2, name: '__proto__', input: null },
    { askId: 3, name: ['library/list'], input: null },
    { askId: 4, name: 'library/list', input: { unexpected: true } },
    { askId: 5, name: 'settings/change', input: { volume: 'loud' } },
  ]
  const answers: HostFrame[] = []
  for (const question of questions) answers.push(await ask(socket, question))
  expect(answers.map((frame) => frame.kind === 'answer' && [frame.askId, frame.answer.ok])).toEqual([
    [1, false],
    [2, false],
    [3, false],
    [4, false],
    [5, false],
  ])
})

test('what is no request at all ends the socket', async () => {
  expect(await closeCodeAfter(await openOwnSocket(), Uint8Array.from([0xc1, 0xff]))).toBe(1007)
})

test('a frame without an ask id ends the socket', async () => {
  expect(await closeCodeAfter(await openOwnSocket(), encode({ name: 'library/list', input: null }))).toBe(1007)
})

test('text instead of MessagePack ends the socket', async () => {
  expect(await closeCodeAfter(await openOwnSocket(), '{"askId":1}')).toBe(1007)
})

test('a frame over the limit ends its socket, and the server goes on', async () => {
  const socket = await openOwnSocket()
  expect(await closeCodeAfter(socket, new Uint8Array(MAX_FRAME_BYTES + 1))).toBe(1009)
  expect((await get('/')).status).toBe(403)
})

test('a browser that comes back from a sign-in is let in without a cookie, and told to close its tab', async () => {
  const { status, body, headers } = await get('/auth/callback?code=abc&state=ours')
  expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
  expect(body).toContain('You can close this tab')
})

test('a link that nobody waits for is refused with its reason, which is text and no markup', async () => {
  const { status, body } = await get('/auth/callback?code=abc&state=theirs')
  expect(status).toBe(403)
  expect(body).toContain('Not &lt;b>ours&lt;/b> &amp; no code.')
})

test('the way back from a sign-in is no way in: another host name, another method and other pages stay closed', async () => {
  const asked = [
    get('/auth/callback?code=abc&state=ours', { host: 'example.org' }),
    get('/auth/callback?code=abc&state=ours', {}, 'POST'),
    get('/auth/callback/../', {}),
    get('/?state=ours'),
  ]
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([421, 405, 403, 403])
})

test('news reach every window', async () => {
  const cookie = await enter()
  const headers = { origin: `http://localhost:${port}`, cookie }
  const sockets = [openSocket(headers), openSocket(headers)]
  await Promise.all(sockets.map((socket) => once(socket, 'open')))
  const heard = Promise.all(sockets.map((socket) => once(socket, 'message') as Promise<[Buffer]>))
  server.publish({ kind: 'problemOccurred', sentence: 'The piano was unplugged.' })
  expect((await heard).map(([data]) => decode(data))).toEqual(
    sockets.map(() => ({ kind: 'news', news: { kind: 'problemOccurred', sentence: 'The piano was unplugged.' } })),
  )
})

test('a client that speaks no HTTP does not disturb the others', async () => {
  const rude = connect(port, '127.0.0.1')
  rude.on('error', () => undefined).resume()
  rude.write('\x00\x01\x02 not http\r\n\r\n')
  await once(rude, 'close')
  expect((await get('/')).status).toBe(403)
})

test('a port that is taken is named so', async () => {
  const second = await openAppServer({
    port,
    rendererFolder,
    answer: serveRequests(handlers, () => undefined),
    openLink,
  })
  expect(second).toEqual({ ok: false, problem: 'portTaken' })
})

const firstOpenPort = '/proc/sys/net/ipv4/ip_unprivileged_port_start'
const arePortsGuarded = existsSync(firstOpenPort) && Number(readFileSync(firstOpenPort, 'utf8')) > 1

test.skipIf(!arePortsGuarded)('a port that the account may not use is named so', async () => {
  const isRoot = process.geteuid?.() === 0
  // Root may use every port, so it asks as nobody.
  if (isRoot) process.seteuid?.(65534)
  try {
    const opened = await openAppServer({
      port: 1,
      rendererFolder,
      answer: serveRequests(handlers, () => undefined),
      openLink,
    })
    expect(opened).toEqual({ ok: false, problem: 'portForbidden' })
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
})
