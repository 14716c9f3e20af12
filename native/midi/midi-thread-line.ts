import { Worker } from 'node:worker_threads'
import type { MidiOrder, MidiThreadNews } from './midi-messages'
import { steadyNow } from './steady-clock'

/**
 * The thread on which MIDI runs, and the line to it. One for the life of the app: on a Mac what is plugged in is
 * told to the thread that asked first, and to no other after it.
 */
export interface MidiThread {
  /** Looks and listens for this listener from now on. */
  wake(onNews: (news: MidiThreadNews) => void): void
  send(order: MidiOrder): void
  /** Everything is silenced and closed; nothing is told any more. While it rests it keeps no program alive. */
  rest(): Promise<void>
  end(): Promise<void>
}

/** A thread that does not answer is in the middle of something that the system does not end. Ours. */
const LONGEST_REST_MS = 2000

export function createMidiThread(entry: URL): MidiThread {
  let worker: Worker | null = null
  let onNews: ((news: MidiThreadNews) => void) | null = null
  let onRested: (() => void) | null = null

  function hear(news: MidiThreadNews): void {
    if (news.kind === 'rested') onRested?.()
    else onNews?.(news)
  }

  function start(): Worker {
    const started = new Worker(entry)
    started.on('message', hear)
    // An uncaught error ends the thread; `exit` follows and is what counts. Its reason belongs on stderr.
    started.on('error', (error) => process.stderr.write(`midi: ${String(error)}\n`))
    started.on('exit', () => {
      if (worker === started) worker = null
      onRested?.()
      const now = steadyNow()
      onNews?.({ kind: 'listed', inputs: [], outputs: [], problem: 'noModule', lookedAt: now, lookedBeforeAt: now })
    })
    return started
  }

  function rested(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, LONGEST_REST_MS)
      function done(): void {
        clearTimeout(timer)
        onRested = null
        resolve()
      }
      onRested = done
    })
  }

  async function rest(): Promise<void> {
    onNews = null
    const resting = worker
    if (!resting) return
    const done = rested()
    resting.postMessage({ kind: 'rest' } satisfies MidiOrder)
    await done
    // Whoever opened MIDI anew meanwhile is not left alone.
    if (!isAwake()) resting.unref()
  }

  const isAwake = () => onNews !== null

  return {
    wake: (listener) => {
      onNews = listener
      worker ??= start()
      worker.ref()
      worker.postMessage({ kind: 'watch' } satisfies MidiOrder)
    },
    send: (order) => worker?.postMessage(order),
    rest,
    end: async () => {
      if (isAwake()) await rest()
      const ending = worker
      worker = null
      await ending?.terminate()
    },
  }
}
