import { readKeyPress } from '../keyboard/key-map'
import { isSomethingOver } from '../keyboard/over-the-stand'
import { windowCommandOf, type WindowCommand } from '../keyboard/window-commands'
import { bindingsNow } from './commands'

/** Here the arrows choose. */
const KEEPS_ARROWS = 'input[type=radio]:focus-visible, input[type=range]'

/**
 * Orders from the keyboard, wherever the focus is, so that nobody has to click the score first. `obey` says whether it
 * was an order here: other keys are left to the page, which may scroll by them.
 */
export function listenToCommands(isPianoOn: boolean, obey: (command: WindowCommand) => boolean): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isTaken(event)) return
    const command = windowCommandOf(readKeyPress(event), { bindings: bindingsNow(), isPianoOn })
    if (command && obey(command)) event.preventDefault()
  }
  window.addEventListener('keydown', press)
  return () => window.removeEventListener('keydown', press)
}

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (isSomethingOver()) return true
  if (!(target instanceof Element)) return false
  return key.startsWith('Arrow') && target.matches(KEEPS_ARROWS)
}
