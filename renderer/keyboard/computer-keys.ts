import type { EpochMs, Pitch } from '../../shared/base/units'
import { epochMs, pitch } from '../../shared/base/units'
import { octavesByCode, readKeyPress, semitoneOf } from './key-map'
import { isSomethingOver } from './over-the-stand'

export interface ComputerKeysOptions {
  onKey(pitch: Pitch, isDown: boolean, velocity: number, atEpochMs: EpochMs): void
  /** Lowest C, as a MIDI key number. */
  basePitch(): number
  onBasePitch(basePitch: number): void
}

/** A computer's key knows no force: a calm mezzo forte. */
const COMPUTER_KEY_VELOCITY = 80
/** The same limits as the setting. */
const LOWEST_BASE_PITCH = 24
const HIGHEST_BASE_PITCH = 84

/** Plays the computer's keyboard until the returned function is called. */
export function listenToComputerKeys(options: ComputerKeysOptions): () => void {
  // By physical key: an octave change or Shift must not leave the old pitch sounding.
  const pitchesByCode = new Map<string, Pitch>()

  const release = (code: string, atEpochMs: EpochMs) => {
    const held = pitchesByCode.get(code)
    if (held === undefined) return
    pitchesByCode.delete(code)
    options.onKey(held, false, 0, atEpochMs)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isSomethingOver()) return
    const press = readKeyPress(event)
    if (changesOctave(event)) return
    const semitone = semitoneOf(press)
    if (semitone === null || pitchesByCode.has(event.code)) return
    const played = options.basePitch() + semitone
    if (played > 127) return
    event.preventDefault()
    pitchesByCode.set(event.code, pitch(played))
    options.onKey(pitch(played), true, COMPUTER_KEY_VELOCITY, stampOf(event))
  }

  const changesOctave = (event: KeyboardEvent): boolean => {
    const press = readKeyPress(event)
    const step = octavesByCode.get(event.code)
    if (step === undefined || press.hasModifier || press.isTyping || press.isShift) return false
    const basePitch = options.basePitch() + step
    if (basePitch >= LOWEST_BASE_PITCH && basePitch <= HIGHEST_BASE_PITCH) options.onBasePitch(basePitch)
    return true
  }

  const onKeyUp = (event: KeyboardEvent) => release(event.code, stampOf(event))
  const releaseAll = () => {
    const atEpochMs = epochMs(performance.timeOrigin + performance.now())
    for (const code of [...pitchesByCode.keys()]) release(code, atEpochMs)
  }
  const onHidden = () => {
    if (document.hidden) releaseAll()
  }

  window.addEventListener('keydown', onKeyDown)
  window.addEventListener('keyup', onKeyUp)
  window.addEventListener('blur', releaseAll)
  document.addEventListener('visibilitychange', onHidden)
  return () => {
    window.removeEventListener('keydown', onKeyDown)
    window.removeEventListener('keyup', onKeyUp)
    window.removeEventListener('blur', releaseAll)
    document.removeEventListener('visibilitychange', onHidden)
    releaseAll()
  }
}

/** When the system saw the key, not when this line ran. */
function stampOf(event: KeyboardEvent): EpochMs {
  return epochMs(performance.timeOrigin + event.timeStamp)
}
