import { groupBy } from '../base/group-by'
import type { HandChoice, Score } from '../music/score'
import type { PlayedNote } from '../performance/played-note'
import type { SessionEvent } from '../performance/session-event'
import { coverageOf } from './coverage'
import { detailBars } from './detail-bars'
import { gradeArticulation } from './grade-articulation'
import { gradeDynamics } from './grade-dynamics'
import { gradeEvenness } from './grade-evenness'
import { gradeHand } from './grade-hands'
import { gradePedal } from './grade-pedal'
import { gradeTempo } from './grade-tempo'
import { findingsOf } from './findings'
import { pedalUse } from './pedal-spans'
import type { SessionDetail } from './session-detail'
import type { NoteVerdict, SessionReport } from './session-report'
import { struckNotes } from './struck-notes'
import { tempoPath } from './tempo-path'

export interface JudgedPlaying extends Pick<SessionReport, 'bars' | 'counts' | 'aggregate'> {
  readonly events: readonly SessionEvent[]
  readonly played: readonly PlayedNote[]
  readonly verdicts: readonly NoteVerdict[]
  readonly takeCount: number
  readonly hands: HandChoice
}

/** Everything that is graded beyond right keys and their times. */
export function detailSession(score: Score, playing: JudgedPlaying): SessionDetail {
  const { events, played, verdicts, takeCount, hands } = playing
  const struck = struckNotes(score, verdicts, played)
  const struckByTake = groupBy(struck, ({ take }) => take)
  const paths = Array.from({ length: takeCount }, (_, take) => tempoPath(struckByTake.get(take) ?? []))
  const judged = { verdicts, struck }
  const dynamics = gradeDynamics(score, struck, played)
  return {
    coverage: coverageOf(score, verdicts, hands),
    dynamics,
    pedal: gradePedal(score, events, paths),
    articulation: gradeArticulation(struck, paths, pedalUse(events).presses),
    evenness: gradeEvenness(struck),
    tempo: gradeTempo(score, paths),
    hands: {
      left: hands === 'right' ? null : gradeHand(score, 'left', judged),
      right: hands === 'left' ? null : gradeHand(score, 'right', judged),
    },
    bars: detailBars(score, judged, paths),
    findings: findingsOf(score, { ...playing, struck, paths, dynamics }),
  }
}
