import type { PedalPress } from '../../shared/grade/pedal-spans'
import type { PlayedNote } from '../../shared/performance/played-note'
import { appHand } from '../practice/app-hand'
import { playLine } from './line-player'
import type { Line, LineNote } from './play-line'
import { takeLine } from './take-line'

/** What the student played, to be heard again. Times are on the take clock. */
export interface TakeToPlay {
  readonly played: readonly PlayedNote[]
  /** As `SessionDetail.pedals` has them. */
  readonly pedals: readonly PedalPress[]
  /** What should have been played, to sound along softly: see `expectedLine`. */
  readonly expected?: readonly LineNote[]
  readonly fromMs: number
  /** Where to stop: the end of a bar, or of the take. Left out: when all was heard. */
  readonly untilMs?: number
  /** 0.5 is half as fast as it was played. */
  readonly speed?: number
  /** Each frame: what is heard now; null once, when it is over by itself. Not called after `stop`. */
  readonly onTime: (takeMs: number | null) => void
  /** A key begins to be heard, or ends, for a keyboard on screen. */
  readonly onKey?: (pitch: number, isDown: boolean) => void
}

export interface TakePlayback {
  seek(takeMs: number): void
  setSpeed(speed: number): void
  stop(): void
}

/** Beside what was played, and not over it. Ours. */
const EXPECTED_LOUDNESS = 0.6
/** After the last key was let go. Ours. */
const TAIL_MS = 500

/** Only one take is heard at a time: another one ends the one before. */
let current: { stop(): void } | undefined

/**
 * Plays a take as it was: keys, loudness and pedal. Call it from a press of the person. Null
 * where this computer has no sound (the piano says so itself), and where another take was asked for meanwhile.
 */
export async function playTake(take: TakeToPlay): Promise<TakePlayback | null> {
  current?.stop()
  const wish = { isWanted: true }
  current = { stop: () => (wish.isWanted = false) }
  const hand = await appHand()
  if (!hand) return null
  const { onTime, onKey } = take
  const ending = {
    onEnd: () => {
      wish.isWanted = false
      onTime(null)
    },
  }
  const parts = { hand, line: lineOf(take), onTime, ...(onKey ? { onKey } : {}), ...ending }
  const player = await playLine(parts).catch(() => null)
  if (!wish.isWanted) player?.stop()
  if (!player || !wish.isWanted) return null
  const playback: TakePlayback = {
    seek: (takeMs) => wish.isWanted && player.seek(takeMs),
    setSpeed: (speed) => wish.isWanted && player.setSpeed(speed),
    stop: () => {
      if (wish.isWanted) player.stop()
      wish.isWanted = false
    },
  }
  current = playback
  return playback
}

function lineOf({ played, pedals, expected = [], fromMs, untilMs, speed = 1 }: TakeToPlay): Line {
  const soft = expected.map((note) => ({ ...note, velocity: Math.max(1, note.velocity * EXPECTED_LOUDNESS) }))
  const notes = [...takeLine(played, pedals), ...soft].sort((one, other) => one.atMs - other.atMs)
  const lastMs = notes.reduce((latest, note) => Math.max(latest, note.untilMs), fromMs) + TAIL_MS
  return { notes, fromMs, untilMs: untilMs ?? lastMs, loopMs: null, speed }
}
