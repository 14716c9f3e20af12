import { beats, takeMs, type TakeMs } from '../../shared/base/units'
import type { HandChoice, Score } from '../../shared/music/score'
import { beatsToMs } from '../../shared/music/tempo-map'
import { pedalOfScore } from '../../shared/perform/pedal-of-score'
import { performScore as performNotes } from '../../shared/perform/perform-score'
import { momentMs, type Moment } from '../../shared/perform/performed-note'
import type { PlayedEvent } from '../../shared/performance/session-event'

/** No key goes down and up any faster. Ours. */
const SHORTEST_MS = 30
const PEDAL_DOWN = 127

/** Plays what is written, at the written tempo, as a piano would send it. */
export function performScore(score: Score, hands: HandChoice = 'both'): readonly PlayedEvent[] {
  const msOf = (moment: Moment) => momentMs(moment, (beat) => beatsToMs(score.tempos, beats(beat)))
  const atMs = (moment: Moment) => takeMs(Math.max(0, msOf(moment)))
  const keys = performNotes(score, hands).flatMap(({ pitch, velocity, from, until }): readonly PlayedEvent[] => [
    { kind: 'keyDown', atMs: atMs(from), pitch, velocity },
    { kind: 'keyUp', atMs: takeMs(Math.max(atMs(from) + SHORTEST_MS, msOf(until))), pitch },
  ])
  const pedals = pedalOfScore(score).flatMap(({ down, up }): readonly PlayedEvent[] => [
    { kind: 'pedal', atMs: atMs(down), pedal: 'sustain', value: PEDAL_DOWN },
    { kind: 'pedal', atMs: atMs(up), pedal: 'sustain', value: 0 },
  ])
  const events = keys.length === 0 ? [] : [...keys, ...pedals]
  return withoutUnisons(events.toSorted((one, other) => one.atMs - other.atMs || order(one) - order(other)))
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
