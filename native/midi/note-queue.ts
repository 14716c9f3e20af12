import type { SteadyMs } from '../../shared/base/units'
import type { TimedNote } from './midi-messages'

/** The notes one instrument is still to play, and what of them sounds. */
export interface NoteQueue {
  add(notes: readonly TimedNote<SteadyMs>[]): void
  /** When there is something to send next; null when all is said. */
  nextDueAt(): SteadyMs | null
  /** Takes the messages that are due, in the order in which they are to be sent. */
  takeDue(now: SteadyMs): readonly Uint8Array[]
  /** Forgets what is not yet due, and says what ends everything that sounds. */
  silence(): readonly Uint8Array[]
}

/** A note that was handed over later than this after it was due would only blur the rhythm. Ours. */
export const LATEST_START_MS = 100

const NOTE_OFF = 0x80
const NOTE_ON = 0x90
const CONTROL_CHANGE = 0xb0
const SUSTAIN_PEDAL = 64
const ALL_NOTES_OFF = 123
const RELEASE_VELOCITY = 64

const noteOff = (pitch: number) => Uint8Array.of(NOTE_OFF, pitch, RELEASE_VELOCITY)
const isNext = (one: SteadyMs, other: SteadyMs | undefined) => other === undefined || one < other

export function createNoteQueue(): NoteQueue {
  let waiting: TimedNote<SteadyMs>[] = []
  /** By pitch: a key that is struck again is released by its last note alone. */
  const sounding = new Map<number, TimedNote<SteadyMs>>()

  function nextEnd(): TimedNote<SteadyMs> | undefined {
    return [...sounding.values()].reduce<TimedNote<SteadyMs> | undefined>(
      (first, note) => (isNext(note.endsAt, first?.endsAt) ? note : first),
      undefined,
    )
  }

  function nextDueAt(): SteadyMs | null {
    const [start, end] = [waiting[0]?.startsAt, nextEnd()?.endsAt]
    if (start === undefined) return end ?? null
    return isNext(start, end) ? start : (end ?? null)
  }

  /** A key must come up before it can be struck again. */
  function strike(note: TimedNote<SteadyMs>): readonly Uint8Array[] {
    const isDown = sounding.has(note.pitch)
    sounding.set(note.pitch, note)
    const noteOn = Uint8Array.of(NOTE_ON, note.pitch, note.velocity)
    return isDown ? [noteOff(note.pitch), noteOn] : [noteOn]
  }

  function takeNext(now: SteadyMs): readonly Uint8Array[] {
    const end = nextEnd()
    const [start] = waiting
    if (end && !(start && isNext(start.startsAt, end.endsAt))) {
      sounding.delete(end.pitch)
      return [noteOff(end.pitch)]
    }
    waiting = waiting.slice(1)
    return start && now - start.startsAt <= LATEST_START_MS ? strike(start) : []
  }

  return {
    add: (notes) => {
      waiting = [...waiting, ...notes].sort((one, other) => one.startsAt - other.startsAt)
    },
    nextDueAt,
    takeDue: (now) => {
      const messages: Uint8Array[] = []
      for (let dueAt = nextDueAt(); dueAt !== null && dueAt <= now; dueAt = nextDueAt()) messages.push(...takeNext(now))
      return messages
    },
    silence: () => {
      const ends = [...sounding.keys()].map(noteOff)
      waiting = []
      sounding.clear()
      return [...ends, Uint8Array.of(CONTROL_CHANGE, SUSTAIN_PEDAL, 0), Uint8Array.of(CONTROL_CHANGE, ALL_NOTES_OFF, 0)]
    },
  }
}
