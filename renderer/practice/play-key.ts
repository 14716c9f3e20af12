import { epochMs } from '../../shared/base/units'
import { send } from '../bridge'
import { appPiano } from './app-piano'

/** A key of this computer or of the piano on screen: heard at once, and told to the host as a device would. */
export function playKey(pitch: number, isDown: boolean, velocity: number): void {
  const playedAt = epochMs(performance.timeOrigin + performance.now())
  send('session/playKeys', { keys: [{ isDown, pitch, velocity, playedAt }] })
  if (isDown) appPiano().keyDown(pitch, velocity)
  else appPiano().keyUp(pitch)
}
