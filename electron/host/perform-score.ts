import type { TakeMs } from '../../shared/base/units'
import { beats, takeMs } from '../../shared/base/units'
import type { HandChoice, Score, ScoreNote } from '../../shared/music/score'
import { beatsToMs } from '../../shared/music/tempo-map'
import type { PlayedEvent } from '../../shared/performance/session-event'

/** Ours: an even mezzo-forte. */
const VELOCITY = 72
const GRACE_MS = 60
/** A key is let go a moment before it is due again. */
const LIFT_MS = 20
const SHORTEST_MS = 30

/** Plays what is written, evenly and at the written tempo: a demonstration, not an interpretation. */
export function performScore(score: Score, hands: HandChoice = 'both'): readonly PlayedEvent[] {
  const strikes = score.notes
    .filter(({ hand }) => hands === 'both' || hand === hands)
    .map((note) => strike(score, note))
  const events = strikes.flatMap(({ note, downMs, upMs }): readonly PlayedEvent[] => [
    { kind: 'keyDown', atMs: downMs, pitch: note.pitch, velocity: VELOCITY },
    { kind: 'keyUp', atMs: upMs, pitch: note.pitch },
  ])
  return withoutUnisons(events.sort((one, other) => one.atMs - other.atMs || order(one) - order(other)))
}

function strike({ tempos }: Score, note: ScoreNote): { note: ScoreNote; downMs: TakeMs; upMs: TakeMs } {
  const onsetMs = beatsToMs(tempos, note.onset)
  const downMs = note.isGrace ? Math.max(0, onsetMs - GRACE_MS) : onsetMs
  const endMs = note.isGrace ? onsetMs : beatsToMs(tempos, beats(note.onset + note.duration)) - LIFT_MS
  return { note, downMs: takeMs(downMs), upMs: takeMs(Math.max(downMs + SHORTEST_MS, endMs)) }
}

/** At the same moment a key goes up before it goes down. */
function order({ kind }: PlayedEvent): number {
  return kind === 'keyUp' ? 0 : 1
}

/** Two voices on one key: it goes down once, and up when the last of them ends. */
function withoutUnisons(events: readonly PlayedEvent[]): readonly PlayedEvent[] {
  const holdersByPitch = new Map<number, number>()
  const lastDownMsByPitch = new Map<number, TakeMs>()
  return events.filter((event) => {
    if (event.kind === 'pedal') return true
    const holders = holdersByPitch.get(event.pitch) ?? 0
    holdersByPitch.set(event.pitch, holders + (event.kind === 'keyDown' ? 1 : -1))
    if (event.kind === 'keyUp') return holders === 1
    const isTwin = holders > 0 && lastDownMsByPitch.get(event.pitch) === event.atMs
    lastDownMsByPitch.set(event.pitch, event.atMs)
    return !isTwin
  })
}
