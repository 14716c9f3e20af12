import type { DeviceKey } from '../../shared/base/ids'
import type { SteadyMs } from '../../shared/base/units'
import type { Rtmidi, RtmidiOutput } from './load-rtmidi'
import type { TimedNote } from './midi-messages'
import { isStillThere, type NamedPort } from './name-ports'
import { createNoteQueue, type NoteQueue } from './note-queue'
import { steadyNow } from './steady-clock'

/** The instruments the app plays on: opened by the first note, closed when they are gone. */
export interface OpenOutputs {
  play(key: DeviceKey, notes: readonly TimedNote<SteadyMs>[]): void
  silence(key: DeviceKey): void
  /** What is plugged in now. */
  follow(present: readonly NamedPort[]): void
  /** Silences and closes all. */
  close(): void
}

interface OpenOutput {
  readonly place: string
  readonly queue: NoteQueue
  readonly send: (messages: readonly Uint8Array[]) => void
  close(): void
}

export function createOpenOutputs(rtmidi: Rtmidi, onRefused: (key: DeviceKey) => void): OpenOutputs {
  const opened = new Map<DeviceKey, OpenOutput>()
  const alarm = createAlarm(playDue)
  let present: readonly NamedPort[] = []

  function playDue(): void {
    for (const { queue, send } of opened.values()) send(queue.takeDue(steadyNow()))
    const dueAts = [...opened.values()].flatMap(({ queue }) => queue.nextDueAt() ?? [])
    alarm.set(dueAts.length > 0 ? (Math.min(...dueAts) as SteadyMs) : null)
  }

  function open(key: DeviceKey): OpenOutput | null {
    const known = opened.get(key)
    if (known) return known
    const port = present.find((one) => one.key === key)
    const output = port ? openOutput(rtmidi, port, onRefused) : null
    if (output) opened.set(key, output)
    return output
  }

  function silence(output: OpenOutput): void {
    output.send(output.queue.silence())
  }

  return {
    play: (key, notes) => {
      open(key)?.queue.add(notes)
      playDue()
    },
    silence: (key) => {
      const output = opened.get(key)
      if (output) silence(output)
      playDue()
    },
    follow: (now) => {
      present = now
      for (const [key, output] of opened) {
        if (present.some((port) => port.key === key && port.place === output.place)) continue
        opened.delete(key)
        output.close()
      }
    },
    close: () => {
      alarm.set(null)
      for (const output of opened.values()) {
        silence(output)
        output.close()
      }
      opened.clear()
    },
  }
}

/** Null when it was unplugged between the listing and the opening, or another program holds it. */
function openOutput(rtmidi: Rtmidi, port: NamedPort, onRefused: (key: DeviceKey) => void): OpenOutput | null {
  let output: RtmidiOutput | null = null
  try {
    output = new rtmidi.Output()
    if (isStillThere(output, port)) return openedOutput(output, port)
  } catch {
    // Tried again with the next notes.
    onRefused(port.key)
  }
  output?.destroy()
  return null
}

function openedOutput(output: RtmidiOutput, { port, place }: NamedPort): OpenOutput {
  output.openPort(port)
  return {
    place,
    queue: createNoteQueue(),
    send: (messages) => send(output, messages),
    close: () => output.destroy(),
  }
}

/** An instrument that is gone takes nothing; that it is gone is found by listing the ports. */
function send(output: RtmidiOutput, messages: readonly Uint8Array[]): void {
  try {
    for (const message of messages) output.sendMessage(Buffer.from(message))
  } catch {
    return
  }
}

/** Timers of JavaScript come up to this much late, so they are set this much early. Measured: 1.2 ms. */
const TIMER_LEAD_MS = 2

/** Calls back at a moment, within a tenth of a millisecond where the system lets it. */
function createAlarm(ring: () => void): { set(at: SteadyMs | null): void } {
  const pillow = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  let timer: NodeJS.Timeout | null = null

  return {
    set: (at) => {
      if (timer) clearTimeout(timer)
      timer = null
      if (at === null) return
      const earlyMs = Math.max(0, at - steadyNow() - TIMER_LEAD_MS)
      timer = setTimeout(() => {
        // Sleeps for what is left without spinning. Input is stamped by its driver meanwhile.
        const restMs = at - steadyNow()
        if (restMs > 0) Atomics.wait(pillow, 0, 0, restMs)
        ring()
      }, earlyMs)
    },
  }
}
