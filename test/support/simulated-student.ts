import { type Pitch, pitch, takeMs } from '../../shared/base/units'
import { writtenLoudness } from '../../shared/grade/written-loudness'
import type { Score, ScoreNote } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { type Clock, steady } from './written-music'

/** How a student plays. What is left out is played as written: in time, every key, p softer than f. */
export interface Habits {
  /** The same seed gives the same performance. */
  readonly seed?: number
  readonly clock?: Clock
  /** Shares of the notes that slip to the next key, or are left out. */
  readonly slips?: number
  readonly omissions?: number
  /** Share of the notes beside which another key is struck. */
  readonly additions?: number
  /** Written bars, by index, in which every second note is wrong. */
  readonly troubledBars?: readonly number[]
  /** Standard deviation of the onsets; `unevenBars` have it only there. */
  readonly timingNoiseMs?: number
  readonly unevenBars?: readonly number[]
  /** The same for notes shorter than a quarter alone. */
  readonly runNoiseMs?: number
  readonly leftHandLateMs?: number
  /** Louder by this for each step from p to mp; negative is the reverse. */
  readonly velocityPerStep?: number
  readonly velocityNoise?: number
  readonly accentVelocity?: number
  readonly ignoresHairpins?: boolean
  /** How much louder the left hand is, and what lies under the top of the right hand's chords. */
  readonly leftVelocity?: number
  readonly innerVelocity?: number
  /** Held time ÷ written length. */
  readonly staccatoRatio?: number
  readonly otherRatio?: number
  /** Of slurred notes; as the others where left out. */
  readonly slurredRatio?: number
  readonly pedal?: PedalHabit
}

export type PedalHabit =
  | { readonly kind: 'none' }
  /** Down and up as written, so much later. */
  | { readonly kind: 'written'; readonly lateMs: number; readonly downValue: number }
  /** Lifted at each bar line and taken again at once. */
  | { readonly kind: 'everyBar'; readonly lateMs: number }
  | { readonly kind: 'alwaysDown' }

const MIDDLE_STEP = 5
const MIDDLE_VELOCITY = 64
/** A pedal that is changed is up for so long. */
const CHANGE_MS = 120

/** A performance by such a student, in the order of time. */
export function playAs(score: Score, habits: Habits = {}): SessionEvent[] {
  const { clock = steady(120), pedal = { kind: 'none' } } = habits
  const dice = createDice(habits.seed ?? 1)
  const loudnessOf = writtenLoudness(habits.ignoresHairpins ? { ...score, hairpins: [] } : score)
  const tops = topsOf(score)
  const keys = score.notes.flatMap((note): SessionEvent[] => {
    const fate = dice.share()
    const isTroubled = (habits.troubledBars?.includes(note.bar) ?? false) && note.index % 2 === 0
    const slips = habits.slips ?? 0
    if (!isTroubled && fate >= slips && fate < slips + (habits.omissions ?? 0)) return []
    const key = pitch(isTroubled || fate < slips ? note.pitch + 1 : note.pitch)
    const atMs = takeMs(clock(note.onset) + lateness(note, habits, dice))
    const balance = note.hand === 'left' ? habits.leftVelocity : tops.has(note) ? 0 : habits.innerVelocity
    const velocity = velocityOf(loudnessOf(note), { ...habits, balance: balance ?? 0 }, dice)
    const ratio = heldRatio(note, habits)
    const heldMs = ratio * (clock(note.onset + note.duration) - clock(note.onset))
    const stroke = (struck: Pitch, startMs: number): SessionEvent[] => [
      { kind: 'keyDown', pitch: struck, atMs: takeMs(startMs), velocity },
      { kind: 'keyUp', pitch: struck, atMs: takeMs(startMs + Math.max(30, heldMs)) },
    ]
    const isAdded = habits.additions !== undefined && dice.share() < habits.additions
    return [...stroke(key, atMs), ...(isAdded ? stroke(pitch(key + 1), atMs + 15) : [])]
  })
  return [...keys, ...pedalling(score, clock, pedal)].sort((a, b) => a.atMs - b.atMs)
}

function topsOf({ notes }: Score): ReadonlySet<ScoreNote> {
  const tops = new Map<number, ScoreNote>()
  for (const note of notes) if (note.hand === 'right') tops.set(note.onset, note)
  return new Set(tops.values())
}

function heldRatio(note: ScoreNote, { staccatoRatio = 0.4, otherRatio = 0.95, slurredRatio = otherRatio }: Habits) {
  return note.isStaccato ? staccatoRatio : note.isSlurred ? slurredRatio : otherRatio
}

function lateness(note: ScoreNote, habits: Habits, dice: Dice): number {
  const isUneven = habits.unevenBars?.includes(note.bar) ?? true
  const noiseMs = isUneven ? (habits.timingNoiseMs ?? 0) : 0
  const runMs = note.duration < 1 ? (habits.runNoiseMs ?? 0) : 0
  return dice.bell() * Math.hypot(noiseMs, runMs) + (note.hand === 'left' ? (habits.leftHandLateMs ?? 0) : 0)
}

function velocityOf(
  { step, isAccented }: { readonly step: number | null; readonly isAccented: boolean },
  habits: Habits & { readonly balance: number },
  dice: Dice,
): number {
  const asked = MIDDLE_VELOCITY + ((step ?? MIDDLE_STEP) - MIDDLE_STEP) * (habits.velocityPerStep ?? 8)
  const accent = isAccented ? (habits.accentVelocity ?? 12) : 0
  const loud = asked + accent + habits.balance
  return Math.round(Math.min(127, Math.max(1, loud + dice.bell() * (habits.velocityNoise ?? 0))))
}

function pedalling(score: Score, clock: Clock, habit: PedalHabit): SessionEvent[] {
  const press = (value: number, atMs: number): SessionEvent => ({
    kind: 'pedal',
    pedal: 'sustain',
    value,
    atMs: takeMs(atMs),
  })
  switch (habit.kind) {
    case 'none':
      return []
    case 'alwaysDown':
      return [press(100, 0)]
    case 'written':
      return score.pedals.flatMap(({ onset, end }) => [
        press(habit.downValue, clock(onset) + habit.lateMs + CHANGE_MS),
        press(0, clock(end) + habit.lateMs),
      ])
    case 'everyBar':
      return score.bars.flatMap(({ onset }) => [
        press(0, clock(onset) + habit.lateMs),
        press(100, clock(onset) + habit.lateMs + CHANGE_MS),
      ])
  }
}

interface Dice {
  /** 0..1, evenly. */
  share(): number
  /** Around 0 with a standard deviation of 1. */
  bell(): number
}

/** Marsaglia's xorshift32 (2003). */
function createDice(seed: number): Dice {
  let state = (seed * 2_654_435_761) >>> 0 || 1
  const share = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
  for (let i = 0; i < 8; i += 1) share()
  /** A sum of twelve evens is near enough to a normal. */
  const bell = () => Array.from({ length: 12 }, share).reduce((sum, value) => sum + value, -6)
  return { share, bell }
}
