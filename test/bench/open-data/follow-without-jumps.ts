import type { ScoringDocument } from '../../../shared/grade/scoring-document'
import type { Score } from '../../../shared/music/score'
import { indexScore } from '../../../shared/music/score-index'
import { measuredMoveCosts } from '../../../shared/follow/move-costs'
import { createTracker } from '../../../shared/follow/tracker'
import type { SessionEvent } from '../../../shared/performance/session-event'

/** Dearer than any other way on. Not infinite: costs are subtracted from each other. */
const NEVER = 1e6
const withoutJumps = { ...measuredMoveCosts, jump: NEVER, jumpAfterPause: NEVER }
/** Andante, where the score gives no tempo: as the follower has it. */
const UNMARKED_QUARTERS_PER_MINUTE = 100

/** The first word about each note when nobody ever jumps: what following straight playing could be. */
export function followWithoutJumps(
  score: Score,
  events: readonly SessionEvent[],
): Pick<ScoringDocument, 'matches' | 'insertions' | 'deletions'> {
  const index = indexScore(score, 'both')
  const msPerQuarter = 60_000 / (score.tempos[0]?.quartersPerMinute ?? UNMARKED_QUARTERS_PER_MINUTE)
  const tracker = createTracker(index, withoutJumps, { onset: 0, msPerQuarter })
  const matches: ScoringDocument['matches'][number][] = []
  const insertions: number[] = []
  const newest = new Int32Array(1)
  let performanceIndex = 0
  for (const event of events) {
    if (event.kind !== 'keyDown') continue
    tracker.hear(event.pitch, event.atMs)
    tracker.lastLabels(newest)
    const note = score.notes[index.keyNotes[newest[0] ?? -1] ?? -1]
    if (!note) insertions.push(performanceIndex)
    else matches.push({ noteId: note.id, pass: note.pass, performanceIndex, verdict: 'correct', deltaMs: null })
    performanceIndex += 1
  }
  return { matches, insertions, deletions: [] }
}
