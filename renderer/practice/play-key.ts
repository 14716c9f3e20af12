import { epochMs, type EpochMs } from '../../shared/base/units'
import { send } from '../bridge'
import { appPiano } from './app-piano'
import { stopListening } from './listening'

/** How long the way through the host and back may take. */
const ON_ITS_WAY_MS = 3000
const playedAtByPitch = new Map<number, number>()

/** Whether a key that the host has heard just now was one of this window's. */
export function isPlayedHere(pitch: number): boolean {
  return performance.now() - (playedAtByPitch.get(pitch) ?? -Infinity) < ON_ITS_WAY_MS
}

/** A key of this computer or of the piano on screen: heard at once, and told to the host as a device would. */
export function playKey(pitch: number, isDown: boolean, velocity: number, playedAt: EpochMs = now()): void {
  if (isDown) stopListening()
  // Whoever plays before the score is drawn is to be heard all the same.
  void appPiano().load()
  if (isDown) appPiano().keyDown(pitch, velocity)
  else appPiano().keyUp(pitch)
  if (isDown) playedAtByPitch.set(pitch, performance.now())
  send('session/playKeys', { keys: [{ isDown, pitch, velocity, playedAt }] })
}

function now(): EpochMs {
  return epochMs(performance.timeOrigin + performance.now())
}
