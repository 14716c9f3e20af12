import type { SessionId, SongId } from '../../../shared/base/ids'
import type { SessionCard } from '../../../shared/contract/requests'
import type { Aggregate, SessionReport, VerdictCounts } from '../../../shared/grade/session-report'
import { countsToRow } from '../../../shared/storage/session-to-rows'
import { valueFromCell } from '../../../shared/storage/json-cell'
import type { CountsRow } from '../../../shared/storage/session-rows'
import type { Database } from './database'

/** What sessions sum up to by the rules of today, where that is something else than what they were stored with. */
export interface RuledSums {
  keep(card: SessionCard, report: Pick<SessionReport, 'aggregate' | 'counts'>): void
  /** The card with the sums of today. */
  show(card: SessionCard): SessionCard
  showAll(songId: SongId, cards: readonly SessionCard[]): readonly SessionCard[]
}

interface SumsRow extends CountsRow {
  readonly session_id: SessionId
  readonly accuracy: number | null
  readonly timing_stability: number | null
  readonly dynamics_score: number | null
  readonly pedal_score: number | null
  readonly weak_bars: string
}

export function createRuledSums(database: Database): RuledSums {
  const select = database.prepare<SumsRow>('select * from ruled_sums where session_id = ?')
  const selectOfSong = database.prepare<SumsRow>(
    'select ruled_sums.* from sessions join ruled_sums on session_id = sessions.id where song_id = ?',
  )
  const upsert = database.prepare(
    `insert or replace into ruled_sums (session_id, accuracy, timing_stability, dynamics_score, pedal_score, weak_bars,
       correct, wrong_pitch, missed, extra, uncertain)
     values (:session_id, :accuracy, :timing_stability, :dynamics_score, :pedal_score, :weak_bars,
       :correct, :wrong_pitch, :missed, :extra, :uncertain)`,
  )
  const drop = database.prepare('delete from ruled_sums where session_id = ?')

  return {
    keep: (card, { aggregate, counts }) => {
      if (isSame(card, { aggregate, counts })) drop.run(card.sessionId)
      else
        upsert.run({
          session_id: card.sessionId,
          accuracy: aggregate.accuracy,
          timing_stability: aggregate.timingStabilityMs,
          dynamics_score: aggregate.dynamicsScore,
          pedal_score: aggregate.pedalScore,
          weak_bars: JSON.stringify(aggregate.weakBars),
          ...countsToRow(counts),
        })
    },
    show: (card) => withSums(card, select.get(card.sessionId)),
    showAll: (songId, cards) => {
      const rows = new Map(selectOfSong.all(songId).map((row) => [row.session_id, row]))
      return rows.size === 0 ? cards : cards.map((card) => withSums(card, rows.get(card.sessionId)))
    },
  }
}

function isSame(card: SessionCard, { aggregate, counts }: Pick<SessionReport, 'aggregate' | 'counts'>): boolean {
  return hasSameFields(card.aggregate, aggregate) && (card.counts === null || hasSameFields(card.counts, counts))
}

function hasSameFields<Shape extends Aggregate | VerdictCounts>(one: Shape, other: Shape): boolean {
  return (Object.keys(one) as (keyof Shape)[]).every((field) => String(one[field]) === String(other[field]))
}

function withSums(card: SessionCard, row: SumsRow | undefined): SessionCard {
  if (!row) return card
  const { correct, wrong_pitch: wrongPitch, missed, extra, uncertain } = row
  const weakBars = valueFromCell(row.weak_bars)
  return {
    ...card,
    aggregate: {
      accuracy: row.accuracy,
      timingStabilityMs: row.timing_stability,
      dynamicsScore: row.dynamics_score,
      pedalScore: row.pedal_score,
      weakBars: Array.isArray(weakBars) ? weakBars.map(Number) : [],
    },
    counts: { correct, wrongPitch, missed, extra, uncertain },
  }
}
