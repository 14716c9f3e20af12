import type { Hand } from '../music/score'
import type { Draft, DraftNote } from './draft'
import { goRound, lapsOf } from './laps'
import { measureOf } from './metres'
import { EIGHTHS, QUARTERS, type RunPace, runPace, SIXTEENTHS } from './pace'
import { type ScaleFingers, type ScaleForm, scaleFingers } from './scale-fingers'
import type { Study } from './study'
import { at, degreeOf, keyOf, remainder, STEPS_PER_OCTAVE, type Key, tonicNear, toneIn } from './tones'

export interface ScaleShape {
  readonly form: ScaleForm
  readonly octaves: number
  readonly motion: 'similar' | 'contrary'
  /** Between the hands. */
  readonly apart: 'octave' | 'third' | 'sixth'
}

interface ScaleLevel extends RunPace {
  readonly octaves: number
}

/** Ours: after the graded exams, from one octave in quarters to four in sixteenths. */
const LEVELS: readonly ScaleLevel[] = [
  { octaves: 1, noteTicks: QUARTERS, pulsesPerMinute: 66 },
  { octaves: 1, noteTicks: EIGHTHS, pulsesPerMinute: 60 },
  { octaves: 2, noteTicks: EIGHTHS, pulsesPerMinute: 60 },
  { octaves: 2, noteTicks: EIGHTHS, pulsesPerMinute: 80 },
  { octaves: 2, noteTicks: SIXTEENTHS, pulsesPerMinute: 52 },
  { octaves: 3, noteTicks: EIGHTHS, pulsesPerMinute: 112 },
  { octaves: 4, noteTicks: SIXTEENTHS, pulsesPerMinute: 66 },
  { octaves: 4, noteTicks: SIXTEENTHS, pulsesPerMinute: 80 },
  { octaves: 4, noteTicks: SIXTEENTHS, pulsesPerMinute: 92 },
  { octaves: 4, noteTicks: SIXTEENTHS, pulsesPerMinute: 108 },
]

/** Thirds and sixths between the hands come with this level. */
const APART_FROM_LEVEL = 8
const MOST_CONTRARY_OCTAVES = 2
const MOST_APART_OCTAVES = 3
const MOST_OCTAVES = 4

/** What the variant asks for, as far as key, hands and level allow it; variant 0 is the plain scale. */
export function scaleShape({ key, hands, level, variant }: Study): ScaleShape {
  const { octaves } = at(LEVELS, level - 1)
  const isMelodic = variant % 2 === 1
  const motion = hands === 'both' && Math.floor(variant / 2) % 2 === 1 ? 'contrary' : 'similar'
  const isApart = level >= APART_FROM_LEVEL && hands === 'both' && motion === 'similar'
  const apart = isApart ? at(['octave', 'third', 'sixth'] as const, Math.floor(variant / 4) % 3) : 'octave'
  return {
    form: keyOf(key).isMinor ? (isMelodic ? 'melodicMinor' : 'harmonicMinor') : 'major',
    octaves: Math.min(
      octaves,
      motion === 'contrary' ? MOST_CONTRARY_OCTAVES : apart === 'octave' ? MOST_OCTAVES : MOST_APART_OCTAVES,
    ),
    motion,
    apart,
  }
}

export function composeScale(study: Study): Draft {
  const measure = measureOf(study.metre)
  const shape = scaleShape(study)
  const { noteTicks, pulsesPerMinute } = runPace(at(LEVELS, study.level - 1), measure)
  const lapTicks = 2 * STEPS_PER_OCTAVE * shape.octaves * noteTicks
  const laps = lapsOf({ ticks: lapTicks, pulsesPerMinute }, measure)
  const play = (hand: Hand) =>
    study.hands === 'both' || study.hands === hand
      ? goRound(lapOf(hand, keyOf(study.key), { shape, noteTicks }), laps, { barTicks: measure.barTicks })
      : []
  const mark = study.level <= 2 ? 'mp' : 'mf'
  return { left: play('left'), right: play('right'), dynamics: [{ atTicks: 0, mark }], pulsesPerMinute }
}

interface Way {
  readonly shape: ScaleShape
  readonly noteTicks: number
}

/** Out from the first note and back to it; the first note itself is not repeated at the end. */
function lapOf(hand: Hand, key: Key, { shape, noteTicks }: Way): readonly DraftNote[] {
  const length = STEPS_PER_OCTAVE * shape.octaves
  const isDownFirst = shape.motion === 'contrary' && hand === 'left'
  const out = Array.from({ length: 2 * length }, (_, index) => (index <= length ? index : 2 * length - index))
  const start = startOf(hand, key, shape)
  return out.map((distance, index) => {
    const step = start + (isDownFirst ? -distance : distance)
    const isDescending = isDownFirst ? index < length : index >= length
    const ends = { lowest: isDownFirst ? start - length : start, highest: isDownFirst ? start : start + length }
    const isTurn = step === ends.highest
    const fingers = scaleFingers(key, hand, { form: shape.form, isDescending: isDescending && !isTurn })
    return {
      ticks: noteTicks,
      tones: [toneIn(key, step, raiseOf(key, step, { form: shape.form, isDescending }))],
      fingers: [fingerOf(key, step, { fingers, ends })],
    }
  })
}

/** What the lowest tonic of the left hand lies next to, by the octaves that it goes. */
const LEFT_TONICS = [53, 47, 42, 39]
const CONTRARY_TONICS: Readonly<Record<Hand, number>> = { right: 65, left: 53 }
const THIRD_STEPS = 2
const SIXTH_STEPS = 5

/** A third apart is a tenth, for the hands not to meet; a sixth apart the left hand begins on the third of the scale. */
function startOf(hand: Hand, key: Key, { octaves, motion, apart }: ScaleShape): number {
  if (motion === 'contrary') return tonicNear(key, CONTRARY_TONICS[hand])
  const tonic = tonicNear(key, at(LEFT_TONICS, octaves - 1))
  const left = apart === 'sixth' ? tonic + THIRD_STEPS : tonic
  if (hand === 'left') return left
  if (apart === 'sixth') return left + SIXTH_STEPS
  return left + STEPS_PER_OCTAVE + (apart === 'third' ? THIRD_STEPS : 0)
}

function raiseOf(key: Key, step: number, { form, isDescending }: { form: ScaleForm; isDescending: boolean }): number {
  const degree = degreeOf(key, step)
  if (form === 'harmonicMinor') return degree === 6 ? 1 : 0
  return form === 'melodicMinor' && !isDescending && degree >= 5 ? 1 : 0
}

function fingerOf(
  key: Key,
  step: number,
  { fingers, ends }: { readonly fingers: ScaleFingers; readonly ends: { lowest: number; highest: number } },
): number {
  const degree = remainder(degreeOf(key, step), STEPS_PER_OCTAVE)
  if (degree === 0 && step === ends.lowest) return fingers.lowest
  if (degree === 0 && step === ends.highest) return fingers.highest
  return at(fingers.cycle, degree)
}
