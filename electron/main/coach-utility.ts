import { MessageChannelMain, utilityProcess } from 'electron'
import type { UtilityProcess, WebContents } from 'electron'
import type { CoachReply } from '../../shared/contract/coach-messages'
import type { StartCoach } from '../host/coach-process'
import { createAudioPump } from './audio-pump'

/** The coach as a process of its own, with a port straight to the page: what it hears does not pass the host. */
export interface CoachUtility {
  readonly start: StartCoach
  /** The page has loaded and listens; called again after each load. */
  greetPage(page: PageWithPort): void
}

export type PageWithPort = Pick<WebContents, 'postMessage' | 'isDestroyed'>

export function createCoachUtility(entry: string): CoachUtility {
  let running: UtilityProcess | null = null
  let page: PageWithPort | null = null

  const start: StartCoach = (listener) => {
    const child = utilityProcess.fork(entry, [], { serviceName: 'Piano Coach: coach' })
    const pump = createAudioPump((command) => child.postMessage(command))
    const gone = new Promise<void>((resolve) => {
      child.once('exit', () => {
        if (running === child) running = null
        pump.stop()
        listener.exited()
        resolve()
      })
    })
    child.on('message', (reply: CoachReply) => listener.replied(reply))
    running = child
    joinPageAndCoach()

    return {
      send: (command) => pump.send(command),
      stop: async () => {
        if (running === child) child.kill()
        await gone
      },
    }
  }

  /** Each new page or new coach gets a new channel; the other side drops the old one. */
  function joinPageAndCoach(): void {
    if (!running || !page || page.isDestroyed()) return
    const { port1: forCoach, port2: forPage } = new MessageChannelMain()
    running.postMessage({ kind: 'newsPort' }, [forCoach])
    page.postMessage('coach:port', null, [forPage])
  }

  return {
    start,
    greetPage: (greeted) => {
      page = greeted
      joinPageAndCoach()
    },
  }
}
