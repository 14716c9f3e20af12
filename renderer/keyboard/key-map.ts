/** Semitones above the base C for the physical keys: `KeyboardEvent.code`, so that no keyboard layout changes it. */
export const semitonesByCode: ReadonlyMap<string, number> = new Map([
  ...row(['KeyZ', 'KeyS', 'KeyX', 'KeyD', 'KeyC', 'KeyV', 'KeyG', 'KeyB', 'KeyH', 'KeyN', 'KeyJ', 'KeyM'], 0),
  ...row(
    ['KeyQ', 'Digit2', 'KeyW', 'Digit3', 'KeyE', 'KeyR', 'Digit5', 'KeyT', 'Digit6', 'KeyY', 'Digit7', 'KeyU'],
    12,
  ),
  ...row(['KeyI', 'Digit9', 'KeyO', 'Digit0', 'KeyP'], 24),
])

function row(codes: readonly string[], semitonesOfFirst: number): readonly (readonly [string, number])[] {
  return codes.map((code, index) => [code, semitonesOfFirst + index] as const)
}

/** Octave keys: next to the digits, free of commands. */
export const octavesByCode: ReadonlyMap<string, number> = new Map([
  ['Minus', -12],
  ['Equal', 12],
])

/** What a keyboard event says, as far as a command or a note needs it. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly isShift: boolean
  /** Ctrl, Alt or Meta: then the key belongs to the system. */
  readonly hasModifier: boolean
  readonly isRepeat: boolean
  /** The person writes into a field. */
  readonly isTyping: boolean
  /** A control has the keyboard's focus: Space and Enter are for it. */
  readonly isOnControl: boolean
}

export type Command =
  | 'playOrStop'
  | 'previousBar'
  | 'nextBar'
  | 'previousOnset'
  | 'nextOnset'
  | 'faster'
  | 'slower'
  | 'loop'
  | 'loopStartHere'
  | 'loopEndHere'
  | 'restartBar'
  | 'wait'
  | 'metronome'
  | 'leftHand'
  | 'rightHand'
  | 'bothHands'
  | 'acceptCoach'
  | 'previousPage'
  | 'nextPage'
  | 'help'

const commandsByLetter: Readonly<Record<string, Command>> = { l: 'loop', b: 'restartBar', w: 'wait', m: 'metronome' }
const commandsByDigit: Readonly<Record<string, Command>> = {
  Digit1: 'leftHand',
  Digit2: 'rightHand',
  Digit3: 'bothHands',
}
const commandsBySign: Readonly<Record<string, Command>> = {
  '[': 'loopStartHere',
  ']': 'loopEndHere',
  '?': 'help',
  PageUp: 'previousPage',
  PageDown: 'nextPage',
  ArrowUp: 'faster',
  ArrowDown: 'slower',
}

/**
 * One rule for all of the app: while the computer keyboard is a piano, letters and digits play, and with Shift they
 * are the commands they are without it when the piano is off. All other keys are always commands.
 */
export function commandOf(press: KeyPress, isPianoOn: boolean): Command | null {
  if (press.hasModifier || press.isTyping) return null
  const moving = commandOfArrow(press)
  if (moving) return moving
  const sign = commandsBySign[press.key]
  if (sign && (sign !== 'help' || !press.isRepeat)) return sign
  if (press.isRepeat) return null
  if (press.code === 'Space') return press.isOnControl ? null : 'playOrStop'
  if (press.key === 'Enter') return press.isOnControl ? null : 'acceptCoach'
  if (press.isShift !== isPianoOn) return null
  return commandsByDigit[press.code] ?? commandsByLetter[press.key.toLowerCase()] ?? null
}

function commandOfArrow({ key, isShift }: KeyPress): Command | null {
  if (key === 'ArrowLeft') return isShift ? 'previousOnset' : 'previousBar'
  if (key === 'ArrowRight') return isShift ? 'nextOnset' : 'nextBar'
  return null
}

/** Semitones above the base C that a press plays while the computer keyboard is a piano; null for other keys. */
export function semitoneOf(press: KeyPress): number | null {
  if (press.hasModifier || press.isTyping || press.isShift || press.isRepeat) return null
  return semitonesByCode.get(press.code) ?? null
}

export function readKeyPress(event: KeyboardEvent): KeyPress {
  const target = event.target instanceof Element ? event.target : null
  return {
    key: event.key,
    code: event.code,
    isShift: event.shiftKey,
    hasModifier: event.ctrlKey || event.altKey || event.metaKey,
    isRepeat: event.repeat,
    isTyping:
      target?.closest('input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]') !=
      null,
    // A button that was clicked with the mouse has focus too, but nobody means it with Space.
    isOnControl:
      target?.closest('button, a, input, summary, [role=button], [role=menuitem]')?.matches(':focus-visible') ?? false,
  }
}
