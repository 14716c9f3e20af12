import type { SongId } from '../../shared/base/ids'
import type { Pitch } from '../../shared/base/units'
import type { Gesture, StampedGesture } from '../../shared/performance/gesture'
import { lowKeyOrder, type PianoOrder } from '../../shared/performance/piano-orders'
import { PEDAL_DOWN } from '../../shared/performance/session-event'
import type { Instrument } from './devices/instrument'
import type { Store } from './store/store'

/**
 * Stands between the student's piano and the session: what he orders by the lowest keys or the left pedal is neither
 * journalled nor judged, and is an order also while nothing is listened to.
 */
export interface PianoOrders {
  play(instrument: Instrument, stamped: StampedGesture): void
}

export function createPianoOrders(parts: {
  readonly store: Store
  /** The piece on the stand: the keys it uses stay keys of the music. null while there is none. */
  readonly songAtHand: () => SongId | null
  readonly onOrder: (order: PianoOrder) => void
  readonly onMusic: (instrument: Instrument, stamped: StampedGesture) => void
}): PianoOrders {
  const { store, songAtHand, onOrder, onMusic } = parts
  /** Keys whose pressing was an order: letting them go is no music either. */
  const held = new Set<Pitch>()
  let isSoftPedalDown = false
  let known: { readonly songId: SongId; readonly keys: ReadonlySet<Pitch> } | null = null

  function isOrder(gesture: Gesture): boolean {
    switch (gesture.kind) {
      case 'keyDown':
        return isOrderedBy(gesture.pitch)
      case 'keyUp':
        return held.delete(gesture.pitch)
      case 'pedal':
        return gesture.pedal === 'soft' && isOrderedBySoftPedal(gesture.value >= PEDAL_DOWN)
    }
  }

  function isOrderedBy(key: Pitch): boolean {
    const order = lowKeyOrder(key)
    // The settings are only asked for where there is something to ask: this stands on the way of every note.
    if (order === null || !store.settings.read().areLowKeysCommands || !isFree(key)) return false
    held.add(key)
    onOrder(order)
    return true
  }

  function isOrderedBySoftPedal(isDown: boolean): boolean {
    const order = store.settings.read().softPedal
    const isPressed = isDown && !isSoftPedalDown
    isSoftPedalDown = isDown
    if (order === 'music') return false
    if (isPressed) onOrder(order)
    return true
  }

  function isFree(key: Pitch): boolean {
    const songId = songAtHand()
    if (songId === null) return false
    if (known?.songId !== songId) known = { songId, keys: keysOf(songId) }
    return !known.keys.has(key)
  }

  function keysOf(songId: SongId): ReadonlySet<Pitch> {
    const notes = store.library.open(songId)?.score.notes ?? []
    return new Set(notes.flatMap(({ pitch, ornamentPitches }) => [pitch, ...ornamentPitches]))
  }

  return {
    play: (instrument, stamped) => {
      if (!isOrder(stamped.gesture)) onMusic(instrument, stamped)
    },
  }
}
