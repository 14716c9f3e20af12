import type { Hand } from '../music/score'
import { createDice, type Dice } from './dice'
import type { Draft, DraftNote } from './draft'
import { measureOf, type StudyMeasure } from './metres'
import { type Rhythm, throwBar } from './rhythm-cells'
import { paced } from './pace'
import { type Study, studyCode } from './study'
import { at, isBlack, keyOf, tonicNear, toneIn, type Tone } from './tones'

/** Notes are tied over the beat from here on. */
const TIES_FROM_LEVEL = 6
const TIE_CHANCE = 0.25
/** The other hand counts pulses; then it fills the gaps; then it goes its own way. */
const COUNTING_UNTIL_LEVEL = 4
const ALTERNATING_UNTIL_LEVEL = 2
const RESTS_FROM_LEVEL = 2
const LINE_FROM_LEVEL = 5
/** What the two notes of each hand lie next to. */
const NEAR: Readonly<Record<Hand, number>> = { right: 67, left: 50 }
const BARS = 8
const SHORTEST_SECONDS = 14

/** Rhythms on one or two notes for each hand, or on a line of five notes: nothing else asks for attention. */
export function composeRhythm(study: Study): Draft {
  const measure = measureOf(study.metre)
  const dice = createDice(studyCode(study))
  const pulsesPerMinute = paced(64 + 3 * study.level, measure.isCompound)
  const barSeconds = (measure.pulses * 60) / pulsesPerMinute
  const bars = BARS * Math.ceil(SHORTEST_SECONDS / (BARS * barSeconds))
  const play = (hand: Hand): readonly DraftNote[] => {
    if (study.hands !== 'both' && study.hands !== hand) return []
    return ending(hand, study, { measure, notes: barsOf(hand, study, { measure, bars, dice }) })
  }
  return { right: play('right'), left: play('left'), dynamics: [{ atTicks: 0, mark: 'mf' }], pulsesPerMinute }
}

interface Sheet {
  readonly measure: StudyMeasure
  readonly bars: number
  readonly dice: Dice
}

/** All bars but the last. */
function barsOf(hand: Hand, study: Study, { measure, bars, dice }: Sheet): readonly DraftNote[] {
  const { level, hands } = study
  const tones = tonesOf(hand, study)
  const wish = { level, measure, hasRests: level >= RESTS_FROM_LEVEL }
  const motif = throwBar(dice, wish)
  let tone = 0
  return Array.from({ length: bars - 1 }, (_, bar): readonly DraftNote[] => {
    const isOther = hands === 'both' && (hand === 'left') === (bar % 2 === 0)
    if (isOther && level <= ALTERNATING_UNTIL_LEVEL) return [{ ticks: measure.barTicks, tones: [] }]
    const isCounting =
      hands === 'both' && hand === 'left' && level <= COUNTING_UNTIL_LEVEL && level > ALTERNATING_UNTIL_LEVEL
    const rhythm: Rhythm = isCounting
      ? Array<number>(measure.pulses).fill(measure.pulseTicks)
      : bar % 4 === 2
        ? motif
        : throwBar(dice, wish)
    const notes = rhythm.map((length): DraftNote => {
      if (length < 0) return { ticks: -length, tones: [] }
      // A tone is kept for a while, so that the eye is on the lengths.
      if (!isCounting && dice.isLucky(tones.length > 2 ? 0.6 : 0.25)) tone = nextTone(tone, tones.length, dice)
      return { ticks: length, tones: [at(tones, tone)] }
    })
    return level >= TIES_FROM_LEVEL ? tied(notes, dice) : notes
  }).flat()
}

function nextTone(tone: number, count: number, dice: Dice): number {
  if (tone === 0) return 1
  if (tone === count - 1) return tone - 1
  return tone + (dice.isLucky(0.5) ? 1 : -1)
}

function tied(notes: readonly DraftNote[], dice: Dice): readonly DraftNote[] {
  return notes.map((note, index) => {
    const next = notes[index + 1]
    const isSame = next?.tones[0] !== undefined && next.tones[0].step === note.tones[0]?.step
    // Two triplets or sixteenths are not worth a tie.
    const isLong = note.ticks >= 12 && (next?.ticks ?? 0) >= 12
    return isSame && isLong && dice.isLucky(TIE_CHANCE) ? { ...note, isTied: true } : note
  })
}

/** The tonic and its fifth; of the line five notes. */
function tonesOf(hand: Hand, { key: name, level }: Study): readonly Tone[] {
  const key = keyOf(name)
  const tonic = tonicNear(key, NEAR[hand])
  const steps = level >= LINE_FROM_LEVEL ? [0, 1, 2, 3, 4] : level === 1 ? [0, 0] : [0, 4]
  return steps.map((step) => toneIn(key, tonic + step))
}

function ending(
  hand: Hand,
  study: Study,
  { measure, notes }: { readonly measure: StudyMeasure; readonly notes: readonly DraftNote[] },
): readonly DraftNote[] {
  const tonic = at(tonesOf(hand, study), 0)
  const finger = hand === 'right' ? 1 : 5
  const fingers = isBlack(tonic) ? {} : { fingers: [finger] }
  const first = notes.findIndex(({ tones }) => tones[0]?.step === tonic.step)
  const marked = notes.map((note, index) => (index === first ? { ...note, ...fingers } : note))
  return [...marked, { ticks: measure.barTicks, tones: [tonic] }]
}
