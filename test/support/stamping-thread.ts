import { Worker } from 'node:worker_threads'
import type { Gesture } from '../../shared/performance/gesture'

/** What a device on a thread of its own has done, by the steady clock that all threads share, in ms. */
export interface StampedByThread {
  readonly gesture: Gesture
  readonly steadyMs: number
}

export interface StampingThread {
  onPlayed(listener: (played: StampedByThread) => void): void
  begin(): void
  /** How much it has stamped, also while the thread of the listener is blocked. */
  stamped(): number
  end(): Promise<void>
}

/** Plain JavaScript: a thread of Node reads no TypeScript of this kind. It sleeps, and burns nothing while it waits. */
const SOURCE = `
  const { parentPort, workerData } = require('node:worker_threads')
  const stamped = new Int32Array(workerData.stamped)
  const pillow = new Int32Array(new SharedArrayBuffer(4))
  // As native/midi/steady-clock.ts.
  const steadyNow = () => {
    const [seconds, nanoseconds] = process.hrtime()
    return seconds * 1e3 + nanoseconds / 1e6
  }
  parentPort.once('message', () => {
    const begunAt = steadyNow()
    for (const { gesture, afterMs } of workerData.plan) {
      for (let rest = 1; rest > 0; rest = begunAt + afterMs - steadyNow()) Atomics.wait(pillow, 0, 0, rest)
      parentPort.postMessage({ gesture, steadyMs: steadyNow() })
      Atomics.add(stamped, 0, 1)
    }
  })
`

/** A device as its driver sees it: it plays by plan and stamps what it plays, whatever the host's thread does. */
export function createStampingThread(
  plan: readonly { readonly gesture: Gesture; readonly afterMs: number }[],
): StampingThread {
  const count = new SharedArrayBuffer(4)
  const worker = new Worker(SOURCE, { eval: true, workerData: { plan, stamped: count } })
  return {
    onPlayed: (listener) => void worker.on('message', listener),
    begin: () => worker.postMessage('begin'),
    stamped: () => Atomics.load(new Int32Array(count), 0),
    end: async () => {
      await worker.terminate()
    },
  }
}
