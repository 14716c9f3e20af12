import { back, note, pianoXml, tempo } from '../support/music-xml'
import { midiFileBytes, type TimedMidiEvent } from '../support/midi-file-bytes'

/** A piece made for measuring the window: sixteenths over half notes, each bar a step of the scale higher or lower. */
export interface ScreenPiece {
  readonly title: string
  readonly bars: number
}

export const NOTES_IN_BAR = 18
const SIXTEENTHS = 16
const SCALE = ['C', 'D', 'E', 'F', 'G', 'A', 'B']
const SEMITONES = [0, 2, 4, 5, 7, 9, 11]
/** Within a bar: up and down a seventh, so that no two keys follow that are the same. */
const FIGURE = [0, 2, 4, 5, 7, 5, 4, 2, 1, 3, 5, 6, 8, 6, 5, 3]
const TEMPO = 72

export function pieceXml({ title, bars }: ScreenPiece): string {
  const measures = Array.from({ length: bars }, (_, bar) => {
    const right = FIGURE.map((step) => note(nameOf(step + (bar % 5), 5), 1))
    const left = [note(nameOf(bar % 5, 3), 8, { staff: 2 }), note(nameOf((bar % 5) + 4, 3), 8, { staff: 2 })]
    return [bar === 0 ? tempo(TEMPO) : '', ...right, back(SIXTEENTHS), ...left].join('')
  })
  return pianoXml(measures, { title, staves: 2 })
}

/** The bars played evenly, `rounds` times, at so many keys a second. One key in forty is a semitone beside. */
export function playedMidi(bars: number, keysPerSecond: number, rounds = 1): Uint8Array {
  const bar = Array.from({ length: bars }, (_, index) => index)
  const all = Array.from({ length: rounds }, () => bar).flat()
  const msPerSixteenth = (NOTES_IN_BAR * 1000) / keysPerSecond / SIXTEENTHS
  const events = all.flatMap((index, nth): readonly TimedMidiEvent[] => {
    const startMs = nth * SIXTEENTHS * msPerSixteenth
    const right = FIGURE.flatMap((step, place): readonly TimedMidiEvent[] => {
      const slip = (nth * SIXTEENTHS + place) % 40 === 39 ? 1 : 0
      return press(pitchOf(step + (index % 5), 5) + slip, startMs + place * msPerSixteenth, msPerSixteenth * 0.8)
    })
    const half = 8 * msPerSixteenth
    return [
      ...right,
      ...press(pitchOf(index % 5, 3), startMs, half * 0.9),
      ...press(pitchOf((index % 5) + 4, 3), startMs + half, half * 0.9),
    ]
  })
  const ordered = events.toSorted((one, other) => one.tick - other.tick)
  return midiFileBytes([{ tick: 0, microsecondsPerQuarter: 480_000 }, ...ordered])
}

function press(key: number, atMs: number, lastsMs: number): readonly TimedMidiEvent[] {
  return [
    { tick: Math.round(atMs), on: key, velocity: 70 },
    { tick: Math.round(atMs + lastsMs), off: key },
  ]
}

function nameOf(step: number, octave: number): string {
  return `${SCALE[step % SCALE.length] ?? 'C'}${octave + Math.floor(step / SCALE.length)}`
}

function pitchOf(step: number, octave: number): number {
  return 12 * (octave + 1 + Math.floor(step / SCALE.length)) + (SEMITONES[step % SCALE.length] ?? 0)
}
