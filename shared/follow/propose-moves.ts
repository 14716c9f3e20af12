import { firstFrom } from '../base/first-from'
import { type ScoreIndex, silentNoteNear } from '../music/score-index'
import { type Beam, CLOSED, WIDTH, WINDOW } from './beam'
import type { BeamTime } from './beam-time'
import { fitsOrnament } from './fits-ornament'
import type { MoveCosts } from './move-costs'
import type { MoveList } from './move-list'
import type { OpenKeys } from './open-keys'
import { EXTRA, ORNAMENTAL, SILENT } from './trail'

/** Lists what a played note may be, for each hypothesis of the beam, without leaving its place. */
export interface Proposer {
  propose(beam: Beam, moves: MoveList, played: HeardKey): void
}

export interface HeardKey {
  readonly pitch: number
  readonly atMs: number
  /** How sure it is that this key sounded, 0..1. */
  readonly probability: number
  /** It goes on with an alternation of two keys. */
  readonly isShaking: boolean
}

/** How far ahead of the student a played note is looked for without a jump, in onsets. */
export const LOOKAHEAD = 12

/** A key that was brushed beside the right one is so near. */
const BRUSHED_SEMITONES = 2
const NO_KEYS = new Int32Array(0)

/** Moves that one note can cause at most. */
export const MAX_MOVES = WIDTH * (LOOKAHEAD + WINDOW + 1)

export interface Given {
  readonly index: ScoreIndex
  readonly costs: MoveCosts
  readonly open: OpenKeys
  readonly time: BeamTime
}

export function createProposer({ index, costs, open, time }: Given): Proposer {
  const { onsetCount, onsetBeats, firstKeys, keyPitches, keyOnsets, keyIsGrace } = index

  /** What a note that stands for no written one costs just now. */
  const prices = { extra: 0, stutter: 0, ornamental: 0, ornamentNear: 0, silent: 0 }
  let lastMs = -Infinity
  let lastPitch = 0

  function price({ pitch, atMs, probability, isShaking }: HeardKey): void {
    const isBrushed = atMs - lastMs < costs.brushMs && Math.abs(pitch - lastPitch) <= BRUSHED_SEMITONES
    const extra = isShaking ? costs.shaken : isBrushed ? costs.brushed : costs.extra
    prices.extra = doubted(extra, probability)
    prices.stutter = doubted(extra * costs.stutter, probability)
    prices.ornamental = doubted(costs.ornamental, probability)
    prices.ornamentNear = doubted(costs.ornamentNear, probability)
    prices.silent = doubted(costs.silent, probability)
    lastMs = atMs
    lastPitch = pitch
  }

  function proposeExtra(beam: Beam, moves: MoveList, h: number, pitch: number, atMs: number): void {
    const cost = beam.cost[h] ?? 0
    const onset = beam.onset[h] ?? 0
    const ornament = fitsOrnament(index, onset, pitch)
    if (ornament === 'written') moves.add(cost + prices.ornamental, h, ORNAMENTAL, 'extra')
    else if (ornament === 'near') moves.add(cost + prices.ornamentNear, h, ORNAMENTAL, 'extra')
    else if (fitsSilentHand(beam, h, pitch, atMs)) moves.add(cost + prices.silent, h, SILENT, 'extra')
    else moves.add(cost + (isStruckAgain(beam, h, pitch) ? prices.stutter : prices.extra), h, EXTRA, 'extra')
  }

  /** The student strikes a key of this chord again. */
  function isStruckAgain(beam: Beam, h: number, pitch: number): boolean {
    const onset = beam.onset[h] ?? 0
    const mask = beam.masks[h * WINDOW] ?? CLOSED
    if (onset < 0 || mask === CLOSED) return false
    const first = firstKeys[onset] ?? 0
    for (let key = first; key < (firstKeys[onset + 1] ?? 0); key += 1)
      if (keyPitches[key] === pitch && ((mask >> (key - first)) & 1) === 1) return true
    return false
  }

  function fitsSilentHand(beam: Beam, h: number, pitch: number, atMs: number): boolean {
    return index.silentNotes.length > 0 && silentNoteNear(index, pitch, time.beatAt(beam, h, atMs)) !== null
  }

  function proposeChord(beam: Beam, moves: MoveList, h: number, pitch: number, atMs: number): void {
    const onset = beam.onset[h] ?? 0
    if (onset < 0) return
    const key = open.find(onset, beam.masks[h * WINDOW] ?? CLOSED, pitch)
    if (key < 0) return
    const cost = beam.cost[h] ?? 0
    // After grace notes alone, the note they decorate tells the time as a new onset does.
    if (beam.anchorOnset[h] !== onset && !keyIsGrace[key]) {
      moves.add(cost + time.cost(beam, h, onset, atMs) * costs.graceTiming, h, key, 'chord')
      return
    }
    moves.add(cost + time.spreadCost(beam, h, atMs), h, key, 'chord')
  }

  function proposeLate(beam: Beam, moves: MoveList, h: number, pitch: number, atMs: number): void {
    const onset = beam.onset[h] ?? 0
    for (let back = 1; back < WINDOW && back <= onset; back += 1) {
      const mask = beam.masks[h * WINDOW + back] ?? CLOSED
      const key = mask === CLOSED ? -1 : open.find(onset - back, mask, pitch)
      if (key < 0) continue
      const late = (atMs - time.dueMs(beam, h, onsetBeats[onset - back] ?? 0, atMs)) / costs.lateMs
      const refund = (keyIsGrace[key] ? costs.missedGrace : costs.missed) * costs.lateRefund
      const cost = costs.late + costs.lateWeight * Math.log(1 + late * late) - refund
      moves.add((beam.cost[h] ?? 0) + cost, h, key, 'late')
    }
  }

  function proposeAdvances(beam: Beam, moves: MoveList, h: number, pitch: number, atMs: number): void {
    const onset = beam.onset[h] ?? 0
    const left = (beam.cost[h] ?? 0) + open.leaving(onset, beam.masks[h * WINDOW] ?? CLOSED)
    const last = Math.min(onsetCount - 1, onset + LOOKAHEAD)
    const keys = index.keysByPitch[pitch] ?? NO_KEYS
    let target = onset
    for (let i = firstFrom(keys, firstKeys[onset + 1] ?? 0); i < keys.length; i += 1) {
      const key = keys[i] ?? 0
      const isTwin = keyOnsets[key] === target
      if (isTwin) continue
      target = keyOnsets[key] ?? 0
      const way = left + open.skipping(onset + 1, target)
      // The way only grows, and coming late or early costs something too.
      if (target > last || way > moves.limit()) return
      const timing = time.cost(beam, h, target, atMs) * (keyIsGrace[key] ? costs.graceTiming : 1)
      moves.add(way + timing, h, key, 'advance')
    }
  }

  return {
    propose(beam, moves, played) {
      const { pitch, atMs } = played
      price(played)
      for (let h = 0; h < beam.count; h += 1) {
        proposeExtra(beam, moves, h, pitch, atMs)
        proposeChord(beam, moves, h, pitch, atMs)
        proposeLate(beam, moves, h, pitch, atMs)
        proposeAdvances(beam, moves, h, pitch, atMs)
      }
    },
  }
}

/**
 * What it costs that a note of this probability stands for nothing, where a certain one costs `cost`: against a key that
 * sounded and is written, one that did not sound, or did and was extra. In the log domain, as all costs.
 */
function doubted(cost: number, probability: number): number {
  if (probability >= 1) return cost
  const sounded = Math.max(LEAST_PROBABILITY, probability)
  return Math.log(sounded) - Math.log((1 - sounded) * Math.exp(-DUE) + sounded * Math.exp(-cost))
}

/** Below this a listener tells nothing apart. */
const LEAST_PROBABILITY = 0.01
/** A key that is written and due sounds so much likelier than any key at any time. Ours: twelve times. */
const DUE = 2.5
