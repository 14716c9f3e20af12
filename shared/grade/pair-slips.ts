import type { AlignedTake, SessionAlignment } from '../align/align-session'
import { EXTRA } from '../follow/trail'
import { isDoubtful } from '../performance/doubtful'
import { slipCost } from '../follow/stand-in'

/** Which played note without a written one is the slip of which missed key: the likeliest pairs first. */
export function pairSlips({ index, played, labels }: SessionAlignment, take: AlignedTake): Map<number, number> {
  const candidates: { readonly playedIndex: number; readonly key: number; readonly cost: number }[] = []
  const due = take.missedKeys.map((key) => {
    const beat = index.onsetBeats[index.keyOnsets[key] ?? 0] ?? 0
    return { key, ms: take.curve.msAt(beat), msPerQuarter: take.curve.msPerQuarterAt(beat) }
  })
  let earliest = 0
  for (let playedIndex = take.firstPlayed; playedIndex < take.endPlayed; playedIndex += 1) {
    const note = played[playedIndex]
    if (labels[playedIndex] !== EXTRA || !note || isDoubtful(note)) continue
    const { pitch, onsetMs } = note
    while (earliest < due.length && (due[earliest]?.ms ?? 0) < onsetMs - FARTHEST_MS) earliest += 1
    for (let i = earliest; i < due.length; i += 1) {
      const { key, ms, msPerQuarter } = due[i] ?? { key: 0, ms: Infinity, msPerQuarter: 1 }
      if (ms > onsetMs + FARTHEST_MS) break
      const cost = slipCost(pitch, index.keyPitches[key] ?? 0, onsetMs - ms, msPerQuarter)
      if (cost !== null) candidates.push({ playedIndex, key, cost })
    }
  }
  candidates.sort((a, b) => a.cost - b.cost)
  const slips = new Map<number, number>()
  const paired = new Set<number>()
  for (const { playedIndex, key } of candidates) {
    if (slips.has(playedIndex) || paired.has(key)) continue
    slips.set(playedIndex, key)
    paired.add(key)
  }
  return slips
}

/** No slip is farther from its time than this at any sensible tempo; `slipCost` is stricter. */
const FARTHEST_MS = 2000
