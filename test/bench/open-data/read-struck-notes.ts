import { USUAL_MICROSECONDS_PER_QUARTER, type MidiFile } from '../../../electron/import/midi-file'

/** The note-ons of a MIDI file in the order of `performanceIndex`, on the file's own clock. */
export interface StruckNote {
  readonly pitch: number
  /** Since the beginning of the file, which is not the first note. */
  readonly seconds: number
}

export function struckNotesOf({ notes, tempos, division }: MidiFile): readonly StruckNote[] {
  if (division.kind === 'second') return notes.map(({ pitch, tick }) => ({ pitch, seconds: tick / division.ticks }))
  let next = 0
  let sinceTick = 0
  let sinceSeconds = 0
  let microseconds = USUAL_MICROSECONDS_PER_QUARTER
  const secondsAt = (tick: number) => sinceSeconds + ((tick - sinceTick) * microseconds) / 1e6 / division.ticks
  return notes.map(({ pitch, tick }) => {
    for (let tempo = tempos[next]; tempo && tempo.tick <= tick; tempo = tempos[next]) {
      sinceSeconds = secondsAt(tempo.tick)
      sinceTick = tempo.tick
      microseconds = tempo.microsecondsPerQuarter
      next += 1
    }
    return { pitch, seconds: secondsAt(tick) }
  })
}
