import { assertNever } from '../base/assert-never'
import type { Pitch, TakeMs } from '../base/units'
import type { PlayedNote } from './played-note'
import { PEDAL_DOWN, type SessionEvent } from './session-event'

type OpenNote = { -readonly [Field in keyof PlayedNote]: PlayedNote[Field] }

/**
 * The key presses of a session with their releases. A key that is struck again without a release in between was
 * released then at the latest; a release of a key that is not down is ignored.
 */
export function playedNotes(events: readonly SessionEvent[]): PlayedNote[] {
  const notes: OpenNote[] = []
  const downByPitch = new Map<Pitch, OpenNote>()
  let isPedalled = false

  const release = (pitch: Pitch, atMs: TakeMs) => {
    const note = downByPitch.get(pitch)
    if (!note) return
    note.releaseMs = atMs
    downByPitch.delete(pitch)
  }

  for (const event of events) {
    switch (event.kind) {
      case 'keyDown': {
        release(event.pitch, event.atMs)
        const { pitch, velocity, probability, atMs } = event
        const certain = { index: notes.length, pitch, velocity, onsetMs: atMs, releaseMs: null, isPedalled }
        const note = probability === undefined ? certain : { ...certain, probability }
        notes.push(note)
        downByPitch.set(pitch, note)
        break
      }
      case 'keyUp':
        release(event.pitch, event.atMs)
        break
      case 'pedal':
        if (event.pedal === 'sustain') isPedalled = event.value >= PEDAL_DOWN
        break
      case 'gap':
        for (const pitch of [...downByPitch.keys()]) release(pitch, event.sinceMs)
        isPedalled = false
        break
      case 'wentTo':
      case 'clickStarted':
      case 'tempoSet':
      case 'coachSaid':
      case 'coachAnswered':
        break
      default:
        assertNever(event)
    }
  }
  return notes
}
