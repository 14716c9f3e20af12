import type { Line, PlayLine } from './play-line'
import { createPlayLine } from './play-line'
import type { PianoVoices } from './piano-voices'
import { playDue } from './play-due'
import { LOOK_MS, MARGIN_MS, soundCard } from './sound-card'

/** What plays along a line of music until it is over or stopped. */
export interface LinePlayer {
  setSpeed(speed: number): void
  /** Goes on from another place, where it stands on the line. */
  seek(lineMs: number): void
  stop(): void
}

export interface LineParts {
  readonly voices: PianoVoices
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

/** Begins as soon as the sound card is awake: call it from a press of the person. Rejects where nothing can sound. */
export async function playLine({ voices, line, atMs, onTime, onKey, onEnd }: LineParts): Promise<LinePlayer> {
  const card = soundCard()
  const leadMs = await card.wake()
  let speed = line.speed
  let playing: PlayLine = createPlayLine(line, atMs ?? performance.now() + leadMs)
  let frame = requestAnimationFrame(show)
  const sounding = playDue({ voices, ...(onKey ? { onKey } : {}) })
  const timer = window.setInterval(look, LOOK_MS)
  look()

  function look(): void {
    sounding.add(playing.take(card.horizonMs()))
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
      voices.silence()
      sounding.liftAll()
      playing = createPlayLine({ ...line, speed, fromMs: lineMs }, performance.now() + card.delayMs() + MARGIN_MS)
      look()
    },
    stop() {
      leave()
      voices.silence()
    },
  }
}
