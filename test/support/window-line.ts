import { once } from 'node:events'
import { decode, encode } from '@msgpack/msgpack'
import { WebSocket } from 'ws'
import type { Answer, Asked, RequestName } from '../../shared/contract/requests'
import type { HostFrame } from '../../shared/contract/wire'

/** The line between a window and the app, without the window. */
export interface WindowLine {
  readonly socket: WebSocket
  /** What lets this window in again, as it does a page that loads itself anew. */
  readonly cookie: string
  readonly ask: <Name extends RequestName>(name: Name, input: Asked<Name>) => Promise<Answer<Name>>
}

/**
 * Comes in as a browser does, by the address that works once or with the cookie from then; `onFrame` gets all that the
 * app sends, as it was sent.
 */
export async function openWindowLine(
  address: string,
  onFrame: (frame: HostFrame, data: Buffer) => void,
  knownCookie?: string,
): Promise<WindowLine> {
  const url = new URL(address)
  const cookie = knownCookie ?? (await enter(address))
  const socket = new WebSocket(`ws://${url.host}/coach`, { headers: { origin: url.origin, cookie } })
  const answers = new Map<number, (answer: Answer<RequestName>) => void>()
  let lastAskId = 0
  socket.on('message', (data: Buffer) => {
    const frame = decode(data) as HostFrame
    onFrame(frame, data)
    if (frame.kind === 'answer') answers.get(frame.askId)?.(frame.answer)
  })
  await once(socket, 'open')

  return {
    socket,
    cookie,
    ask: <Name extends RequestName>(name: Name, input: Asked<Name>) => {
      lastAskId += 1
      const answered = new Promise<Answer<RequestName>>((settle) => answers.set(lastAskId, settle))
      socket.send(encode({ askId: lastAskId, name, input }))
      return answered as Promise<Answer<Name>>
    },
  }
}

async function enter(address: string): Promise<string> {
  const entered = await fetch(address, { redirect: 'manual' })
  return entered.headers.get('set-cookie')?.split(';')[0] ?? ''
}
