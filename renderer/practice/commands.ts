import { windowState } from '../app-state'
import { keysOfCommand as keysOfBindable, type KeyBindings } from '../keyboard/bindings'
import { printKey } from '../keyboard/printed-key'
import type { WindowCommand } from '../keyboard/window-commands'

/** The key as the person has it, printed: "Shift B". */
export function keyOfCommand(command: WindowCommand): string {
  return keysOfCommand(command).join(' ')
}

/** The keys that are pressed together, printed: ["Shift", "B"]. */
export function keysOfCommand(command: WindowCommand): readonly string[] {
  return command === 'back' ? [printKey('Escape')] : keysOfBindable(command, bindingsNow())
}

/** As the person set them. */
export function bindingsNow(): KeyBindings {
  return windowState.read().app?.settings.keyBindings ?? none
}

const none: KeyBindings = {}
