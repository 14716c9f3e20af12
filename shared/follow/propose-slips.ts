import { type Beam, CLOSED, WIDTH, WINDOW } from './beam'
import type { MoveList } from './move-list'
import type { Given } from './propose-moves'
import { SLIPPED } from './trail'

/** How far ahead a wrong key may stand for a written one, in onsets. */
const SLIP_LOOKAHEAD = 2

/** Slips that one note can be at most: of the chord that is being played and of the next ones. */
export const MAX_SLIPS = WIDTH * (SLIP_LOOKAHEAD + 1)

/** A wrong key in the place of a written one: a neighbouring key, or the wrong octave. */
export function createSlipProposer({ index, open, time }: Omit<Given, 'costs'>) {
  const { onsetCount, keyPitches } = index

  function proposeInChord(beam: Beam, moves: MoveList, h: number, pitch: number, atMs: number): void {
    const onset = beam.onset[h] ?? 0
    const mask = beam.masks[h * WINDOW] ?? CLOSED
    const key = onset < 0 || mask === CLOSED ? -1 : open.findSlipped(onset, mask, pitch)
    if (key < 0) return
    const cost = open.slipCost(pitch - (keyPitches[key] ?? 0)) + time.spreadCost(beam, h, atMs)
    moves.add((beam.cost[h] ?? 0) + cost, h, key | SLIPPED, 'chord')
  }

  function proposeAhead(beam: Beam, moves: MoveList, h: number, pitch: number, atMs: number): void {
    const onset = beam.onset[h] ?? 0
    const left = (beam.cost[h] ?? 0) + open.leaving(onset, beam.masks[h * WINDOW] ?? CLOSED)
    const last = Math.min(onsetCount - 1, onset + SLIP_LOOKAHEAD)
    for (let target = onset + 1; target <= last; target += 1) {
      const way = left + open.skipping(onset + 1, target)
      if (way > moves.limit()) return
      const key = open.findSlipped(target, 0, pitch)
      if (key < 0) continue
      const slip = open.slipCost(pitch - (keyPitches[key] ?? 0))
      const cost = way + time.cost(beam, h, target, atMs) + slip
      moves.add(cost, h, key | SLIPPED, 'advance')
    }
  }

  return (beam: Beam, moves: MoveList, pitch: number, atMs: number): void => {
    for (let h = 0; h < beam.count; h += 1) {
      proposeInChord(beam, moves, h, pitch, atMs)
      proposeAhead(beam, moves, h, pitch, atMs)
    }
  }
}
