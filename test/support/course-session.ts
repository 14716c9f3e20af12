import { type SessionId, sessionId } from '../../shared/base/ids'
import { beats, type EpochMs, epochMs } from '../../shared/base/units'
import { barsOfSession } from '../../shared/curriculum/bar-mastery'
import { cleanTakesOf } from '../../shared/curriculum/clean-takes'
import { factsOf, type SessionEvidence } from '../../shared/curriculum/session-facts'
import { runOfSession } from '../../shared/curriculum/session-run'
import { judgeSession } from '../../shared/grade/judge-session'
import type { HandChoice, Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import type { BarSpanNumbers } from '../../shared/plan/bar-span-numbers'
import type { PlanSession } from '../../shared/plan/plan-session'
import type { OpenPiece } from './course-library'

/** A session as the app would store it: what rewards count, and what the plan knows. */
export interface StoredSession {
  readonly evidence: SessionEvidence
  readonly plan: PlanSession
}

export interface Sitting {
  readonly number: number
  readonly startedAt: EpochMs
  readonly hands: HandChoice
  readonly exerciseId: string | null
  /** The bars that were practised; null for all of them. `events` are of `excerptOf` these. */
  readonly bars: BarSpanNumbers | null
  readonly durationMs: number
}

/** Judges what was played and keeps what the app keeps. */
export function storeSession(piece: OpenPiece, events: readonly SessionEvent[], sitting: Sitting): StoredSession {
  const { bars, hands, startedAt, exerciseId } = sitting
  const score = bars ? excerptOf(piece.score, bars) : piece.score
  const report = judgeSession(score, events, { hands, startOnset: beats(0) })
  const { accuracy, weakBars } = report.aggregate
  const share = score.notes.length / Math.max(1, piece.score.notes.length)
  const evidence: SessionEvidence = {
    sessionId: idOf(sitting.number),
    songId: piece.song.songId,
    startedAt,
    utcOffsetMinutes: 0,
    hands,
    run: bars ? null : runOfSession(score, report, { hands, isTempoWritten: piece.isTempoWritten }),
    exerciseId,
    accuracy,
    coverage: (report.detail?.coverage ?? 0) * share,
    noteCount: events.filter(({ kind }) => kind === 'keyDown').length,
    correctCount: report.counts.correct,
    cleanTakes: cleanTakesOf(report),
  }
  const { played, clean } = barsOfSession(score, report, piece.isTempoWritten)
  const inPiece = (list: readonly number[]) => list.map((bar) => bar + (bars?.firstBar ?? 0))
  const { day, ...facts } = factsOf(evidence, epochMs(startedAt + 1))
  if (day === null) throw new Error('A session without a day')
  const { durationMs } = sitting
  return {
    evidence,
    plan: { ...facts, day, durationMs, playedBars: inPiece(played), cleanBars: inPiece(clean), weakBars },
  }
}

function idOf(number: number): SessionId {
  return sessionId(`5e550000-0000-4000-8000-${String(number).padStart(12, '0')}`)
}

/** Some bars of a score, as a piece of its own. */
export function excerptOf(score: Score, { firstBar, lastBar }: Pick<BarSpanNumbers, 'firstBar' | 'lastBar'>): Score {
  const [first, last] = [score.bars[firstBar], score.bars[lastBar]]
  if (!first || !last) throw new Error('No such bars')
  const end = last.onset + last.duration
  const moved = <Marked extends { readonly onset: number }>(list: readonly Marked[]) =>
    list
      .filter(({ onset }) => onset >= first.onset && onset < end)
      .map((item) => ({ ...item, onset: beats(item.onset - first.onset) }))
  const notes = moved(score.notes).map((note, index) => ({ ...note, index, bar: note.bar - firstBar }))
  const tempo = score.tempos.findLast(({ onset }) => onset <= first.onset) ?? score.tempos[0]
  return {
    ...score,
    notes,
    bars: moved(score.bars.slice(firstBar, lastBar + 1)).map((bar, index) => ({ ...bar, index })),
    tempos: [{ onset: beats(0), quartersPerMinute: tempo?.quartersPerMinute ?? 100 }],
    dynamics: [],
    hairpins: [],
    pedals: [],
    end: beats(end - first.onset),
  }
}
