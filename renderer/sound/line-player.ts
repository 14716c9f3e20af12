import type { Line, PlayLine } from './play-line'
import { createPlayLine } from './play-line'
import { playDue } from './play-due'
import { LOOK_MS, MARGIN_MS } from './sound-card'
import type { TimedHand } from './timed-hand'

/** What plays along a line of music until it is over or stopped. */
export interface LinePlayer {
  setSpeed(speed: number): void
  /** Goes on from another place, where it stands on the line. */
  seek(lineMs: number): void
  stop(): void
}

export interface LineParts {
  readonly hand: TimedHand
  readonly line: Line
  /** When its beginning is to be heard, on `performance.now()`; as soon as can be where it is left out. */
  readonly atMs?: number
  /** Each frame: what is heard now, in ms of the line. */
  readonly onTime?: (lineMs: number) => void
  /** A key begins to be heard, or ends. */
  readonly onKey?: (pitch: number, isDown: boolean) => void
  /** It came to its end by itself; never after `stop`. */
  readonly onEnd: () => void
}

/** Begins as soon as something can sound: call it from a press of the person. Rejects where nothing can sound. */
export async function playLine({ hand, line, atMs, onTime, onKey, onEnd }: LineParts): Promise<LinePlayer> {
  const leadMs = await hand.wake()
  let speed = line.speed
  let playing: PlayLine = createPlayLine(line, atMs ?? performance.now() + leadMs)
  let frame = requestAnimationFrame(show)
  const sounding = playDue({ hand, ...(onKey ? { onKey } : {}) })
  const timer = window.setInterval(look, LOOK_MS)
  look()

  function look(): void {
    sounding.add(playing.take(hand.horizonMs()))
    const endsAtMs = playing.endsAtMs()
    if (endsAtMs === null || performance.now() < endsAtMs) return
    leave()
    onEnd()
  }

  function show(nowMs: number): void {
    frame = requestAnimationFrame(show)
    sounding.show(nowMs)
    onTime?.(playing.lineMsAt(nowMs))
  }

  function leave(): void {
    window.clearInterval(timer)
    cancelAnimationFrame(frame)
    sounding.liftAll()
  }

  return {
    setSpeed(next) {
      speed = next
      playing.setSpeed(next)
    },
    seek(lineMs) {
      hand.silence()
      sounding.liftAll()
      playing = createPlayLine({ ...line, speed, fromMs: lineMs }, performance.now() + hand.delayMs() + MARGIN_MS)
      look()
    },
    stop() {
      leave()
      hand.silence()
    },
  }
}
