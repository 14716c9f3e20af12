import { commandOfPress, type Command } from './commands'

/**
 * Orders from the keyboard, wherever the focus is, so that nobody has to click the score first. Where a person is
 * typing, choosing in a menu or walking through the controls with Tab, the keys keep their usual meaning.
 */
export function listenToCommands(obey: (command: Command) => void): () => void {
  let isWalking = false

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Tab') isWalking = true
    const command = event.repeat && event.code === 'Space' ? null : commandOfPress(event)
    if (event.defaultPrevented || !command || isTaken(event.target, isWalking)) return
    event.preventDefault()
    obey(command)
  }
  const point = () => {
    isWalking = false
  }
  window.addEventListener('keydown', press)
  window.addEventListener('pointerdown', point, true)
  return () => {
    window.removeEventListener('keydown', press)
    window.removeEventListener('pointerdown', point, true)
  }
}

const TYPING = 'input:not([type=radio]):not([type=range]), textarea, select, [contenteditable]'
const FLOATING = '[role=dialog], [role=menu], [role=alertdialog]'
const CONTROLS = 'button, a, input, [role=button], [role=menuitem]'

function isTaken(target: EventTarget | null, isWalking: boolean): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest(`${TYPING}, ${FLOATING}`)) return true
  return isWalking && target.closest(CONTROLS) !== null
}
