import { Decoder, Encoder } from '@msgpack/msgpack'
import type { Answer, Asked, RequestName } from '../shared/contract/requests'
import type { News } from '../shared/contract/news'
import type { HostFrame, RequestFrame } from '../shared/contract/wire'
import type { Bridge, Connection } from './bridge-contract'
import { createListeners } from './listeners'
import { text } from './text/text'

const FIRST_RETRY_MS = 250
const LAST_RETRY_MS = 4000
/** Some 8 seconds. An app that was started anew has another cookie: this window can never get in again. */
const TRIES_UNTIL_GONE = 6

type Settle = (answer: Answer<RequestName>) => void

/** The headless host, over one WebSocket. What is asked before the first connection waits for it. */
export function createSocketBridge(url: string): Bridge {
  const encoder = new Encoder({ ignoreUndefined: true })
  const decoder = new Decoder()
  const news = createListeners<News>()
  const connections = createListeners<Connection>()
  const settlesByAskId = new Map<number, Settle>()
  const waiting: Uint8Array<ArrayBuffer>[] = []
  let connection: Connection = 'connecting'
  let socket: WebSocket | undefined
  let lastAskId = 0
  let retryMs = FIRST_RETRY_MS
  let failedTries = 0

  connect()

  return {
    ask<Name extends RequestName>(name: Name, input: Asked<Name>) {
      // A key played into a broken connection must not sound minutes later.
      if (connection === 'lost' || connection === 'gone')
        return Promise.resolve({ ok: false, sentence: text.connection.noAnswer } as const)
      lastAskId += 1
      const askId = lastAskId
      const frame: RequestFrame<Name> = { askId, name, input }
      const bytes = encoder.encode(frame)
      return new Promise<Answer<Name>>((resolve) => {
        settlesByAskId.set(askId, resolve as Settle)
        if (socket?.readyState === WebSocket.OPEN) socket.send(bytes)
        else waiting.push(bytes)
      })
    },
    onNews: (listener) => news.add(listener),
    onConnection(listener) {
      listener(connection)
      return connections.add(listener)
    },
  }

  function connect(): void {
    socket = new WebSocket(url)
    socket.binaryType = 'arraybuffer'
    socket.onopen = opened
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => receive(decoder.decode(data) as HostFrame)
    socket.onclose = closed
  }

  function opened(): void {
    retryMs = FIRST_RETRY_MS
    failedTries = 0
    change('open')
    for (const bytes of waiting.splice(0)) socket?.send(bytes)
  }

  function receive(frame: HostFrame): void {
    if (frame.kind === 'news') {
      news.tell(frame.news)
      return
    }
    settlesByAskId.get(frame.askId)?.(frame.answer)
    settlesByAskId.delete(frame.askId)
  }

  /** What was sent may or may not have been done, so it is answered and not sent again. */
  function closed(): void {
    if (connection === 'open') {
      change('lost')
      const unanswered = [...settlesByAskId.values()]
      settlesByAskId.clear()
      for (const settle of unanswered) settle({ ok: false, sentence: text.connection.noAnswer })
    }
    failedTries += 1
    if (failedTries === TRIES_UNTIL_GONE) change('gone')
    setTimeout(connect, retryMs)
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)
  }

  function change(next: Connection): void {
    connection = next
    connections.tell(next)
  }
}
