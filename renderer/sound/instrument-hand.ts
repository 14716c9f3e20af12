import { epochMs, type EpochMs } from '../../shared/base/units'
import type { OutputNote } from '../../shared/contract/devices'
import { MAX_NOTES_AT_ONCE } from '../../shared/contract/limits'
import type { DueNote } from './play-line'
import { AHEAD_HIDDEN_MS, AHEAD_MS, MARGIN_MS } from './sound-card'
import type { TimedHand } from './timed-hand'

/** The window's clock, and the way to the host that has the instrument. */
export interface InstrumentParts {
  /** `performance.now()` */
  readonly nowMs: () => number
  /** What `performance.now()` counts from, as a wall time in ms. */
  readonly timeOriginMs: number
  readonly isWindowHidden: () => boolean
  readonly play: (asked: { readonly askedAt: EpochMs; readonly notes: readonly OutputNote[] }) => void
  readonly silence: () => void
}

/** On the student's own instrument: the host gets each note a moment before it is due, with its end. */
export function createInstrumentHand({
  nowMs,
  timeOriginMs,
  isWindowHidden,
  play,
  silence,
}: InstrumentParts): TimedHand {
  const aheadMs = () => (isWindowHidden() ? AHEAD_HIDDEN_MS : AHEAD_MS)
  const onWall = (windowMs: number) => epochMs(timeOriginMs + windowMs)
  /** When the last note that was handed over has ended. */
  let soundsUntilMs = -Infinity

  return {
    wake: () => Promise.resolve(AHEAD_MS + MARGIN_MS),
    horizonMs: () => nowMs() + aheadMs(),
    delayMs: () => 0,
    play(due) {
      const notes = due.map((note) => outputNote(note, onWall))
      for (let from = 0; from < notes.length; from += MAX_NOTES_AT_ONCE)
        play({ askedAt: onWall(nowMs()), notes: notes.slice(from, from + MAX_NOTES_AT_ONCE) })
      soundsUntilMs = due.reduce((latestMs, { untilMs }) => Math.max(latestMs, untilMs), soundsUntilMs)
    },
    silence() {
      // The instrument has one voice for all hands: who lets nothing sound does not end what another one plays.
      if (nowMs() < soundsUntilMs) silence()
      soundsUntilMs = -Infinity
    },
  }
}

const LOUDEST = 127

function outputNote({ pitch, velocity, atMs, untilMs }: DueNote, onWall: (windowMs: number) => EpochMs): OutputNote {
  const strength = Math.min(LOUDEST, Math.max(1, Math.round(velocity)))
  return { pitch, velocity: strength, startsAt: onWall(atMs), endsAt: onWall(Math.max(atMs, untilMs)) }
}
