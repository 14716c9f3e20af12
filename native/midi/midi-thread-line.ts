import { Worker } from 'node:worker_threads'
import type { DeviceKey } from '../../shared/base/ids'
import type { SteadyMs } from '../../shared/base/units'
import type { MidiNews, MidiOrder, MidiThreadNews } from './midi-messages'
import { steadyNow } from './steady-clock'

/**
 * The thread on which MIDI runs, and the line to it. One for the life of the app: on a Mac what is plugged in is
 * told to the thread that asked first, and to no other after it. Only where it breaks down another is started.
 */
export interface MidiThread {
  /** Looks and listens for this listener from now on. */
  wake(onNews: (news: MidiNews) => void): void
  send(order: MidiOrder): void
  /** Everything is silenced and closed; nothing is told any more. While it rests it keeps no program alive. */
  rest(): Promise<void>
  end(): Promise<void>
}

/** A thread that does not answer is in the middle of something that the system does not end. Ours. */
const LONGEST_REST_MS = 2000
/** Since it was woken. What breaks down again and again is not mended by starting it. Ours. */
const MOST_RESTARTS = 3

export function createMidiThread(entry: URL): MidiThread {
  let worker: Worker | null = null
  let onNews: ((news: MidiNews) => void) | null = null
  let onRested: (() => void) | null = null
  let listenedTo: readonly DeviceKey[] = []
  let restarts = 0
  /** A thread that never said what is plugged in cannot run here. */
  let hasListed = false
  /** When the thread before this one broke down, until this one listens in its place. */
  let brokeAt: SteadyMs | null = null

  function hear(news: MidiThreadNews): void {
    if (news.kind === 'rested') return onRested?.()
    if (news.kind === 'listed') noteListed(news.lookedAt)
    onNews?.(news)
  }

  function noteListed(lookedAt: SteadyMs): void {
    hasListed = true
    if (brokeAt !== null) onNews?.({ kind: 'interrupted', since: brokeAt, until: lookedAt })
    brokeAt = null
  }

  function start(): Worker {
    const started = new Worker(entry)
    const isCurrent = () => worker === started
    started.on('message', (news: MidiThreadNews) => {
      if (isCurrent()) hear(news)
    })
    // An uncaught error ends the thread; `exit` follows and is what counts. Its reason belongs on stderr.
    started.on('error', (error) => process.stderr.write(`midi: ${String(error)}\n`))
    started.on('exit', () => {
      if (isCurrent()) noteEnded()
    })
    return started
  }

  function noteEnded(): void {
    worker = null
    onRested?.()
    if (!onNews) return
    const now = steadyNow()
    brokeAt ??= now
    if (hasListed && restarts < MOST_RESTARTS) {
      restarts += 1
      watch()
      return
    }
    onNews({ kind: 'listed', inputs: [], outputs: [], problem: 'noModule', lookedAt: now, lookedBeforeAt: brokeAt })
  }

  function watch(): void {
    if (!worker) hasListed = false
    worker ??= start()
    worker.ref()
    worker.postMessage({ kind: 'watch' } satisfies MidiOrder)
    worker.postMessage({ kind: 'listenTo', keys: listenedTo } satisfies MidiOrder)
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
      listenedTo = []
      restarts = 0
      brokeAt = null
      watch()
    },
    send: (order) => {
      if (order.kind === 'listenTo') listenedTo = order.keys
      worker?.postMessage(order)
    },
    rest,
    end: async () => {
      if (isAwake()) await rest()
      const ending = worker
      worker = null
      await ending?.terminate()
    },
  }
}
