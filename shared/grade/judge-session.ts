import type { Score } from '../music/score'
import { silentNoteNear } from '../music/score-index'
import { isDoubtful } from '../performance/doubtful'
import type { SessionEvent } from '../performance/session-event'
import type { FollowOptions } from '../follow/session-rules'
import { EXTRA, ORNAMENTAL, SILENT } from '../follow/trail'
import type { AlignedTake, SessionAlignment } from '../align/align-session'
import { alignSession } from '../align/align-session'
import { describeTakes } from './describe-takes'
import { detailSession } from './detail-session'
import { pairSlips } from './pair-slips'
import type { NoteVerdict, SessionReport, VerdictKind } from './session-report'
import { summarize } from './summarize'

/** The final word about a session, from its events alone: the same events give the same report. */
export function judgeSession(score: Score, events: readonly SessionEvent[], options: FollowOptions): SessionReport {
  const alignment = alignSession(score, events, options)
  const judged = alignment.takes.map((take, number) => judgeTake(alignment, take, number))
  const verdicts = [
    ...judged.flatMap((take) => take.played),
    ...judged.flatMap((take) => take.missed).sort((a, b) => a.take - b.take),
  ]
  const takes = describeTakes(alignment, verdicts)
  const summary = summarize(score, verdicts)
  const { played } = alignment
  const detail = detailSession(score, {
    ...summary,
    events,
    played,
    verdicts,
    takeCount: takes.length,
    hands: options.hands,
  })
  const { dynamics, pedal } = detail
  const aggregate = { ...summary.aggregate, dynamicsScore: dynamics.score, pedalScore: pedal.score }
  return { verdicts, takes, ...summary, aggregate, detail }
}

function judgeTake(alignment: SessionAlignment, take: AlignedTake, number: number) {
  const { index } = alignment
  const slips = pairSlips(alignment, take)
  const slippedKeys = new Set(slips.values())
  const played: NoteVerdict[] = []
  for (let i = take.firstPlayed; i < take.endPlayed; i += 1) played.push(judgePlayed(alignment, take, number, i, slips))
  const missed = take.missedKeys
    .filter((key) => !slippedKeys.has(key))
    .map((key): NoteVerdict => {
      return { kind: 'missed', take: number, playedIndex: null, noteIndex: index.keyNotes[key] ?? 0, deltaMs: null }
    })
  return { played, missed }
}

function judgePlayed(
  { index, played, labels, isTimed }: SessionAlignment,
  take: AlignedTake,
  number: number,
  playedIndex: number,
  slips: ReadonlyMap<number, number>,
): NoteVerdict {
  const label = labels[playedIndex] ?? EXTRA
  const atMs = played[playedIndex]?.onsetMs ?? 0
  const pitch = played[playedIndex]?.pitch ?? 0
  const deltaOf = (key: number) => atMs - take.curve.msAt(index.onsetBeats[index.keyOnsets[key] ?? 0] ?? 0)
  const verdict = (kind: VerdictKind, noteIndex: number | null, deltaMs: number | null): NoteVerdict => {
    const judged = { kind, take: number, playedIndex, noteIndex }
    return deltaMs === null || isTimed ? { ...judged, deltaMs } : { ...judged, deltaMs: null, isUntimed: true }
  }
  const slippedKey = slips.get(playedIndex)
  if (slippedKey !== undefined) return verdict('wrongPitch', index.keyNotes[slippedKey] ?? 0, deltaOf(slippedKey))
  if (label >= 0) {
    const deltaMs = index.keyIsGrace[label] ? 0 : deltaOf(label)
    return verdict('correct', index.keyNotes[label] ?? 0, deltaMs)
  }
  const beat = beatAt(take, atMs, index.onsetBeats[Math.max(0, take.firstOnset)] ?? 0)
  if (label === SILENT) return verdict('uncertain', silentNoteNear(index, pitch, beat)?.index ?? null, null)
  const ornamented = label === ORNAMENTAL ? ornamentNear({ index, played, labels }, playedIndex) : null
  if (ornamented !== null) return verdict('correct', index.keyNotes[ornamented] ?? 0, null)
  return verdict(isDoubtful(played[playedIndex] ?? {}) ? 'uncertain' : 'extra', null, null)
}

/** The beat at which a moment falls: by steps along the curve, which has no closed inverse. */
function beatAt(take: AlignedTake, atMs: number, from: number): number {
  let beat = from
  for (let step = 0; step < 8; step += 1) {
    const slope = Math.max(20, take.curve.msPerQuarterAt(beat))
    const move = (atMs - take.curve.msAt(beat)) / slope
    if (!Number.isFinite(move)) return beat
    beat += move
    if (Math.abs(move) < 0.01) break
  }
  return beat
}

/** The ornamented key that an ornamental note belongs to: of those sounding where its neighbours are. */
function ornamentNear(
  { index, played, labels }: Pick<SessionAlignment, 'index' | 'played' | 'labels'>,
  playedIndex: number,
): number | null {
  let before = playedIndex - 1
  while (before >= 0 && (labels[before] ?? EXTRA) < 0) before -= 1
  const onset = before < 0 ? 0 : (index.keyOnsets[labels[before] ?? 0] ?? 0)
  const pitch = played[playedIndex]?.pitch ?? 0
  const distance = (key: number) => Math.abs((index.keyPitches[key] ?? 0) - pitch)
  const sounding = [...(index.ornamentsByOnset[onset] ?? []), ...(index.ornamentsByOnset[onset + 1] ?? [])]
  return sounding.sort((a, b) => distance(a) - distance(b))[0] ?? null
}
