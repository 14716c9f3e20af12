import type { Hand, HandChoice, Score, ScoreNote } from '../../shared/music/score'
import { createDice } from './practice-dice'
import type { Habits } from './practice-habits'
import { createHands } from './practice-hands'
import { createKeyChoice, type Fate, neighbour } from './practice-keys'
import { playOrnament, type OrnamentNote } from './practice-ornament'
import type { PlannedKey, PlannedOnset, PracticePlan } from './practice-plan'
import type { Pulse } from './practice-pulse'
import { findScaleSteps } from './practice-scale'
import { createTouch } from './practice-touch'
import type { PlayedTruth } from './practice-truth'

/** One key press, before it has its place in a session. */
export interface Stroke extends Pick<PlayedTruth, 'kind' | 'noteIndex' | 'meantNoteIndex'> {
  readonly atMs: number
  readonly pitch: number
  readonly velocity: number
  readonly heldMs: number
}

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

/** A key that a finger brushes sounds so near to the right one, and softer. Ours. */
const BRUSH_MS = 25
const BRUSH_VELOCITY = 0.6
/** So long it takes to hear a wrong key and to find the right one. Ours. */
const CORRECTION_MS = [220, 650] as const
/** So long a chord rings before it is struck again. Ours. */
const STUTTER_MS = [180, 500] as const
/** A key is held at least so long. */
const SHORTEST_HOLD_MS = 30
/** All graces together take at most this part of the time since the onset before. */
const LONGEST_GRACES = 0.7

/** Turns written onsets into key presses as this student makes them. */
export function createOnsetPlayer(score: Score, plan: PracticePlan, pulse: Pulse, habits: Habits): OnsetPlayer {
  const seed = habits.seed ?? 1
  const dice = createDice(seed, 3)
  const keys = createKeyChoice(habits, createDice(seed, 4))
  const hands = createHands(habits, createDice(seed, 5))
  const touch = createTouch(score, habits, createDice(seed, 6))
  const scaleSteps = findScaleSteps(score)
  let passHands: HandChoice = 'both'
  /** Second notes of a tremolo, which were struck with the first. */
  let struckAhead = new Set<number>()

  function strike(onset: PlannedOnset, { dueMs, intervalMs, stepMs }: Moment): StruckOnset {
    const arrival = hands.arrive(dueMs, intervalMs, onset.bar)
    const strokes: Stroke[] = []
    const omitted: number[] = []
    let delayMs = 0
    const isDue = (key: PlannedKey) => passHands === 'both' || key.hands.includes(passHands)
    const due = onset.keys.filter((key) => isDue(key) && !struckAhead.has(key.note.index))
    const beside = onset.keys.map(({ note }) => note.pitch)

    for (const hand of ['left', 'right'] as const) {
      const own = due.filter((key) => handOf(key, passHands) === hand)
      const graces = onset.graces.filter((key) => isDue(key) && handOf(key, passHands) === hand)
      const { graceDelayMs } = strikeGraces(graces, arrival[hand], intervalMs)
      const spread = hands.spread(
        own.length,
        own.some(({ note }) => note.isArpeggiated),
        stepMs,
      )
      own.forEach((key, nth) => {
        const isLed = hand === 'right' && nth === own.length - 1 && due.length > 1
        const leadMs = isLed ? (habits.melodyLeadMs ?? 0) * dice.between(0.5, 1.5) : 0
        const decorated = nth === own.length - 1 ? graceDelayMs : 0
        const atMs = arrival[hand] + (spread[nth] ?? 0) - leadMs + decorated
        strikeKey(key, atMs)
      })
    }
    const stutterMs = stutter()
    return { strokes, omitted, delayMs: delayMs + stutterMs, wentWrong: delayMs + stutterMs > 0 || hasError() }

    function hasError(): boolean {
      return omitted.length > 0 || strokes.some(({ kind }) => kind === 'wrong' || kind === 'extra')
    }

    /** Before the beat, or on it: then the decorated note waits. */
    function strikeGraces(graces: readonly PlannedKey[], atMs: number, roomMs: number): { graceDelayMs: number } {
      if (graces.length === 0 || !habits.graceMs) {
        for (const grace of graces) strikeKey(grace, atMs)
        return { graceDelayMs: 0 }
      }
      const [shortest, longest] = habits.graceMs
      const eachMs = Math.min(dice.between(shortest, longest), (LONGEST_GRACES * roomMs) / graces.length)
      const isOnBeat = dice.falls(habits.gracesOnTheBeat ?? 0)
      const firstMs = isOnBeat ? atMs : atMs - graces.length * eachMs
      graces.forEach((grace, nth) => strikeKey(grace, firstMs + nth * eachMs, eachMs))
      return { graceDelayMs: isOnBeat ? graces.length * eachMs : 0 }
    }

    function strikeKey(key: PlannedKey, atMs: number, graceMs = 60): void {
      const { note } = key
      const writtenMs = note.isGrace ? graceMs : pulse.lengthMs(note.onset, key.duration)
      const fate = keys.fateOf(key, beside)
      if (fate?.kind === 'right' && note.ornament && habits.ornamentHz) {
        strikeOrnament(key, atMs, writtenMs)
        return
      }
      const heldMs = writtenMs * touch.ratioOf(note)
      if (fate?.kind !== 'right') omitted.push(note.index)
      if (fate !== null) strokes.push(strokeOf(note, fate, { atMs, heldMs }))
      if (dice.falls(habits.brushes ?? 0)) brush(note, atMs)
      if (fate?.kind === 'wrong' && dice.falls(habits.corrections ?? 0)) correct(note, atMs, heldMs)
    }

    function strokeOf(note: ScoreNote, fate: Fate, time: { atMs: number; heldMs: number }): Stroke {
      const heldMs = Math.max(SHORTEST_HOLD_MS, time.heldMs)
      const velocity = touch.velocityOf(note)
      if (fate?.kind === 'wrong')
        return {
          kind: 'wrong',
          noteIndex: null,
          meantNoteIndex: note.index,
          pitch: fate.pitch,
          velocity,
          atMs: time.atMs,
          heldMs,
        }
      return {
        kind: 'right',
        noteIndex: note.index,
        meantNoteIndex: null,
        pitch: note.pitch,
        velocity,
        atMs: time.atMs,
        heldMs,
      }
    }

    function brush(note: ScoreNote, atMs: number): void {
      const semitones = neighbour(note.pitch, beside, dice)
      if (semitones === 0) return
      strokes.push({
        kind: 'extra',
        noteIndex: null,
        meantNoteIndex: null,
        pitch: note.pitch + semitones,
        velocity: Math.max(1, Math.round(touch.velocityOf(note) * BRUSH_VELOCITY)),
        atMs: atMs + dice.between(-BRUSH_MS, BRUSH_MS),
        heldMs: dice.between(40, 120),
      })
    }

    function correct(note: ScoreNote, atMs: number, heldMs: number): void {
      const afterMs = dice.between(...CORRECTION_MS)
      strokes.push(strokeOf(note, { kind: 'right' }, { atMs: atMs + afterMs, heldMs }))
      omitted.splice(omitted.indexOf(note.index), 1)
      delayMs = Math.max(delayMs, afterMs)
    }

    function strikeOrnament(key: PlannedKey, atMs: number, lastsMs: number): void {
      const { note } = key
      if (!note.ornament) return
      const partner = note.ornament === 'tremolo' ? partnerOf(plan, onset, key) : null
      const both = partner ? lastsMs + pulse.lengthMs(note.onset + key.duration, partner.duration) : lastsMs
      const { upper, lower } = scaleSteps(note)
      const place = { lastsMs: both, upper, lower, partner: partner ? partner.note.pitch - note.pitch : 0 }
      const played = playOrnament(note.ornament, place, habits, dice)
      const rights = new Map<number, number>([[0, note.index]])
      if (partner) {
        rights.set(place.partner, partner.note.index)
        struckAhead.add(partner.note.index)
      }
      for (const one of played) strikeOrnamentNote(one, note, atMs, rights)
    }

    function strikeOrnamentNote(one: OrnamentNote, note: ScoreNote, atMs: number, rights: Map<number, number>): void {
      const stroke = strokeOf(note, { kind: 'right' }, { atMs: atMs + one.afterMs, heldMs: one.heldMs })
      const pitch = note.pitch + one.semitones
      const right = rights.get(one.semitones)
      rights.delete(one.semitones)
      strokes.push({
        ...stroke,
        pitch,
        kind: right === undefined ? 'ornament' : 'right',
        noteIndex: right ?? note.index,
      })
    }

    /** The keys that were right once or twice more. */
    function stutter(): number {
      const again = strokes.filter(({ kind, noteIndex }) => kind === 'right' && !score.notes[noteIndex ?? -1]?.ornament)
      if (again.length === 0 || !dice.falls(habits.stutters ?? 0)) return 0
      const times = dice.falls(0.3) ? 2 : 1
      const eachMs = dice.between(...STUTTER_MS)
      for (let nth = 1; nth <= times; nth += 1)
        for (const stroke of again) {
          const atMs = stroke.atMs + nth * eachMs
          strokes.push({ ...stroke, kind: 'extra', noteIndex: null, meantNoteIndex: stroke.noteIndex, atMs })
        }
      return times * eachMs
    }
  }

  return {
    strike,
    beginPass(chosen) {
      passHands = chosen
      struckAhead = new Set()
      keys.beginPass()
    },
  }
}

function handOf({ note, hands }: PlannedKey, passHands: HandChoice): Hand {
  return passHands !== 'both' && hands.includes(passHands) ? passHands : note.hand
}

/** The other note of a tremolo between two: the key of the same height in the next onset of the hand. */
function partnerOf(plan: PracticePlan, onset: PlannedOnset, key: PlannedKey): PlannedKey | null {
  const isTremolo = ({ note }: PlannedKey) => note.ornament === 'tremolo' && note.hand === key.note.hand
  const next = plan.onsets[onset.index + 1]
  const isNext = next && Math.abs(next.beat - key.note.onset - key.duration) < 0.001
  const partner = isNext ? next.keys.filter(isTremolo)[onset.keys.filter(isTremolo).indexOf(key)] : undefined
  return partner && partner.note.pitch !== key.note.pitch ? partner : null
}
