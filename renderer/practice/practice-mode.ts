import type { SongId } from '../../shared/base/ids'
import type { ModeChoice } from '../../shared/contract/mode-choice'
import type { Score } from '../../shared/music/score'

/** In the order in which a person chooses. */
export const modeKinds = ['follow_score', 'metronome', 'wait', 'loop_bars'] as const

/** What was chosen for a song stays chosen as long as the window is open: the review leads back to it. */
const chosenBySong = new Map<SongId, ModeChoice>()

export const following: ModeChoice = { kind: 'follow_score' }

/** Whoever comes to practise a bar outside his loop practises that bar. */
export function chosenMode(songId: SongId, startBar: number): ModeChoice {
  const chosen = chosenBySong.get(songId) ?? following
  const isElsewhere = startBar > 0 && startBarOf(chosen, startBar) !== startBar
  return isElsewhere ? following : chosen
}

export function keepMode(songId: SongId, mode: ModeChoice): void {
  chosenBySong.set(songId, mode)
}

/** Where the score gives no tempo: andante. As for the follower. */
const UNMARKED_QUARTERS_PER_MINUTE = 100

/** A mode with what it begins with here: the written tempo, this bar and the next one. */
export function modeHere(
  kind: ModeChoice['kind'],
  { score, barIndex }: { readonly score: Score; readonly barIndex: number },
): ModeChoice {
  if (kind === 'metronome') return { kind, quartersPerMinute: writtenTempo(score, barIndex) }
  if (kind !== 'loop_bars') return { kind }
  return { kind, firstBar: barIndex, lastBar: Math.min(barIndex + 1, score.bars.length - 1) }
}

function writtenTempo({ tempos, bars }: Score, barIndex: number): number {
  const onset = bars[barIndex]?.onset ?? 0
  const mark = tempos.findLast((tempo) => tempo.onset <= onset)
  return Math.round(mark?.quartersPerMinute ?? UNMARKED_QUARTERS_PER_MINUTE)
}

/** The loop with another end; the other end gives way. */
export function withLoopEnd(
  { firstBar, lastBar }: { readonly firstBar: number; readonly lastBar: number },
  change: { readonly firstBar: number } | { readonly lastBar: number },
): ModeChoice {
  const kind = 'loop_bars'
  return 'firstBar' in change
    ? { kind, firstBar: change.firstBar, lastBar: Math.max(change.firstBar, lastBar) }
    : { kind, firstBar: Math.min(firstBar, change.lastBar), lastBar: change.lastBar }
}

/** The bar to begin with: inside the loop, or where the student is. */
export function startBarOf(mode: ModeChoice, barIndex: number): number {
  if (mode.kind !== 'loop_bars') return barIndex
  return barIndex < mode.firstBar || barIndex > mode.lastBar ? mode.firstBar : barIndex
}
