import type { Hand } from '../music/score'
import { type ArpeggioFingers, arpeggioFingers } from './arpeggio-fingers'
import { chordFingers } from './chord-fingers'
import type { Draft, DraftNote } from './draft'
import { chordIn, type ChordName, closePositions, tonesBetween } from './harmony'
import { goRound, lapsOf } from './laps'
import { measureOf, type StudyMeasure } from './metres'
import { EIGHTHS, QUARTERS, type RunPace, runPace, SIXTEENTHS } from './pace'
import type { Study } from './study'
import { at, keyOf, pitchOf, STEPS_PER_OCTAVE, type Key, type Tone } from './tones'

export const arpeggioForms = [
  'root',
  'firstInversion',
  'secondInversion',
  'dominantSeventh',
  'diminishedSeventh',
] as const
export type ArpeggioForm = (typeof arpeggioForms)[number]

export interface ArpeggioShape {
  readonly form: ArpeggioForm
  readonly octaves: number
}

interface ArpeggioLevel extends RunPace {
  readonly octaves: number
}

/** Ours: after the graded exams, from one octave in quarters to four in sixteenths. */
const LEVELS: readonly ArpeggioLevel[] = [
  { octaves: 1, noteTicks: QUARTERS, pulsesPerMinute: 60 },
  { octaves: 1, noteTicks: QUARTERS, pulsesPerMinute: 72 },
  { octaves: 2, noteTicks: EIGHTHS, pulsesPerMinute: 52 },
  { octaves: 2, noteTicks: EIGHTHS, pulsesPerMinute: 66 },
  { octaves: 2, noteTicks: EIGHTHS, pulsesPerMinute: 84 },
  { octaves: 3, noteTicks: EIGHTHS, pulsesPerMinute: 96 },
  { octaves: 3, noteTicks: SIXTEENTHS, pulsesPerMinute: 60 },
  { octaves: 4, noteTicks: SIXTEENTHS, pulsesPerMinute: 66 },
  { octaves: 4, noteTicks: SIXTEENTHS, pulsesPerMinute: 80 },
  { octaves: 4, noteTicks: SIXTEENTHS, pulsesPerMinute: 92 },
]
/** Where the lowest note lies at most, by octaves. */
const LOWEST_KEYS: Readonly<Record<Hand, readonly number[]>> = { right: [60, 60, 48, 47], left: [48, 43, 36, 35] }

export function arpeggioShape({ level, variant }: Study): ArpeggioShape {
  return { form: at(arpeggioForms, variant % arpeggioForms.length), octaves: at(LEVELS, level - 1).octaves }
}

export function composeArpeggio(study: Study): Draft {
  const measure = measureOf(study.metre)
  const key = keyOf(study.key)
  const { noteTicks, pulsesPerMinute } = runPace(at(LEVELS, study.level - 1), measure)
  const shape = arpeggioShape(study)
  const play = (hand: Hand): readonly DraftNote[] => {
    if (study.hands !== 'both' && study.hands !== hand) return []
    const lap = lapOf(hand, key, { shape, noteTicks })
    const lapTicks = lap.length * noteTicks
    const round = goRound(lap, lapsOf({ ticks: lapTicks, pulsesPerMinute }, measure), { barTicks: measure.barTicks })
    return shape.form === 'root' ? round : [...round, closing(hand, key, { measure, after: at(round, 0) })]
  }
  const mark = study.level <= 2 ? 'mp' : 'mf'
  return { left: play('left'), right: play('right'), dynamics: [{ atTicks: 0, mark }], pulsesPerMinute }
}

const CHORDS: Readonly<Record<ArpeggioForm, { readonly chord: ChordName; readonly inversion: number }>> = {
  root: { chord: 'I', inversion: 0 },
  firstInversion: { chord: 'I', inversion: 1 },
  secondInversion: { chord: 'I', inversion: 2 },
  dominantSeventh: { chord: 'V7', inversion: 0 },
  diminishedSeventh: { chord: 'vii7', inversion: 0 },
}

interface Way {
  readonly shape: ArpeggioShape
  readonly noteTicks: number
}

function lapOf(hand: Hand, key: Key, { shape, noteTicks }: Way): readonly DraftNote[] {
  const { chord: name, inversion } = CHORDS[shape.form]
  const chord = chordIn(key, name)
  const lowest = at(LOWEST_KEYS[hand], shape.octaves - 1)
  const bass = chord[inversion]
  const [start] = bass ? tonesBetween(key, [bass], lowest - 6, lowest + 6) : []
  if (!start) throw new Error('An octave lacks a note')
  const octave = tonesBetween(key, chord, pitchOf(start), pitchOf(start) + 11)
  const up = Array.from({ length: shape.octaves * octave.length + 1 }, (_, index) => {
    const { step, alter } = at(octave, index % octave.length)
    return { step: step + STEPS_PER_OCTAVE * Math.floor(index / octave.length), alter }
  })
  const fingers = fingersUp(up.length, arpeggioFingers(octave, hand))
  const struck = up.map((tone, index) => ({ ticks: noteTicks, tones: [tone], fingers: [at(fingers, index)] }))
  return [...struck, ...struck.slice(1, -1).toReversed()]
}

function fingersUp(length: number, { cycle, lowest, highest }: ArpeggioFingers): readonly number[] {
  const fingers = Array.from({ length }, (_, index) => at(cycle, index % cycle.length))
  lowest.forEach((finger, index) => (fingers[index] = finger))
  fingers[length - 1] = highest
  return fingers
}

/** What was left open comes home: the triad of the tonic, next to where the hand is. */
function closing(hand: Hand, key: Key, { measure, after }: { measure: StudyMeasure; after: DraftNote }): DraftNote {
  const from = pitchOf(at(after.tones, 0))
  const chord = chordIn(key, 'I')
  const distance = (tones: readonly Tone[]) => Math.abs(pitchOf(at(tones, 0)) - from)
  const [nearest] = closePositions(key, chord, from - 8, from + 15).toSorted(
    (one, other) => distance(one) - distance(other),
  )
  return { ticks: measure.barTicks, tones: nearest ?? [], fingers: chordFingers(nearest ?? [], hand) }
}
