import { appPiano } from '../practice/app-piano'

/** C major, in the middle of the piano and as loud as most people play. */
const CHORD = [60, 64, 67]
const VELOCITY = 72
const HELD_MS = 900

let letGo: ReturnType<typeof setTimeout> | undefined

/** A chord of the app's own piano, as loud as it is set now. */
export function tryPiano(): void {
  clearTimeout(letGo)
  void appPiano()
    .load()
    .then(() => {
      for (const pitch of CHORD) appPiano().keyDown(pitch, VELOCITY)
      letGo = setTimeout(() => {
        for (const pitch of CHORD) appPiano().keyUp(pitch)
      }, HELD_MS)
    })
}
