import { failed, ok, type Result } from '../../shared/base/result'
import { pitch, takeMs, type TakeMs } from '../../shared/base/units'
import type { Pedal, SessionEvent } from '../../shared/performance/session-event'
import { detectBytes } from '../import/detect-format'
import {
  readMidiFile,
  SOFT_CONTROLLER,
  SOSTENUTO_CONTROLLER,
  SUSTAIN_CONTROLLER,
  USUAL_MICROSECONDS_PER_QUARTER,
  type Division,
  type MidiFile,
  type MidiTempo,
} from '../import/midi-file'
import { performanceWords } from './performance-words'

/** The k-th `keyDown` is the note with performance index k: notes are counted by (time, pitch, track, place). */
export interface MidiPerformance {
  readonly events: readonly SessionEvent[]
}

/** `sentence` is for the person. */
export interface MidiPerformanceProblem {
  readonly kind: 'notMidi' | 'damaged' | 'noNotes' | 'tooManyNotes'
  readonly sentence: string
}

/** Key presses in one file: a day of fast playing. */
export const MAX_PERFORMED_NOTES = 500_000

const PEDALS_BY_CONTROLLER: ReadonlyMap<number, Pedal> = new Map([
  [SUSTAIN_CONTROLLER, 'sustain'],
  [SOSTENUTO_CONTROLLER, 'sostenuto'],
  [SOFT_CONTROLLER, 'soft'],
])

/** Reads what was played, all tracks and channels together; the first event is at 0 ms. */
export function readMidiPerformance(bytes: Uint8Array): Result<MidiPerformance, MidiPerformanceProblem> {
  if (detectBytes(bytes)?.kind !== 'midi') {
    return failed({ kind: 'notMidi', sentence: performanceWords.notMidi })
  }
  const file = readMidiFile(bytes)
  if (!file.ok) return failed({ kind: 'damaged', sentence: performanceWords.damaged(file.problem) })
  const noteCount = file.value.notes.length
  if (noteCount === 0) return failed({ kind: 'noNotes', sentence: performanceWords.noNotes })
  if (noteCount > MAX_PERFORMED_NOTES) {
    const sentence = performanceWords.tooManyNotes(noteCount, MAX_PERFORMED_NOTES)
    return failed({ kind: 'tooManyNotes', sentence })
  }
  return ok({ events: toEvents(file.value) })
}

/** What comes first at one tick: releases, pedals, key presses, then the release of a note without length. */
const RANK = { release: 0, pedal: 1, press: 2, releaseAtOnce: 3 }

interface RankedEvent {
  readonly tick: number
  readonly rank: number
  readonly at: (atMs: TakeMs) => SessionEvent
}

function toEvents(file: MidiFile): readonly SessionEvent[] {
  const ranked = [...keyEvents(file), ...pedalEvents(file)].toSorted(
    (one, other) => one.tick - other.tick || one.rank - other.rank,
  )
  const toMs = createTickClock(file.tempos, file.division)
  const startMs = toMs(ranked[0]?.tick ?? 0)
  return ranked.map(({ tick, at }) => at(takeMs(toMs(tick) - startMs)))
}

function keyEvents({ notes }: MidiFile): readonly RankedEvent[] {
  return notes.flatMap((note) => {
    const key = pitch(note.pitch)
    const { tick, endTick, velocity } = note
    const press: RankedEvent = {
      tick,
      rank: RANK.press,
      at: (atMs) => ({ kind: 'keyDown', atMs, pitch: key, velocity }),
    }
    if (endTick === null) return [press]
    const rank = endTick === tick ? RANK.releaseAtOnce : RANK.release
    return [press, { tick: endTick, rank, at: (atMs) => ({ kind: 'keyUp', atMs, pitch: key }) }]
  })
}

function pedalEvents({ pedals }: MidiFile): readonly RankedEvent[] {
  return pedals.flatMap(({ tick, controller, value }) => {
    const pedal = PEDALS_BY_CONTROLLER.get(controller)
    return pedal ? [{ tick, rank: RANK.pedal, at: (atMs) => ({ kind: 'pedal', atMs, pedal, value }) }] : []
  })
}

/** Milliseconds since the beginning of the file; ticks must be asked for in rising order. */
function createTickClock(tempos: readonly MidiTempo[], division: Division): (tick: number) => number {
  if (division.kind === 'second') return (tick) => (tick * 1000) / division.ticks
  let next = 0
  let sinceTick = 0
  let sinceMs = 0
  let microsecondsPerQuarter = USUAL_MICROSECONDS_PER_QUARTER
  const msAt = (tick: number) => sinceMs + ((tick - sinceTick) * microsecondsPerQuarter) / 1000 / division.ticks
  return (tick) => {
    for (let tempo = tempos[next]; tempo && tempo.tick <= tick; tempo = tempos[next]) {
      sinceMs = msAt(tempo.tick)
      sinceTick = tempo.tick
      microsecondsPerQuarter = tempo.microsecondsPerQuarter
      next += 1
    }
    return msAt(tick)
  }
}
