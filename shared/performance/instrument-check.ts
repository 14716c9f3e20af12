import { assertNever } from '../base/assert-never'
import type { Pitch } from '../base/units'
import type { Gesture } from './gesture'
import { PEDAL_DOWN, type Pedal } from './session-event'

/** What an instrument has proved of itself since somebody began to try it. */
export interface InstrumentCheck {
  readonly lastKey: CheckedKey | null
  readonly keyCount: number
  readonly lowestPitch: Pitch | null
  readonly highestPitch: Pitch | null
  readonly softest: number | null
  readonly loudest: number | null
  /** How many velocities were told apart: one alone tells of a keyboard that does not feel touch. */
  readonly velocityCount: number
  readonly keysDown: readonly Pitch[]
  readonly pedals: readonly CheckedPedal[]
}

export interface CheckedKey {
  readonly pitch: Pitch
  readonly velocity: number | null
  readonly inputName: string
}

export interface CheckedPedal {
  readonly pedal: Pedal
  /** 0..127 */
  readonly value: number
  /** Whether it says how far it is down, or only that it is; null until it was pressed and let go. */
  readonly kind: 'continuous' | 'switch' | null
}

export const nothingChecked: InstrumentCheck = {
  lastKey: null,
  keyCount: 0,
  lowestPitch: null,
  highestPitch: null,
  softest: null,
  loudest: null,
  velocityCount: 0,
  keysDown: [],
  pedals: [],
}

/** A check under way: what it shows, and what it has to remember for it. */
export interface RunningCheck {
  readonly shown: InstrumentCheck
  readonly velocities: ReadonlySet<number>
  /** The values each pedal has sent. */
  readonly pedalValues: ReadonlyMap<Pedal, ReadonlySet<number>>
}

export const freshCheck: RunningCheck = { shown: nothingChecked, velocities: new Set(), pedalValues: new Map() }

export function checkGesture(check: RunningCheck, inputName: string, gesture: Gesture): RunningCheck {
  switch (gesture.kind) {
    case 'keyDown':
      return checkKey(check, { pitch: gesture.pitch, velocity: gesture.velocity, inputName })
    case 'keyUp':
      return showing(check, { keysDown: check.shown.keysDown.filter((pitch) => pitch !== gesture.pitch) })
    case 'pedal':
      return checkPedal(check, gesture.pedal, gesture.value)
    default:
      return assertNever(gesture)
  }
}

function checkKey(check: RunningCheck, key: CheckedKey): RunningCheck {
  const { pitch, velocity } = key
  const { shown } = check
  const velocities = velocity === null ? check.velocities : new Set([...check.velocities, velocity])
  const checked = showing(check, {
    lastKey: key,
    keyCount: shown.keyCount + 1,
    lowestPitch: shown.lowestPitch === null || pitch < shown.lowestPitch ? pitch : shown.lowestPitch,
    highestPitch: shown.highestPitch === null || pitch > shown.highestPitch ? pitch : shown.highestPitch,
    softest: velocities.size === 0 ? null : Math.min(...velocities),
    loudest: velocities.size === 0 ? null : Math.max(...velocities),
    velocityCount: velocities.size,
    keysDown: [...new Set([...shown.keysDown, pitch])].sort((one, other) => one - other),
  })
  return { ...checked, velocities }
}

function checkPedal(check: RunningCheck, pedal: Pedal, value: number): RunningCheck {
  const values = new Set([...(check.pedalValues.get(pedal) ?? []), value])
  const before = check.shown.pedals.find((one) => one.pedal === pedal)
  const checked: CheckedPedal = { pedal, value, kind: pedalKind(values, value) ?? before?.kind ?? null }
  const pedals = before
    ? check.shown.pedals.map((one) => (one === before ? checked : one))
    : [...check.shown.pedals, checked]
  return { ...showing(check, { pedals }), pedalValues: new Map([...check.pedalValues, [pedal, values]]) }
}

/** A switch knows two values, whichever they are. null while the pedal has not come up from where it was down. */
function pedalKind(values: ReadonlySet<number>, value: number): CheckedPedal['kind'] {
  const isLetGo = value < PEDAL_DOWN && [...values].some((one) => one >= PEDAL_DOWN)
  if (!isLetGo) return null
  return values.size > 2 ? 'continuous' : 'switch'
}

function showing(check: RunningCheck, change: Partial<InstrumentCheck>): RunningCheck {
  return { ...check, shown: { ...check.shown, ...change } }
}
