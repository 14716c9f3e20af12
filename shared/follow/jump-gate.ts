import type { ScoreIndex } from '../music/score-index'
import type { Beam } from './beam'
import type { MoveCosts } from './move-costs'

/** Whether the student may just now be going on elsewhere: then jumps are thought of, otherwise they are not. */
export interface JumpGate {
  /** Before a note is judged: null when no jump is likely, else the pause before it, 0..1. */
  pauseAt(beam: Beam, atMs: number): number | null
  /** How much the last notes cost beyond a single mistake: whoever is lost has jumped already. */
  lostCost(): number
  /** How often this student pauses anyway, 0..1: then a pause says less. */
  hesitancy(): number
  /** After a note was judged: how much the best hypothesis had to pay for it. */
  paid(cost: number): void
}

/** Notes after an unexpected pause with which a jump may still begin. Ours. */
const JUMP_NOTES = 6
/** When the best hypothesis paid this much for the last notes, it is likely lost. Ours: less than one extra note. */
const LOST_COST = 3
/** What a single mistake costs at most. */
const ONE_MISTAKE = 6
/** How much a note still counts at the next one. */
const MEMORY = 0.7
/** A pause is unexpected beyond this part of the interval that is written. */
const EXPECTED = 1.2

/** How much a note says of how often this student pauses, and how often is always. Ours: one in seven notes. */
const PAUSE_WEIGHT = 0.03
const OFTEN = 0.15

export function createJumpGate({ onsetCount, onsetBeats }: ScoreIndex, costs: MoveCosts): JumpGate {
  let lastMs: number | null = null
  let paidLately = 0
  let notesLeft = 0
  let pauseSeen = 0
  let pauseRate = 0

  /** 0 when the note came about when the next one was due, 1 when it came much later. */
  function unexpectedPause(beam: Beam, atMs: number): number {
    if (lastMs === null) return 0
    const onset = beam.onset[0] ?? 0
    const isInside = onset >= 0 && onset + 1 < onsetCount
    const beatsToNext = isInside ? (onsetBeats[onset + 1] ?? 0) - (onsetBeats[onset] ?? 0) : 0
    const unexpectedMs = atMs - lastMs - EXPECTED * beatsToNext * (beam.pace[0] ?? 1)
    return Math.max(0, Math.min(1, (unexpectedMs - costs.pauseFromMs) / costs.pauseRangeMs))
  }

  return {
    pauseAt(beam, atMs) {
      const pause = unexpectedPause(beam, atMs)
      lastMs = atMs
      pauseRate += ((pause > 0 ? 1 : 0) - pauseRate) * PAUSE_WEIGHT
      if (pause > 0) notesLeft = JUMP_NOTES
      else notesLeft = Math.max(paidLately > LOST_COST ? 1 : 0, notesLeft - 1)
      pauseSeen = notesLeft > 0 ? Math.max(pause, pauseSeen * costs.pauseFading) : 0
      return notesLeft > 0 ? pauseSeen : null
    },
    lostCost: () => Math.max(0, paidLately - ONE_MISTAKE),
    hesitancy: () => Math.min(1, pauseRate / OFTEN),
    paid: (cost) => void (paidLately = MEMORY * paidLately + cost),
  }
}
