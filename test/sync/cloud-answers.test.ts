import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { failed, ok } from '../../shared/base/result'
import { type AccessToken, createCloud } from '../../electron/host/sync/cloud'

/**
 * What hotels, proxies and half-dead servers answer, over real HTTP. That a person's work is taken for stored when it
 * is not would be the worst of all faults.
 */
type Answering = (
  response: ServerResponse,
  asked: { readonly url: string; readonly token: string; readonly body: string },
) => void

async function cloudThatAnswers(answering: Answering, accessToken: AccessToken = () => Promise.resolve(ok('token'))) {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const token = request.headers.authorization ?? ''
      answering(response, { url: request.url ?? '', token, body: Buffer.concat(chunks).toString() })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return createCloud({ project: { url, key: 'a-key-that-is-long-enough' }, accessToken })
}

const never = new AbortController().signal
const json = (response: ServerResponse, status: number, body: unknown) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

test('an answer is parsed, and what a later cloud adds to it is dropped', async () => {
  const cloud = await cloudThatAnswers((response) =>
    json(response, 200, { outcome: 'known', started_at: 5, changed_xid: '77', now: 9, shard: 'eu' }),
  )
  expect(await cloud.syncSession({} as never, never)).toEqual(
    ok({ outcome: 'known', started_at: 5, changed_xid: '77', now: 9 }),
  )
})

test.each<[string, Answering]>([
  ['a 404 with an empty body, which supabase-js takes for a success', (response) => response.writeHead(404).end()],
  ['a 404 with a list, which it takes for an empty list', (response) => json(response, 404, [])],
  [
    'a page of a hotel',
    (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome!</h1>'),
  ],
  ['a page of a gateway', (response) => response.writeHead(502).end('<h1>Bad Gateway</h1>')],
  ['an empty body', (response) => response.writeHead(200).end()],
  [
    'half an answer',
    (response) => response.writeHead(200, { 'content-length': '500' }).write('{"now": ', () => response.destroy()),
  ],
  ['no answer', (response) => response.destroy()],
  ['an answer of another shape', (response) => json(response, 200, { now: 'today' })],
  ['an answer without end', endless],
  [
    'a crash in the middle of a call: status 400, no code',
    (response) => json(response, 400, { code: '', message: 'x' }),
  ],
])('%s is no success, and is tried again', async (_name, answering) => {
  const cloud = await cloudThatAnswers(answering)
  const answers = [
    await cloud.deleteSessions([], never),
    await cloud.pullSongs([], never),
    await cloud.syncSession({} as never, never),
  ]
  expect(answers.map((answer) => (answer.ok ? 'success' : answer.problem.kind))).toEqual([
    'unreachable',
    'unreachable',
    'unreachable',
  ])
})

function endless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  const chunk = Buffer.alloc(2 ** 20, ' ')
  const more = () => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', more)
  }
  more()
}

test('an account is not thought deleted because some proxy knows nothing of it', async () => {
  const cloud = await cloudThatAnswers((response) => response.writeHead(404).end())
  expect((await cloud.deleteAccount(never)).ok).toBe(false)
  const done = await cloudThatAnswers((response) => response.writeHead(204).end())
  expect(await done.deleteAccount(never)).toEqual(ok(null))
})

test('a refused token is renewed once, and the call comes again with the new one', async () => {
  const asked: (string | null)[] = []
  const accessToken: AccessToken = (refused) => {
    asked.push(refused)
    return Promise.resolve(ok(refused === null ? 'old' : 'new'))
  }
  const cloud = await cloudThatAnswers((response, { token }) => {
    if (token === 'Bearer new') json(response, 200, { now: 1 })
    else json(response, 401, { code: 'PGRST301', message: 'JWT expired' })
  }, accessToken)
  expect(await cloud.forgetNotes([], never)).toEqual(ok({ now: 1 }))
  expect(asked).toEqual([null, 'old'])
})

test('a token that is refused twice asks for the person; a sign-in service that is out of reach does not', async () => {
  const refusing: Answering = (response) => json(response, 401, { code: 'PGRST301', message: 'JWT expired' })
  const always = await cloudThatAnswers(refusing)
  expect(await always.forgetNotes([], never)).toEqual(failed({ kind: 'signInAgain' }))
  const offline = await cloudThatAnswers(refusing, (refused) =>
    Promise.resolve(refused === null ? ok('old') : failed('noAnswer')),
  )
  expect(await offline.forgetNotes([], never)).toMatchObject(failed({ kind: 'unreachable' }))
})

test('an abort ends a call that nobody answers', async () => {
  const cloud = await cloudThatAnswers(() => undefined)
  const controller = new AbortController()
  setTimeout(() => controller.abort(), 20)
  expect(await cloud.pullSessions([], controller.signal)).toMatchObject(failed({ kind: 'unreachable' }))
  expect(await cloud.pullSessions([], controller.signal)).toMatchObject(failed({ kind: 'unreachable' }))
})

test('what is larger than anything of ours is not sent', async () => {
  let requests = 0
  const cloud = await cloudThatAnswers((response) => {
    requests += 1
    json(response, 200, { now: 1 })
  })
  const huge = { song: {}, score: { mei: 'x'.repeat(17 * 2 ** 20) } }
  expect(await cloud.syncSong(huge as never, never)).toEqual(failed({ kind: 'refused', sqlState: '54000' }))
  expect(requests).toBe(0)
})
