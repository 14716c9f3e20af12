import { once } from 'node:events'
import { decode, encode } from '@msgpack/msgpack'
import { WebSocket } from 'ws'
import type { News } from '../../shared/contract/news'
import type { Answer, Asked, Replies, RequestName } from '../../shared/contract/requests'
import type { HostFrame } from '../../shared/contract/wire'

/** Speaks to the app as its window does, without drawing anything. */
export interface WindowClient {
  /** Fails the test when the app refuses. */
  ask<Name extends RequestName>(name: Name, input: Asked<Name>): Promise<Replies[Name]>
  readonly news: readonly News[]
  /** Waits for news that is wanted, from those that came already on. */
  waitFor(isWanted: (news: News) => boolean): Promise<News>
  close(): void
}

export async function openWindowClient(address: string): Promise<WindowClient> {
  const url = new URL(address)
  const entered = await fetch(address, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const socket = new WebSocket(`ws://${url.host}/coach`, { headers: { origin: url.origin, cookie } })
  const answers = new Map<number, (answer: Answer<RequestName>) => void>()
  const news: News[] = []
  let lastAskId = 0

  socket.on('message', (data: Buffer) => {
    const frame = decode(data) as HostFrame
    if (frame.kind === 'news') news.push(frame.news)
    else answers.get(frame.askId)?.(frame.answer)
  })
  await once(socket, 'open')

  return {
    news,
    async ask<Name extends RequestName>(name: Name, input: Asked<Name>): Promise<Replies[Name]> {
      lastAskId += 1
      const answered = new Promise<Answer<RequestName>>((settle) => answers.set(lastAskId, settle))
      socket.send(encode({ askId: lastAskId, name, input }))
      const answer = (await answered) as Answer<Name>
      if (!answer.ok) throw new Error(answer.sentence)
      return answer.reply
    },
    async waitFor(isWanted) {
      for (;;) {
        const wanted = news.find(isWanted)
        if (wanted) return wanted
        await once(socket, 'message')
      }
    },
    close: () => socket.close(),
  }
}
