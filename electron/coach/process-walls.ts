import { parentPort } from 'node:worker_threads'
import type { CoachReply, WindowNews } from '../../shared/contract/coach-messages'

/** The two doors of the coach process: one to the host, one to the window. */
export interface ProcessWalls {
  /** `message` is a `CoachCommand`: only the host of the same build can send one. */
  onCommand(listener: (message: unknown) => void): void
  reply(reply: CoachReply): void
  tellWindow(news: WindowNews): void
}

interface NewsPort {
  postMessage(news: WindowNews): void
}

/** What Electron's utility process shows as `process.parentPort`; this folder does not know Electron. */
interface UtilityParentPort {
  on(
    event: 'message',
    listener: (message: { readonly data: unknown; readonly ports: readonly NewsPort[] }) => void,
  ): void
  postMessage(reply: CoachReply): void
}

/**
 * The same walls in a worker thread and in Electron's utility process. The window's port arrives as the message
 * `{ kind: 'newsPort' }`: in a thread with the port in `port`, in a utility process as the message's first port.
 * A reloaded window hands over a new port, which takes the place of the old one.
 */
export function findProcessWalls(): ProcessWalls {
  let newsPort: NewsPort | undefined
  const host = parentPort
  const tellWindow = (news: WindowNews) => newsPort?.postMessage(news)

  if (host) {
    return {
      onCommand: (listener) => {
        host.on('message', (message: unknown) => {
          if (isNewsPort(message)) newsPort = message.port
          else listener(message)
        })
      },
      reply: (reply) => host.postMessage(reply),
      tellWindow,
    }
  }

  const electronHost = (process as unknown as { readonly parentPort: UtilityParentPort }).parentPort
  return {
    onCommand: (listener) => {
      electronHost.on('message', ({ data, ports: [port] }) => {
        if (port) newsPort = port
        else listener(data)
      })
    },
    reply: (reply) => electronHost.postMessage(reply),
    tellWindow,
  }
}

function isNewsPort(message: unknown): message is { readonly kind: 'newsPort'; readonly port: NewsPort } {
  return (message as { readonly kind?: unknown }).kind === 'newsPort'
}
