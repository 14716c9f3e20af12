import type { Answer, Asked, RequestName } from '../shared/contract/requests'
import type { WindowNews } from '../shared/contract/coach-messages'
import type { News } from '../shared/contract/news'
import type { CoachBridge } from '../shared/contract/wire'
import type { Bridge } from './bridge-contract'
import { createListeners } from './listeners'
import { text } from './text/text'

/** The desktop shell: questions go through the preload, what is heard comes on a port of the coach process. */
export function createShellBridge(coach: CoachBridge): Bridge {
  const news = createListeners<News>()
  coach.onNews((message) => news.tell(message))
  listenToCoachPort((message) => news.tell(message))

  return {
    async ask<Name extends RequestName>(name: Name, input: Asked<Name>) {
      try {
        return (await coach.ask(name, input)) as Answer<Name>
      } catch {
        return { ok: false, sentence: text.connection.noAnswer }
      }
    },
    onNews: (listener) => news.add(listener),
    onConnection(listener) {
      listener('open')
      return () => undefined
    },
  }
}

/** A port cannot cross the context bridge, so the preload hands it over as a window message; a new one replaces it. */
function listenToCoachPort(hear: (news: WindowNews) => void): void {
  let current: MessagePort | undefined
  window.addEventListener('message', ({ source, data, ports: [port] }: MessageEvent<unknown>) => {
    if (source !== window || data !== 'coach:port' || !port) return
    current?.close()
    current = port
    port.onmessage = (message: MessageEvent<WindowNews>) => hear(message.data)
  })
}
