import type { Hand } from '../../shared/music/score'
import type { Dice } from './practice-dice'
import type { HandHabits } from './practice-habits'

/** When each hand comes, and each finger in it. */
export interface Hands {
  arrive(due: DueOnset): Readonly<Record<Hand, number>>
  /** The further delay of each key of one hand's chord, from low to high. */
  spread(keyCount: number, isRolled: boolean, stepMs: number): readonly number[]
  /** How much the upper voice comes before the rest this time. */
  leadMs(): number
}

export interface DueOnset {
  readonly dueMs: number
  /** Since the onset before. */
  readonly intervalMs: number
  readonly bar: number
  /** The hands that have notes shorter than a quarter here. */
  readonly running: readonly Hand[]
}

/** Scatter beyond this is a stumble, which is another habit. */
const MOST_DEVIATIONS = 2.5
/** A hand never comes so early that the onset before it is overtaken: at least this part of the time between stays. */
const LEAST_INTERVAL = 0.35
/** From onset to onset the hands keep so much of their distance. Ours. */
const APART_MEMORY = 0.8
/** A roll is over before the next onset. */
const LONGEST_ROLL = 0.6

export function createHands(habits: HandHabits, dice: Dice): Hands {
  const { timingNoiseMs = 0, leftHandLateMs = 0, handsApartMs = 0, fingerNoiseMs = 0, runNoiseMs = 0 } = habits
  const before: Record<Hand, number> = { left: -Infinity, right: -Infinity }
  let apartMs = 0

  const scatter = (deviationMs: number) => {
    return deviationMs === 0 ? 0 : Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, dice.bell())) * deviationMs
  }

  return {
    arrive({ dueMs, intervalMs, bar, running }) {
      const isUneven = habits.unevenBars?.includes(bar) ?? true
      const noiseMs = isUneven ? scatter(timingNoiseMs) : 0
      apartMs = apartMs * APART_MEMORY + scatter(handsApartMs) * Math.sqrt(1 - APART_MEMORY ** 2)
      const leastMs = LEAST_INTERVAL * intervalMs
      const runMs = (hand: Hand) => (running.includes(hand) ? scatter(runNoiseMs) : 0)
      const leftMs = dueMs + noiseMs + runMs('left') + leftHandLateMs + apartMs / 2
      const rightMs = dueMs + noiseMs + runMs('right') - apartMs / 2
      before.left = Math.max(leftMs, before.left + leastMs)
      before.right = Math.max(rightMs, before.right + leastMs)
      return { ...before }
    },
    spread(keyCount, isRolled, stepMs) {
      const rolls = isRolled || (keyCount > 2 && dice.falls(habits.rolledChords ?? 0))
      const eachMs = Math.min(habits.rollMs ?? 40, (LONGEST_ROLL * stepMs) / keyCount)
      return Array.from({ length: keyCount }, (_, nth) => (rolls ? nth * eachMs : 0) + scatter(fingerNoiseMs))
    },
    leadMs: () => (habits.melodyLeadMs ? habits.melodyLeadMs * dice.between(0.5, 1.5) : 0),
  }
}
