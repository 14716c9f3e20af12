import { MessageChannel, Worker } from 'node:worker_threads'
import type { CoachReply, WindowNews } from '../../shared/contract/coach-messages'
import type { StartCoach } from '../host/coach-process'

/** The coach as a worker thread of this process. `tellWindows` gets what it heard, at once. */
export function coachThread(entry: URL, tellWindows: (news: WindowNews) => void): StartCoach {
  return (listener) => {
    const worker = new Worker(entry)
    const { port1: ours, port2: theirs } = new MessageChannel()

    ours.on('message', tellWindows)
    worker.on('message', (reply: CoachReply) => listener.replied(reply))
    // An uncaught error ends the thread; `exit` follows and is what counts. Its reason belongs on stderr.
    worker.on('error', (error) => process.stderr.write(`coach: ${String(error)}\n`))
    worker.on('exit', () => {
      ours.close()
      listener.exited()
    })
    worker.postMessage({ kind: 'newsPort', port: theirs }, [theirs])

    return {
      send: (command) => worker.postMessage(command),
      stop: async () => {
        await worker.terminate()
      },
    }
  }
}
