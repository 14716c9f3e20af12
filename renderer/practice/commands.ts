/** What a key of the computer can order while practising. */
export type Command =
  | 'playOrStop'
  | 'previousBar'
  | 'nextBar'
  | 'restartBar'
  | 'handsLeft'
  | 'handsRight'
  | 'handsBoth'
  | 'zoomIn'
  | 'zoomOut'
  | 'previousPage'
  | 'nextPage'
  | 'toggleKeyboard'
  | 'fullScreen'
  | 'help'
  | 'back'

export interface Press {
  /** The place on the keyboard, as in KeyboardEvent.code. */
  readonly code: string
  /** What is printed on the key. */
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/**
 * Letters and digits are the piano of this computer, so a command on one of them takes Shift; all other keys order
 * at once. Keys are places (KeyboardEvent.code), so that they stay where they are on a French or German keyboard;
 * only "?" is what is printed.
 */
const commandsByPlace: Readonly<Record<string, Command>> = {
  Space: 'playOrStop',
  ArrowLeft: 'previousBar',
  ArrowRight: 'nextBar',
  PageUp: 'previousPage',
  PageDown: 'nextPage',
  Backspace: 'restartBar',
  Escape: 'back',
  F1: 'help',
}

const commandsByShiftedPlace: Readonly<Record<string, Command>> = {
  KeyB: 'restartBar',
  Digit1: 'handsLeft',
  Digit2: 'handsRight',
  Digit3: 'handsBoth',
  KeyP: 'toggleKeyboard',
  KeyF: 'fullScreen',
  ArrowUp: 'zoomIn',
  ArrowDown: 'zoomOut',
}

export function commandOfPress(press: Press): Command | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null
  if (press.key === '?') return 'help'
  const commands = press.shiftKey ? commandsByShiftedPlace : commandsByPlace
  return commands[press.code] ?? null
}

/** As told to people. One command may have two keys; the first is the one to show beside a button. */
const keysByCommand: Readonly<Record<Command, readonly string[]>> = {
  playOrStop: ['Space'],
  previousBar: ['←'],
  nextBar: ['→'],
  restartBar: ['⇧ B', 'Backspace'],
  handsLeft: ['⇧ 1'],
  handsRight: ['⇧ 2'],
  handsBoth: ['⇧ 3'],
  zoomIn: ['⇧ ↑'],
  zoomOut: ['⇧ ↓'],
  previousPage: ['Page Up'],
  nextPage: ['Page Down'],
  toggleKeyboard: ['⇧ P'],
  fullScreen: ['⇧ F'],
  help: ['?', 'F1'],
  back: ['Esc'],
}

export const allCommands = Object.keys(keysByCommand) as readonly Command[]

export function keysOfCommand(command: Command): readonly string[] {
  return keysByCommand[command]
}

export function keyOfCommand(command: Command): string | undefined {
  return keysByCommand[command][0]
}
