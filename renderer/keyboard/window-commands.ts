import { bindableCommands, commandOfPress, type BindableCommand, type KeyBindings } from './bindings'
import type { KeyPress } from './key-map'

/** What the keys of the computer order in this window; the way back is always Esc. */
export type WindowCommand = BindableCommand | 'back'

export const windowCommands: readonly WindowCommand[] = [...bindableCommands, 'back']

interface CommandKeys {
  readonly bindings: KeyBindings
  /** While the computer keyboard is a piano, letters and digits take Shift. */
  readonly isPianoOn: boolean
}

export function windowCommandOf(press: KeyPress, { bindings, isPianoOn }: CommandKeys): WindowCommand | null {
  const isEscape = press.key === 'Escape' && !press.hasModifier && !press.isTyping && !press.isRepeat
  return isEscape ? 'back' : commandOfPress(press, bindings, isPianoOn)
}
