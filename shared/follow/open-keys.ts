import type { ScoreIndex } from '../music/score-index'
import { CLOSED } from './beam'
import type { MoveCosts } from './move-costs'

/** What is still open in the score, given what was played, and what it costs to leave it. */
export interface OpenKeys {
  /** The first key of this pitch at an onset that the mask does not hold; -1 when there is none. */
  find(onset: number, mask: number, pitch: number): number
  /** The open key at an onset that this pitch most likely slipped from; -1 when there is none. */
  findSlipped(onset: number, mask: number, pitch: number): number
  /** What it costs to strike a key so many semitones beside the written one; `Infinity` where that is no slip. */
  slipCost(semitones: number): number
  bit(key: number): number
  /** What it costs to leave an onset with these keys played. */
  leaving(onset: number, mask: number): number
  /** What it costs to pass over the onsets from `from` up to, not including, `to`. */
  skipping(from: number, to: number): number
}

export function createOpenKeys(index: ScoreIndex, costs: MoveCosts): OpenKeys {
  const { onsetCount, firstKeys, keyPitches, keyOnsets, keyIsGrace } = index
  const skipBefore = new Float64Array(onsetCount + 1)
  for (let onset = 0; onset < onsetCount; onset += 1) skipBefore[onset + 1] = (skipBefore[onset] ?? 0) + skipCost(onset)

  function skipCost(onset: number): number {
    let cost = 0
    for (let key = firstKeys[onset] ?? 0; key < (firstKeys[onset + 1] ?? 0); key += 1)
      cost += keyIsGrace[key] ? costs.skippedGrace : costs.skipped
    return cost
  }

  function slipCost(semitones: number): number {
    const far = Math.abs(semitones)
    if (far === 1 || far === 2) return costs.slip + (far - 1) * costs.slipWhole
    return far === 12 ? costs.slipOctave : Infinity
  }

  return {
    slipCost,
    find(onset, mask, pitch) {
      const first = firstKeys[onset] ?? 0
      const end = firstKeys[onset + 1] ?? 0
      for (let key = first; key < end; key += 1)
        if (keyPitches[key] === pitch && ((mask >> (key - first)) & 1) === 0) return key
      return -1
    },
    findSlipped(onset, mask, pitch) {
      const first = firstKeys[onset] ?? 0
      const end = firstKeys[onset + 1] ?? 0
      let best = -1
      let cost = Infinity
      for (let key = first; key < end; key += 1) {
        if (((mask >> (key - first)) & 1) !== 0 || keyIsGrace[key]) continue
        const slip = slipCost(pitch - (keyPitches[key] ?? 0))
        if (slip >= cost) continue
        cost = slip
        best = key
      }
      return best
    },
    bit: (key) => 1 << (key - (firstKeys[keyOnsets[key] ?? 0] ?? 0)),
    leaving(onset, mask) {
      if (mask === CLOSED || onset < 0) return 0
      const first = firstKeys[onset] ?? 0
      const end = firstKeys[onset + 1] ?? 0
      let cost = 0
      for (let key = first; key < end; key += 1)
        if (((mask >> (key - first)) & 1) === 0) cost += keyIsGrace[key] ? costs.missedGrace : costs.missed
      return cost
    },
    skipping: (from, to) => (skipBefore[to] ?? 0) - (skipBefore[from] ?? 0),
  }
}
