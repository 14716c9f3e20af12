import { once } from 'node:events'
import { decode, encode } from '@msgpack/msgpack'
import { WebSocket } from 'ws'
import type { Answer, Asked, RequestName } from '../../shared/contract/requests'
import type { HostFrame } from '../../shared/contract/wire'

/** A window of the running app that keeps every byte the app ever sent it. */
export interface WatchedWindow {
  /** Everything that came, one after the other, as it was on the wire. */
  received(): Buffer
  ask<Name extends RequestName>(name: Name, input: Asked<Name>): Promise<Answer<Name>>
  close(): void
}

export async function openWatchedWindow(address: string): Promise<WatchedWindow> {
  const url = new URL(address)
  const entered = await fetch(address, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const socket = new WebSocket(`ws://${url.host}/coach`, { headers: { origin: url.origin, cookie } })
  const frames: Buffer[] = []
  const answers = new Map<number, (answer: Answer<RequestName>) => void>()
  let lastAskId = 0
  socket.on('error', () => undefined)
  socket.on('message', (data: Buffer) => {
    frames.push(data)
    const frame = decode(data) as HostFrame
    if (frame.kind === 'answer') answers.get(frame.askId)?.(frame.answer)
  })
  await once(socket, 'open')

  return {
    received: () => Buffer.concat(frames),
    ask: <Name extends RequestName>(name: Name, input: Asked<Name>) => {
      lastAskId += 1
      const answered = new Promise<Answer<RequestName>>((settle) => answers.set(lastAskId, settle))
      socket.send(encode({ askId: lastAskId, name, input }))
      return answered as Promise<Answer<Name>>
    },
    close: () => socket.terminate(),
  }
}
