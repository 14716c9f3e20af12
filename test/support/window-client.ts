import { once } from 'node:events'
import type { News } from '../../shared/contract/news'
import type { Asked, Replies, RequestName } from '../../shared/contract/requests'
import type { HostFrame } from '../../shared/contract/wire'
import { openWindowLine } from './window-line'

/** Speaks to the app as its window does, without drawing anything. */
export interface WindowClient {
  /** Fails the test when the app refuses. */
  ask<Name extends RequestName>(name: Name, input: Asked<Name>): Promise<Replies[Name]>
  readonly news: readonly News[]
  /** Waits for news that is wanted, from those that came already on. */
  waitFor(isWanted: (news: News) => boolean): Promise<News>
  close(): void
  /** The window that this one is once its page has loaded itself anew. */
  comeAgain(): Promise<WindowClient>
}

export async function openWindowClient(address: string, cookie?: string): Promise<WindowClient> {
  const news: News[] = []
  const keepNews = (frame: HostFrame) => {
    if (frame.kind === 'news') news.push(frame.news)
  }
  const line = await openWindowLine(address, keepNews, cookie)

  return {
    news,
    async ask<Name extends RequestName>(name: Name, input: Asked<Name>): Promise<Replies[Name]> {
      const answer = await line.ask(name, input)
      if (!answer.ok) throw new Error(answer.sentence)
      return answer.reply
    },
    async waitFor(isWanted) {
      for (;;) {
        const wanted = news.find(isWanted)
        if (wanted) return wanted
        await once(line.socket, 'message')
      }
    },
    close: () => line.socket.close(),
    comeAgain: () => openWindowClient(address, line.cookie),
  }
}
