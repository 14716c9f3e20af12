import type { CheckedPedal, InstrumentCheck } from '../../shared/performance/instrument-check'
import { formatPitch } from '../text/format-note'
import { text } from '../text/text'

const words = text.devices.check

/** So many keys of one loudness are no chance. Ours. */
const ENOUGH_KEYS = 6

/** How the instrument tells loudness, as far as that was seen. */
export type TouchSeen = 'nothing' | 'once' | 'felt' | 'fixed' | 'none'

export function touchSeen({ keyCount, velocityCount, softest }: InstrumentCheck): TouchSeen {
  if (keyCount === 0) return 'nothing'
  if (velocityCount > 1) return 'felt'
  if (keyCount < ENOUGH_KEYS) return 'once'
  return softest === null ? 'none' : 'fixed'
}

/** What was seen of the touch, in a sentence. */
export function sayTouch(check: InstrumentCheck): string {
  switch (touchSeen(check)) {
    case 'nothing':
    case 'once':
      return words.touchOnce
    case 'felt':
      return words.touchFelt
    case 'fixed':
      return words.touchFixed(check.softest ?? 0)
    case 'none':
      return words.touchNone
  }
}

/** The keys that were tried, from the lowest to the highest. */
export function sayRange({ lowestPitch, highestPitch }: InstrumentCheck): string {
  if (lowestPitch === null || highestPitch === null) return words.noKeys
  return words.range(formatPitch(lowestPitch), formatPitch(highestPitch), highestPitch - lowestPitch + 1)
}

/** Whether a pedal says how far down it is. */
export function sayPedalKind(pedal: CheckedPedal | undefined): string {
  if (!pedal) return words.noPedal
  switch (pedal.kind) {
    case 'continuous':
      return words.continuous
    case 'switch':
      return words.switched
    case null:
      return words.pedalUnknown
  }
}
