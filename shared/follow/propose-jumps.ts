import { firstFrom } from '../base/first-from'
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

  /** What the distance costs, by onsets. */
  const farCosts = Float64Array.from({ length: onsetCount + 1 }, (_, far) => {
    const ratio = Math.log(Math.max(1, far) / costs.jumpTypicalOnsets)
    return Math.min(costs.jumpFar * ratio * ratio, costs.jumpFarthest)
  })
  /** The keys of the played pitch that the student is at without a jump. */
  const ownKeys = new Int32Array(LOOKAHEAD + 1)
  let ownCount = 0

  function jumpCost(from: number, onset: number): number {
    return (farCosts[Math.abs(onset - from)] ?? 0) + (onset > from ? costs.jumpForward : 0)
  }

  const placeCosts = Float64Array.from({ length: onsetCount }, (_, onset) => placeCost(onset))

  /** Beginnings of sections and bar lines are likelier. */
  function placeCost(onset: number): number {
    const bar = onsetBars[onset] ?? 0
    const isInsideBar = onset > 0 && bar === onsetBars[onset - 1]
    if (isInsideBar) return costs.jumpInsideBar
    return barStartsSection[bar] === 1 ? -costs.jumpSection : 0
  }

  function findOwnKeys(from: number, pitch: number): void {
    ownCount = 0
    const last = Math.min(onsetCount - 1, from + LOOKAHEAD)
    for (let onset = Math.max(0, from); onset <= last; onset += 1) {
      const own = open.find(onset, 0, pitch)
      if (own >= 0) ownKeys[ownCount++] = own
    }
  }

  /** Another pass of what the student is at: the same notes on the page, and nothing to tell them apart by. */
  function isHere(key: number): boolean {
    for (let i = 0; i < ownCount; i += 1) {
      const own = ownKeys[i] ?? key
      if (own !== key && keyWritten[own] === keyWritten[key]) return true
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
    findOwnKeys(from, pitch)
    const middle = firstFrom(keys, firstKeys[Math.max(0, from + 1)] ?? 0)
    const last = Math.min(keys.length, middle + JUMP_TARGETS)
    for (let i = Math.max(0, middle - JUMP_TARGETS); i < last; i += 1) {
      const key = keys[i] ?? 0
      const onset = keyOnsets[key] ?? 0
      const isJustAhead = onset > from && onset <= from + LOOKAHEAD
      // Places that were begun at before are likelier still.
      const isHabitual = starts[onset] === 1 || beam.passOnset[0] === onset
      const way = jumpCost(from, onset) + (isHabitual ? -costs.jumpHabit : (placeCosts[onset] ?? 0))
      const cost = base + Math.max(-costs.jumpHabit, way - lost)
      if (cost > moves.limit() || isJustAhead || isHere(key)) continue
      moves.add(cost, 0, key, 'jump')
    }
  }
}
