import type { ScoreIndex } from '../music/score-index'
import type { Beam } from './beam'
import type { MoveCosts } from './move-costs'

/** What each hypothesis knows of the student's tempo. */
export interface BeamTime {
  /** When a beat is due; `unknown` while there is no tempo to tell it by. */
  dueMs(beam: Beam, h: number, beat: number, unknown: number): number
  /** The beat that a moment falls on. */
  beatAt(beam: Beam, h: number, atMs: number): number
  /** What it costs to begin an onset now: nothing when it is due. */
  cost(beam: Beam, h: number, onset: number, atMs: number): number
  /** What it costs that a key of the present chord comes so long after its first one. */
  spreadCost(beam: Beam, h: number, atMs: number): number
  /** Takes in that a key was played: its lateness, and the tempo when it begins an onset. */
  learn(beam: Beam, h: number, key: number, atMs: number): void
  restart(beam: Beam, h: number, atMs: number): void
}

/** An interval shorter than this tells no tempo. */
const MIN_INTERVAL_MS = 5
/** Before the tempo is known its errors count for so much. */
const UNSURE = 0.5
/** The weight of the first interval; the n-th has this divided by n. */
const FIRST_WEIGHT = 0.6

export function createBeamTime(
  { onsetBeats, onsetIsSpread, keyOnsets, keyIsGrace }: ScoreIndex,
  costs: MoveCosts,
): BeamTime {
  const beatOf = (onset: number) => onsetBeats[onset] ?? 0

  function dueMs(beam: Beam, h: number, beat: number, unknown: number): number {
    const anchor = beam.anchorOnset[h] ?? -1
    if (anchor < 0) return unknown
    return (beam.anchorMs[h] ?? 0) + (beat - beatOf(anchor)) * (beam.pace[h] ?? 1)
  }

  /** An exponential average in the log domain: long intervals and the first ones say more. */
  function learnTempo(beam: Beam, h: number, spanBeats: number, passedMs: number): void {
    const tempo = beam.tempo[h] ?? 0
    const heard = beam.heard[h] ?? 0
    const dueAfterMs = spanBeats * (beam.pace[h] ?? 1)
    const ratio = Math.log(Math.max(MIN_INTERVAL_MS, passedMs) / dueAfterMs)
    const weight = Math.max(
      Math.min(costs.tempoMaxWeight, dueAfterMs / costs.tempoMemoryMs),
      FIRST_WEIGHT / (heard + 1),
    )
    const learnt = tempo + weight * Math.max(-costs.tempoMaxStep, Math.min(costs.tempoMaxStep, ratio))
    beam.tempo[h] = learnt
    beam.pace[h] = Math.exp(learnt)
    beam.heard[h] = Math.abs(ratio) > costs.stumbleRatio ? Math.min(heard, costs.stumbleHeard) : heard + 1
  }

  /** The part of the last lateness that is taken for a finger's scatter, which the next beat does not inherit. */
  function scatterMs(beam: Beam, h: number): number {
    const deltaMs = beam.deltaMs[h] ?? 0
    const known = Math.min(1, (beam.heard[h] ?? 0) / costs.tempoKnownAfter)
    return deltaMs * known * costs.anchorKeep * Math.exp(-((deltaMs / costs.anchorWidthMs) ** 2))
  }

  return {
    dueMs,
    beatAt(beam, h, atMs) {
      const anchor = beam.anchorOnset[h] ?? -1
      if (anchor < 0) return beatOf(Math.max(0, (beam.onset[h] ?? 0) + 1))
      return beatOf(anchor) + (atMs - (beam.anchorMs[h] ?? 0)) / (beam.pace[h] ?? 1)
    },
    cost(beam, h, onset, atMs) {
      if ((beam.anchorOnset[h] ?? -1) < 0) return 0
      const anchorMs = beam.anchorMs[h] ?? 0
      const dueAfterMs = Math.max(0, dueMs(beam, h, beatOf(onset), atMs) - anchorMs)
      const slackMs = costs.timingSlackMs
      const error = Math.log((atMs - anchorMs + slackMs) / (dueAfterMs + slackMs)) / costs.timingWidth
      const confidence = (beam.heard[h] ?? 0) < costs.tempoKnownAfter ? UNSURE : 1
      const cost = costs.timing * confidence * Math.log(1 + error * error)
      return error > 0 ? Math.min(cost, costs.hesitation) : cost * costs.early
    },
    spreadCost(beam, h, atMs) {
      const spread = (atMs - (beam.onsetMs[h] ?? 0)) / costs.spreadMs
      const weight = costs.spreadWeight * (onsetIsSpread[beam.onset[h] ?? 0] ? costs.graceTiming : 1)
      return weight * Math.log(1 + spread * spread)
    },
    learn(beam, h, key, atMs) {
      const onset = keyOnsets[key] ?? 0
      beam.deltaMs[h] = atMs - dueMs(beam, h, beatOf(onset), atMs)
      const anchor = beam.anchorOnset[h] ?? -1
      if (keyIsGrace[key] || onset <= anchor) return
      const span = beatOf(onset) - beatOf(anchor)
      if (anchor >= 0 && span > 0) learnTempo(beam, h, span, atMs - (beam.anchorMs[h] ?? 0))
      beam.anchorOnset[h] = onset
      beam.anchorMs[h] = anchor < 0 ? atMs : atMs - scatterMs(beam, h)
    },
    restart(beam, h, atMs) {
      beam.anchorOnset[h] = beam.onset[h] ?? 0
      beam.anchorMs[h] = atMs
      beam.heard[h] = Math.min(beam.heard[h] ?? 0, costs.jumpHeard)
    },
  }
}
