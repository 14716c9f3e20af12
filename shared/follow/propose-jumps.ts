import type { ScoreIndex } from '../music/score-index'
import type { Beam } from './beam'
import type { MoveCosts } from './move-costs'
import type { MoveList } from './move-list'
import type { OpenKeys } from './open-keys'
import { LOOKAHEAD } from './propose-moves'

/** Places with the played pitch that a jump may lead to, on each side of where the student is. */
const JUMP_TARGETS = 256

export const MAX_JUMPS = 2 * JUMP_TARGETS

/** What speaks for a jump just now. */
export interface JumpSigns {
  /** How much of an unexpected pause came before, 0..1. */
  readonly pause: number
  /** How often this student pauses anyway, 0..1: then a pause says less. */
  readonly hesitancy: number
  /** What the last notes cost beyond a single mistake. */
  readonly lostCost: number
  /** 1 at each onset where a pass began before. */
  readonly starts: Uint8Array
}

interface Given {
  readonly index: ScoreIndex
  readonly costs: MoveCosts
  readonly open: OpenKeys
}

/** Going on elsewhere: from the likeliest place to any that holds the played pitch. */
export function createJumpProposer({ index, costs, open }: Given) {
  const { onsetCount, onsetBars, firstKeys, keyOnsets, keyWritten, barStartsSection } = index

  function jumpCost(from: number, onset: number): number {
    const ratio = Math.log(Math.max(1, Math.abs(onset - from)) / costs.jumpTypicalOnsets)
    const far = Math.min(costs.jumpFar * ratio * ratio, costs.jumpFarthest)
    return far + (onset > from ? costs.jumpForward : 0)
  }

  /** Places that were begun at before, beginnings of sections and bar lines are likelier. */
  function placeCost(onset: number, isHabitual: boolean): number {
    if (isHabitual) return -costs.jumpHabit
    const bar = onsetBars[onset] ?? 0
    const isInsideBar = onset > 0 && bar === onsetBars[onset - 1]
    if (isInsideBar) return costs.jumpInsideBar
    return barStartsSection[bar] === 1 ? -costs.jumpSection : 0
  }

  /** Another pass of what the student is at: the same notes on the page, and nothing to tell them apart by. */
  function isHere(from: number, key: number, pitch: number): boolean {
    const last = Math.min(onsetCount - 1, from + LOOKAHEAD)
    for (let onset = Math.max(0, from); onset <= last; onset += 1) {
      const own = open.find(onset, 0, pitch)
      if (own >= 0 && own !== key && keyWritten[own] === keyWritten[key]) return true
    }
    return false
  }

  return (beam: Beam, moves: MoveList, pitch: number, { pause, hesitancy, lostCost, starts }: JumpSigns): void => {
    const keys = index.keysByPitch[pitch]
    if (!keys) return
    const from = beam.onset[0] ?? 0
    const afterPause = Math.min(costs.jump, costs.jumpAfterPause + hesitancy * costs.jumpHesitant)
    const base = (beam.cost[0] ?? 0) + costs.jump - (costs.jump - afterPause) * pause
    const lost = costs.jumpLost * lostCost
    const middle = firstFrom(keys, firstKeys[Math.max(0, from + 1)] ?? 0)
    const last = Math.min(keys.length, middle + JUMP_TARGETS)
    for (let i = Math.max(0, middle - JUMP_TARGETS); i < last; i += 1) {
      const key = keys[i] ?? 0
      const onset = keyOnsets[key] ?? 0
      const isJustAhead = onset > from && onset <= from + LOOKAHEAD
      if (isJustAhead || isHere(from, key, pitch)) continue
      const isHabitual = starts[onset] === 1 || beam.passOnset[0] === onset
      const way = jumpCost(from, onset) + placeCost(onset, isHabitual)
      moves.add(base + Math.max(-costs.jumpHabit, way - lost), 0, key, 'jump')
    }
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
