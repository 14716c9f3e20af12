import { appHand } from '../practice/app-hand'
import type { TimedHand } from '../sound/timed-hand'

/** C major, in the middle of the piano and as loud as most people play. */
const CHORD = [60, 64, 67]
const VELOCITY = 72
const HELD_MS = 900

let playing: TimedHand | null = null

/** A chord, where the app plays and as loud as it is set now. */
export async function tryPiano(): Promise<void> {
  playing?.silence()
  playing = null
  const hand = await appHand()
  const leadMs = await hand?.wake().catch(() => null)
  if (!hand || leadMs == null) return
  playing = hand
  const atMs = performance.now() + leadMs
  hand.play(CHORD.map((pitch) => ({ pitch, velocity: VELOCITY, atMs, untilMs: atMs + HELD_MS })))
}
