import type { Hand } from '../music/score'
import type { Draft, DraftNote } from './draft'
import { ticksOf } from './draft'
import { measureOf, type StudyMeasure } from './metres'
import { type Contour, contours } from './pattern-contours'
import { EIGHTHS, QUARTERS, type RunPace, runPace, SIXTEENTHS } from './pace'
import type { Study } from './study'
import { at, keyOf, tonicNear, toneIn } from './tones'

export interface PatternShape {
  /** Of `contours`. */
  readonly figure: number
  /** The left hand mirrors the right one. */
  readonly isMirrored: boolean
}

interface PatternLevel extends RunPace {
  /** How far up the scale it goes. */
  readonly steps: number
}

/** Ours: from five places in quarters to an octave in fast sixteenths. */
const LEVELS: readonly PatternLevel[] = [
  { steps: 1, noteTicks: QUARTERS, pulsesPerMinute: 72 },
  { steps: 3, noteTicks: QUARTERS, pulsesPerMinute: 92 },
  { steps: 3, noteTicks: EIGHTHS, pulsesPerMinute: 60 },
  { steps: 4, noteTicks: EIGHTHS, pulsesPerMinute: 76 },
  { steps: 7, noteTicks: EIGHTHS, pulsesPerMinute: 92 },
  { steps: 7, noteTicks: SIXTEENTHS, pulsesPerMinute: 56 },
  { steps: 7, noteTicks: SIXTEENTHS, pulsesPerMinute: 66 },
  { steps: 7, noteTicks: SIXTEENTHS, pulsesPerMinute: 80 },
  { steps: 14, noteTicks: SIXTEENTHS, pulsesPerMinute: 92 },
  { steps: 14, noteTicks: SIXTEENTHS, pulsesPerMinute: 108 },
]
const HIGHEST_FINGER = 4
/** What the tonic that the thumb, or the fifth finger of the left hand, begins on lies next to. */
const FIRST_KEYS: Readonly<Record<Hand, number>> = { right: 62, left: 50 }
/** Of two octaves up the scale the left hand begins further down. */
const FAR_STEPS = 8
const MIRROR_FROM_LEVEL = 3
const SHORTEST_SECONDS = 10
/** A figure of so many notes needs no more than this, in places: in long bars a study would have no end. */
const LONGEST_SECONDS = 100

export function patternShape({ level, variant, hands }: Study): PatternShape {
  const isMirrored = hands === 'both' && level >= MIRROR_FROM_LEVEL && Math.floor(variant / contours.length) % 2 === 1
  return { figure: variant % contours.length, isMirrored }
}

export function composePattern(study: Study): Draft {
  const measure = measureOf(study.metre)
  const level = at(LEVELS, study.level - 1)
  const { noteTicks, pulsesPerMinute } = runPace(level, measure)
  const figure = figureFor(measure.barTicks / noteTicks, at(contours, patternShape(study).figure))
  const figureSeconds = (figure.length * noteTicks * 60) / (measure.pulseTicks * pulsesPerMinute)
  const places = placesOf(level.steps, figureSeconds)
  const play = (hand: Hand): readonly DraftNote[] =>
    study.hands === 'both' || study.hands === hand
      ? playFigures(hand, study, { figure, places, noteTicks, measure })
      : []
  return { left: play('left'), right: play('right'), dynamics: [{ atTicks: 0, mark: 'mf' }], pulsesPerMinute }
}

/** As many notes as fill a bar, or a part of it; of a short bar, two or four of them. */
function figureFor(notesPerBar: number, { inEight, inSix }: Contour): readonly number[] {
  if (notesPerBar % 10 === 0 || notesPerBar === 5) return [...inSix, ...inEight.slice(0, 4)]
  if (notesPerBar === 9) return [...inSix, ...inSix.slice(0, 3)]
  return notesPerBar % 3 === 0 ? inSix : inEight
}

interface Place {
  readonly step: number
  readonly isDescending: boolean
}

function placesOf(steps: number, figureSeconds: number): readonly Place[] {
  const reach = Math.max(1, Math.min(steps, Math.floor(LONGEST_SECONDS / figureSeconds / 2)))
  const up = Array.from({ length: reach + 1 }, (_, step) => ({ step, isDescending: false }))
  const round = [...up, ...up.toReversed().map(({ step }) => ({ step, isDescending: true }))]
  const laps = Math.ceil(SHORTEST_SECONDS / (figureSeconds * round.length))
  return Array.from({ length: laps }, () => round).flat()
}

interface Figures {
  readonly figure: readonly number[]
  readonly places: readonly Place[]
  readonly noteTicks: number
  readonly measure: StudyMeasure
}

function playFigures(hand: Hand, study: Study, { figure, places, noteTicks, measure }: Figures): readonly DraftNote[] {
  const key = keyOf(study.key)
  const { isMirrored } = patternShape(study)
  const isFar = places.some(({ step }) => step >= FAR_STEPS)
  const start = tonicNear(key, FIRST_KEYS.right - (isFar ? 12 : 0)) - (hand === 'left' ? 7 : 0)
  const strike = (step: number, offset: number): DraftNote => ({
    ticks: noteTicks,
    tones: [toneIn(key, start + step + offset)],
    fingers: [hand === 'right' ? offset + 1 : HIGHEST_FINGER + 1 - offset],
  })
  const notes = places.flatMap(({ step, isDescending }) => {
    // On the way down the figure stands on its head, so that it leads on.
    const isUpsideDown = isDescending !== (isMirrored && hand === 'left')
    return figure.map((offset) => strike(step, isUpsideDown ? HIGHEST_FINGER - offset : offset))
  })
  const rest = measure.barTicks - (ticksOf(notes) % measure.barTicks)
  return [...notes, { ...strike(0, 0), ticks: rest }]
}
