import type { Hand, HandChoice, Score } from '../../shared/music/score'
import { createDice } from './practice-dice'
import { placeGraces } from './practice-graces'
import type { Habits } from './practice-habits'
import { createHands } from './practice-hands'
import { createKeyChoice, neighbour } from './practice-keys'
import { type OrnamentPlayer, createOrnamentPlayer } from './practice-ornament'
import type { PlannedKey, PlannedOnset, PracticePlan } from './practice-plan'
import type { Pulse } from './practice-pulse'
import { brushStroke, rightStroke, type Stroke, type StrokeTime, stutter, wrongStroke } from './practice-stroke'
import { createTouch } from './practice-touch'

export interface StruckOnset {
  readonly strokes: readonly Stroke[]
  /** Written notes that were due and not struck; a wrong key in their place does not change that. */
  readonly omitted: readonly number[]
  /** What correcting and stuttering cost before he could go on. */
  readonly delayMs: number
  readonly wentWrong: boolean
}

export interface OnsetPlayer {
  strike(onset: PlannedOnset, when: Moment): StruckOnset
  beginPass(hands: HandChoice): void
}

export interface Moment {
  readonly dueMs: number
  /** Since the onset before, and until the next one. */
  readonly intervalMs: number
  readonly stepMs: number
}

const HANDS: readonly Hand[] = ['left', 'right']
/** So long it takes to hear a wrong key and to find the right one. Ours. */
const CORRECTION_MS = [220, 650] as const

/** Turns written onsets into key presses as this student makes them. */
export function createOnsetPlayer(score: Score, plan: PracticePlan, pulse: Pulse, habits: Habits): OnsetPlayer {
  const seed = habits.seed ?? 1
  const dice = createDice(seed, 3)
  const keys = createKeyChoice(habits, createDice(seed, 4))
  const hands = createHands(habits, createDice(seed, 5))
  const touch = createTouch(score, habits, createDice(seed, 6))
  const ornaments: OrnamentPlayer = createOrnamentPlayer(score, plan, habits, { dice, touch })
  let passHands: HandChoice = 'both'

  function strike(onset: PlannedOnset, { dueMs, intervalMs, stepMs }: Moment): StruckOnset {
    const beside = onset.keys.map(({ note }) => note.pitch)
    const isDue = (key: PlannedKey) => passHands === 'both' || key.hands.includes(passHands)
    const due = onset.keys.filter((key) => isDue(key) && !ornaments.wasStruckAhead(key))
    const ownKeys = (hand: Hand) => due.filter((key) => handOf(key, passHands) === hand)
    const running = HANDS.filter((hand) => ownKeys(hand).some(({ duration }) => duration < 1))
    const arrival = hands.arrive({ dueMs, intervalMs, bar: onset.bar, running })
    const struck = HANDS.flatMap((hand): readonly StruckKey[] => {
      const own = ownKeys(hand)
      const graces = onset.graces.filter((key) => isDue(key) && handOf(key, passHands) === hand)
      const placed = placeGraces(graces.length, { atMs: arrival[hand], roomMs: intervalMs }, habits, dice)
      const isRolled = own.some(({ note }) => note.isArpeggiated)
      const spread = hands.spread(own.length, isRolled, stepMs)
      const decorations = graces.map((key, nth) => {
        return strikeKey(onset, key, { atMs: placed.timesMs[nth] ?? dueMs, heldMs: placed.eachMs }, beside)
      })
      const chord = own.map((key, nth) => {
        const isTop = nth === own.length - 1
        const leadMs = isTop && hand === 'right' && due.length > 1 ? hands.leadMs() : 0
        const atMs = arrival[hand] + (spread[nth] ?? 0) - leadMs + (isTop ? placed.delayMs : 0)
        return strikeKey(onset, key, { atMs, heldMs: pulse.lengthMs(key.note.onset, key.duration) }, beside)
      })
      return [...decorations, ...chord]
    })
    return stumble(struck)
  }

  interface StruckKey {
    readonly strokes: readonly Stroke[]
    readonly omitted?: number
    readonly delayMs?: number
  }

  function strikeKey(onset: PlannedOnset, key: PlannedKey, written: StrokeTime, beside: readonly number[]): StruckKey {
    const { note } = key
    const fate = keys.fateOf(key, beside)
    if (fate?.kind === 'right' && note.ornament && habits.ornamentHz) {
      const partnerMs = (quarters: number) => pulse.lengthMs(note.onset + key.duration, quarters)
      return { strokes: ornaments.play(onset, key, written, partnerMs) }
    }
    const time = { atMs: written.atMs, heldMs: written.heldMs * touch.ratioOf(note) }
    const brushed = dice.falls(habits.brushes ?? 0) ? neighbour(note.pitch, beside, dice) : 0
    const brushes = brushed === 0 ? [] : [brushStroke(note, note.pitch + brushed, time.atMs, dice, touch)]
    if (fate === null) return { strokes: brushes, omitted: note.index }
    if (fate.kind === 'right') return { strokes: [rightStroke(note, touch, time), ...brushes] }
    const strokes = [wrongStroke(note, fate.pitch, touch, time), ...brushes]
    if (!dice.falls(habits.corrections ?? 0)) return { strokes, omitted: note.index }
    const delayMs = dice.between(...CORRECTION_MS)
    return { strokes: [...strokes, rightStroke(note, touch, { ...time, atMs: time.atMs + delayMs })], delayMs }
  }

  /** All that was struck, and once in a while the same again. */
  function stumble(struck: readonly StruckKey[]): StruckOnset {
    const strokes = struck.flatMap((key) => key.strokes)
    const omitted = struck.flatMap((key) => key.omitted ?? [])
    const correctionMs = Math.max(0, ...struck.map((key) => key.delayMs ?? 0))
    const isPlain = ({ kind, noteIndex }: Stroke) => kind === 'right' && !score.notes[noteIndex ?? -1]?.ornament
    const repeatable = strokes.filter(isPlain)
    const wentWrong = omitted.length > 0 || strokes.some(({ kind }) => kind === 'wrong' || kind === 'extra')
    if (repeatable.length === 0 || !dice.falls(habits.stutters ?? 0))
      return { strokes, omitted, delayMs: correctionMs, wentWrong }
    const { again, delayMs } = stutter(repeatable, dice)
    return { strokes: [...strokes, ...again], omitted, delayMs: correctionMs + delayMs, wentWrong: true }
  }

  return {
    strike,
    beginPass(chosen) {
      passHands = chosen
      ornaments.beginPass()
      keys.beginPass()
    },
  }
}

function handOf({ note, hands }: PlannedKey, passHands: HandChoice): Hand {
  return passHands !== 'both' && hands.includes(passHands) ? passHands : note.hand
}
