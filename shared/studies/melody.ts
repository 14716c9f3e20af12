import type { Dice } from './dice'
import type { DraftNote } from './draft'
import { type Chord, isMember, raiseIn } from './harmony'
import { ticksOfRhythm, type Rhythm } from './rhythm-cells'
import { at, degreeOf, type Key, pitchOf, toneIn } from './tones'

/** A bar of a melody to be: its lengths, the chord under it, and where it has to end. */
export interface MelodyBar {
  readonly rhythm: Rhythm
  readonly chord: Chord
  /** Degrees of the scale that its last note may be; any where it is left out. */
  readonly endsOn?: readonly number[]
}

export interface MelodyRange {
  readonly key: Key
  /** Steps of the staff, both included. */
  readonly lowest: number
  readonly highest: number
  readonly widestLeap: number
  readonly pulseTicks: number
}

/** What was sung so far: the last two steps. */
export interface MelodyMemory {
  readonly before: number | null
  readonly last: number | null
  readonly wasInChord: boolean
  readonly lastRaise: number
}

export const nothingSung: MelodyMemory = { before: null, last: null, wasInChord: true, lastRaise: 0 }

/** Ours: what makes a line sing, in the logarithm of a chance. */
const WORTH = {
  step: 2.2,
  repeated: -0.9,
  repeatedTwice: -5,
  perStepOfLeap: -0.55,
  chordToneWhereStrong: 3,
  noChordToneWhereStrong: -6,
  chordToneWhereWeak: 0.4,
  turnsAfterLeap: 1.5,
  goesOnAfterLeap: -3,
  leapsFromDissonance: -9,
  leapsToDissonance: -9,
  perStepFromAim: -0.35,
  ending: 6,
  notEnding: -12,
  augmentedSecond: -14,
  falseRelation: -7,
}
const LEAP_STEPS = 3

/** Notes of one bar: chord tones where the bar is strong, steps between them, and a turn back after a leap. */
export function singBar(
  bar: MelodyBar,
  { range, aim, memory, dice }: { range: MelodyRange; aim: number; memory: MelodyMemory; dice: Dice },
): { readonly notes: readonly DraftNote[]; readonly memory: MelodyMemory } {
  const notes: DraftNote[] = []
  let sung = memory
  let ticks = 0
  const lastNote = bar.rhythm.findLastIndex((length) => length > 0)
  bar.rhythm.forEach((length, index) => {
    const isHalf = ticks * 2 === barTicksOf(bar) && ticks % (2 * range.pulseTicks) === 0
    const isStrong = ticks === 0 || isHalf || length >= 2 * range.pulseTicks
    ticks += Math.abs(length)
    if (length < 0) {
      notes.push({ ticks: -length, tones: [] })
      return
    }
    const endsOn = index === lastNote ? bar.endsOn : undefined
    const place = { bar, isStrong: isStrong || index === lastNote, aim, ...(endsOn ? { endsOn } : {}) }
    const step = chooseStep(sung, { range, place, dice })
    const raise = raiseIn(range.key, bar.chord, step)
    notes.push({ ticks: length, tones: [toneIn(range.key, step, raise)] })
    sung = { before: sung.last, last: step, wasInChord: isMember(range.key, bar.chord, step), lastRaise: raise }
  })
  return { notes, memory: sung }
}

interface Place {
  readonly bar: MelodyBar
  readonly isStrong: boolean
  /** A step that the line is drawn to. */
  readonly aim: number
  readonly endsOn?: readonly number[]
}

interface Choice {
  readonly range: MelodyRange
  readonly place: Place
  readonly dice: Dice
}

function chooseStep(sung: MelodyMemory, { range, place, dice }: Choice): number {
  const steps = Array.from({ length: range.highest - range.lowest + 1 }, (_, index) => range.lowest + index)
  const near = steps.filter((step) => sung.last === null || Math.abs(step - sung.last) <= reachOf(range, place))
  const [first = range.lowest, ...others] = near
  return dice.pickWeighted([first, ...others], (step) => Math.exp(worthOf(step, sung, { range, place })))
}

/** Where it has to end somewhere, and cannot by a step, it may go a third. */
function reachOf({ widestLeap }: MelodyRange, { endsOn, bar }: Place): number {
  return endsOn && bar.rhythm.length > 0 ? Math.max(2, widestLeap) : widestLeap
}

function worthOf(step: number, sung: MelodyMemory, { range, place }: Omit<Choice, 'dice'>): number {
  const { key } = range
  const isIn = isMember(key, place.bar.chord, step)
  let worth = WORTH.perStepFromAim * Math.abs(step - place.aim)
  if (place.isStrong) worth += isIn ? WORTH.chordToneWhereStrong : WORTH.noChordToneWhereStrong
  else if (isIn) worth += WORTH.chordToneWhereWeak
  if (place.endsOn) worth += place.endsOn.includes(degreeOf(key, step)) ? WORTH.ending : WORTH.notEnding
  return sung.last === null ? worth : worth + worthOfMove(step, sung, { isIn, range, chord: place.bar.chord })
}

function worthOfMove(
  step: number,
  { before, last, wasInChord, lastRaise }: MelodyMemory,
  { isIn, range, chord }: { readonly isIn: boolean; readonly range: MelodyRange; readonly chord: Chord },
): number {
  const from = last ?? step
  const move = step - from
  const size = Math.abs(move)
  let worth = size === 0 ? WORTH.repeated : size === 1 ? WORTH.step : WORTH.perStepOfLeap * size
  if (size === 0 && before === from) worth += WORTH.repeatedTwice
  if (size > 1 && !wasInChord) worth += WORTH.leapsFromDissonance
  if (size > 1 && !isIn) worth += WORTH.leapsToDissonance
  const leapBefore = before === null ? 0 : from - before
  if (Math.abs(leapBefore) >= LEAP_STEPS) {
    worth += move * leapBefore < 0 ? WORTH.turnsAfterLeap : size > 1 ? WORTH.goesOnAfterLeap : 0
  }
  const raise = raiseIn(range.key, chord, step)
  if (size === 1 && isAugmented(range.key, { from, lastRaise }, { step, raise })) worth += WORTH.augmentedSecond
  if (size === 0 && raise !== lastRaise) worth += WORTH.falseRelation
  return worth
}

/** A second of three semitones, as from the sixth to the raised seventh of the minor. */
function isAugmented(
  key: Key,
  { from, lastRaise }: { readonly from: number; readonly lastRaise: number },
  { step, raise }: { readonly step: number; readonly raise: number },
): boolean {
  return Math.abs(pitchOf(toneIn(key, step, raise)) - pitchOf(toneIn(key, from, lastRaise))) > 2
}

/** Where the line of a phrase is drawn to, bar by bar: up to its third bar, and down to its end. */
export function aimsOf(phraseBars: number, { lowest, highest }: MelodyRange, dice: Dice): readonly number[] {
  const middle = lowest + Math.round((highest - lowest) * 0.4)
  const top = highest - dice.below(2)
  const isFalling = dice.isLucky(0.3)
  const line = isFalling ? [top, middle + 1, middle, middle - 1] : [middle - 1, middle + 1, top, middle]
  return Array.from({ length: phraseBars }, (_, bar) => at(line, bar % line.length))
}

const barTicksOf = ({ rhythm }: MelodyBar) => ticksOfRhythm(rhythm)
