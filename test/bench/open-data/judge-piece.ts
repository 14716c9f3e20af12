import { readFileSync } from 'node:fs'
import { readMidiPerformance } from '../../../electron/host/read-midi-performance'
import { readMidiFile } from '../../../electron/import/midi-file'
import { beats } from '../../../shared/base/units'
import { createFollower } from '../../../shared/follow/follower'
import { judgeSession } from '../../../shared/grade/judge-session'
import { documentOfLive, documentOfReport } from '../../../shared/grade/scoring-document'
import type { Score } from '../../../shared/music/score'
import { cpuMs } from '../../support/cpu-time'
import { type FollowingMeasures, measureFollowing } from '../../support/measure-following'
import { type Compared, compareWithTruth } from './compare-with-truth'
import { followWithoutJumps } from './follow-without-jumps'
import type { OpenPiece } from './read-pieces'
import type { OpenScore } from './score-cache'
import { struckNotesOf, type StruckNote } from './read-struck-notes'

export interface JudgedPiece extends Pick<Compared, 'counts' | 'differences'> {
  readonly piece: OpenPiece
  readonly score: Score
  readonly struck: readonly StruckNote[]
  readonly following: FollowingMeasures
  /** Processor time of the follower and of the report, for all notes. */
  readonly liveCpuMs: number
  readonly finalCpuMs: number
}

const FROM_THE_START = { hands: 'both', startOnset: beats(0) } as const

/** Follows and judges a performance as the app does, without a word from the truth, and then compares. */
export function judgePiece(piece: OpenPiece, open: OpenScore, isJumpPriceAsked: boolean): JudgedPiece {
  const { score } = open
  const midi = readFileSync(piece.performanceFile)
  const performed = readMidiPerformance(midi)
  const file = readMidiFile(midi)
  if (!performed.ok || !file.ok) throw new Error(`${piece.performanceFile} cannot be read`)
  const { events } = performed.value
  const struck = struckNotesOf(file.value)

  const startedAt = cpuMs()
  const follower = createFollower(score, FROM_THE_START)
  const followed = events.map((event) => follower.hear(event))
  const followedAt = cpuMs()
  const report = judgeSession(score, events, FROM_THE_START)
  const judgedAt = cpuMs()

  const liveVerdicts = followed.flatMap(({ verdicts }) => verdicts)
  const said = {
    live: documentOfLive(score, liveVerdicts, 'both'),
    final: documentOfReport(score, report, 'both'),
    withoutJumps: isJumpPriceAsked ? followWithoutJumps(score, events) : null,
  }
  const { counts, truth, differences } = compareWithTruth({ ...open, piece, struck, said })
  const following = measureFollowing({ score, events, followed, verdicts: report.verdicts, truth })
  const times = { liveCpuMs: followedAt - startedAt, finalCpuMs: judgedAt - followedAt }
  return { piece, score, struck, counts, following, differences, ...times }
}
