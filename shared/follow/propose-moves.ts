import { soundsInOrnament } from '../music/ornament-bits'
import { type ScoreIndex, silentNoteNear } from '../music/score-index'
import { type Beam, CLOSED, WIDTH, WINDOW } from './beam'
import type { BeamTime } from './beam-time'
import type { MoveCosts } from './move-costs'
import type { MoveList } from './move-list'
import type { OpenKeys } from './open-keys'
import { EXTRA, ORNAMENTAL, SILENT, SLIPPED } from './trail'

/** Lists what a played note may be, for each hypothesis of the beam. */
export interface Proposer {
  /** `isShaking`: the note goes on with an alternation of two keys. */
  propose(beam: Beam, moves: MoveList, pitch: number, atMs: number, isShaking: boolean): void
  /** Going on elsewhere, after a pause of 0..1. */
  proposeJumps(beam: Beam, moves: MoveList, pitch: number, pause: number, hesitancy: number, starts: Uint8Array): void
}

/** How far ahead of the student a played note is looked for without a jump, in onsets. */
const LOOKAHEAD = 12
/** How far ahead a wrong key may stand for a written one. */
const SLIP_LOOKAHEAD = 2
/** Places with the played pitch that a jump may lead to, on each side of where the student is. */
const JUMP_TARGETS = 128

/** Moves that one note can cause at most. */
export const MAX_MOVES = WIDTH * (LOOKAHEAD + WINDOW + 1 + 1 + SLIP_LOOKAHEAD) + 8 * JUMP_TARGETS

interface Given {
  readonly index: ScoreIndex
  readonly costs: MoveCosts
  readonly open: OpenKeys
  readonly time: BeamTime
}

export function createProposer({ index, costs, open, time }: Given): Proposer {
  const { onsetCount, onsetBeats, firstKeys, keyPitches, keyOnsets, keyIsGrace, onsetIsSpread, onsetBars, keyWritten } = index

  /** What an extra note costs just now. */
  let extraCost = costs.extra
  let lastMs = -Infinity
  let lastPitch = 0

  function proposeExtra(beam: Beam, moves: MoveList, h: number, pitch: number, atMs: number): void {
    const cost = beam.cost[h] ?? 0
    const onset = beam.onset[h] ?? 0
    if (onset >= 0 && soundsInOrnament(index, onset, pitch)) moves.add(cost + costs.ornamental, h, ORNAMENTAL, 'extra')
    else if (fitsOrnament(onset, pitch)) moves.add(cost + costs.ornamentNear, h, ORNAMENTAL, 'extra')
    else if (fitsSilentHand(beam, h, pitch, atMs)) moves.add(cost + costs.silent, h, SILENT, 'extra')
    else moves.add(cost + extraCost * stutterFactor(beam, h, pitch), h, EXTRA, 'extra')
  }

  /** The student strikes a key of this chord again. */
  function stutterFactor(beam: Beam, h: number, pitch: number): number {
    const onset = beam.onset[h] ?? 0
    const mask = beam.masks[h * WINDOW] ?? CLOSED
    if (onset < 0 || mask === CLOSED) return 1
    const first = firstKeys[onset] ?? 0
    for (let key = first; key < (firstKeys[onset + 1] ?? 0); key += 1)
      if (keyPitches[key] === pitch && ((mask >> (key - first)) & 1) === 1) return costs.stutter
    return 1
  }

  function fitsOrnament(onset: number, pitch: number): boolean {
    const ornaments = index.ornamentsByOnset[onset]
    if (!ornaments) return false
    for (const key of ornaments) if (Math.abs((keyPitches[key] ?? 0) - pitch) <= costs.ornamentReach) return true
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
    const spread = (atMs - (beam.onsetMs[h] ?? 0)) / costs.spreadMs
    const weight = costs.spreadWeight * (onsetIsSpread[onset] ? costs.graceTiming : 1)
    moves.add(cost + weight * Math.log(1 + spread * spread), h, key, 'chord')
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
    for (let target = onset + 1; target <= last; target += 1) {
      const key = open.find(target, 0, pitch)
      if (key < 0) continue
      const timing = time.cost(beam, h, target, atMs) * (keyIsGrace[key] ? costs.graceTiming : 1)
      moves.add(left + open.skipping(onset + 1, target) + timing, h, key, 'advance')
    }
  }

  function proposeSlips(beam: Beam, moves: MoveList, h: number, pitch: number, atMs: number): void {
    const onset = beam.onset[h] ?? 0
    const mask = beam.masks[h * WINDOW] ?? CLOSED
    if (onset >= 0 && mask !== CLOSED) {
      const key = open.findSlipped(onset, mask, pitch)
      if (key >= 0) {
        const spread = (atMs - (beam.onsetMs[h] ?? 0)) / costs.spreadMs
        const weight = costs.spreadWeight * (onsetIsSpread[onset] ? costs.graceTiming : 1)
        const slip = open.slipOf(pitch - (keyPitches[key] ?? 0))
        moves.add((beam.cost[h] ?? 0) + slip + weight * Math.log(1 + spread * spread), h, key | SLIPPED, 'chord')
      }
    }
    const left = (beam.cost[h] ?? 0) + open.leaving(onset, mask)
    const last = Math.min(onsetCount - 1, onset + SLIP_LOOKAHEAD)
    for (let target = onset + 1; target <= last; target += 1) {
      const key = open.findSlipped(target, 0, pitch)
      if (key < 0) continue
      const slip = open.slipOf(pitch - (keyPitches[key] ?? 0))
      const cost = left + open.skipping(onset + 1, target) + time.cost(beam, h, target, atMs) + slip
      moves.add(cost, h, key | SLIPPED, 'advance')
    }
  }

  /** Another pass of what the student is at: the same notes on the page, and nothing to tell them apart by. */
  function isHere(from: number, key: number, pitch: number): boolean {
    const written = keyWritten[key]
    const last = Math.min(onsetCount - 1, from + LOOKAHEAD)
    for (let onset = Math.max(0, from); onset <= last; onset += 1) {
      const own = open.find(onset, 0, pitch)
      if (own >= 0 && own !== key && keyWritten[own] === written) return true
    }
    return false
  }

  function jumpCost(h: number, beam: Beam, onset: number, starts: Uint8Array): number {
    const from = beam.onset[h] ?? 0
    const distance = Math.abs(onset - from)
    const ratio = Math.log(Math.max(1, distance) / costs.jumpTypicalOnsets)
    const far = Math.min(costs.jumpFar * ratio * ratio, costs.jumpFarthest)
    return far + (onset > from ? costs.jumpForward : 0) + placeCost(beam, h, onset, starts)
  }

  /** Bar lines, beginnings of sections and places that were begun at before are likelier. */
  function placeCost(beam: Beam, h: number, onset: number, starts: Uint8Array): number {
    if (starts[onset] === 1 || beam.passOnset[h] === onset) return -costs.jumpHabit
    const bar = onsetBars[onset]
    const isInsideBar = onset > 0 && bar === onsetBars[onset - 1]
    if (!isInsideBar) return index.barStartsSection[bar ?? 0] === 1 ? -costs.jumpSection : 0
    const beat = (onsetBeats[onset] ?? 0) - (index.barBeats[bar ?? 0] ?? 0)
    return costs.jumpInsideBar + (Math.abs(beat - Math.round(beat)) > 0.01 ? costs.jumpInsideBeat : 0)
  }

  return {
    propose(beam, moves, pitch, atMs, isShaking) {
      const isBrushed = atMs - lastMs < costs.brushMs && Math.abs(pitch - lastPitch) <= 2
      extraCost = isShaking ? costs.shaken : isBrushed ? costs.brushed : costs.extra
      lastMs = atMs
      lastPitch = pitch
      for (let h = 0; h < beam.count; h += 1) {
        proposeExtra(beam, moves, h, pitch, atMs)
        proposeChord(beam, moves, h, pitch, atMs)
        proposeLate(beam, moves, h, pitch, atMs)
        proposeAdvances(beam, moves, h, pitch, atMs)
        proposeSlips(beam, moves, h, pitch, atMs)
      }
    },
    proposeJumps(beam, moves, pitch, pause, hesitancy, starts) {
      const keys = index.keysByPitch[pitch]
      if (!keys) return
      let parents = 0
      for (let h = 0; h < beam.count && parents < costs.jumpParents; h += 1) {
        if ((beam.cost[h] ?? 0) > costs.jumpParentCost && h > 0) continue
        const from = beam.onset[h] ?? 0
        let isKnown = false
        for (let g = 0; g < h; g += 1) if ((beam.cost[g] ?? 0) <= costs.jumpParentCost && Math.abs((beam.onset[g] ?? 0) - from) <= LOOKAHEAD) isKnown = true
        if (isKnown) continue
        parents += 1
        const afterPause = costs.jumpAfterPause + hesitancy * costs.jumpHesitant
        const base = (beam.cost[h] ?? 0) + costs.jump - (costs.jump - Math.min(costs.jump, afterPause)) * pause
        const middle = firstFrom(keys, firstKeys[Math.max(0, from + 1)] ?? 0)
        const last = Math.min(keys.length, middle + JUMP_TARGETS)
        for (let i = Math.max(0, middle - JUMP_TARGETS); i < last; i += 1) {
          const onset = keyOnsets[keys[i] ?? 0] ?? 0
          const isJustAhead = onset > from && onset <= from + LOOKAHEAD
          if (isJustAhead || isHere(from, keys[i] ?? 0, pitch)) continue
          moves.add(base + jumpCost(h, beam, onset, starts), h, keys[i] ?? 0, 'jump')
        }
      }
    },
  }
}

/** Where in an ascending list of keys the first one from `key` on stands. */
function firstFrom(keys: Int32Array, key: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  return low
}
