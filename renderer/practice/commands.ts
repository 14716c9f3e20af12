import { commandOf, type Command, type KeyPress } from '../keyboard/key-map'

/** What the keys of the computer order in this window today. */
export type WindowCommand =
  | Extract<
      Command,
      | 'playOrStop'
      | 'previousBar'
      | 'nextBar'
      | 'restartBar'
      | 'leftHand'
      | 'rightHand'
      | 'bothHands'
      | 'metronome'
      | 'wait'
      | 'loop'
      | 'loopStartHere'
      | 'loopEndHere'
      | 'previousPage'
      | 'nextPage'
      | 'help'
    >
  | 'toggleKeyboard'
  | 'fullScreen'
  | 'back'

/** As printed on the keys. While the computer keyboard is a piano, letters and digits take Shift. */
const keysByCommand: Readonly<Record<WindowCommand, string>> = {
  playOrStop: 'Space',
  previousBar: '←',
  nextBar: '→',
  restartBar: 'Shift B',
  leftHand: 'Shift 1',
  rightHand: 'Shift 2',
  bothHands: 'Shift 3',
  metronome: 'Shift M',
  wait: 'Shift W',
  loop: 'Shift L',
  loopStartHere: '[',
  loopEndHere: ']',
  previousPage: 'Page Up',
  nextPage: 'Page Down',
  toggleKeyboard: 'Shift K',
  fullScreen: 'Shift F',
  help: '?',
  back: 'Esc',
}

export const windowCommands = Object.keys(keysByCommand) as readonly WindowCommand[]

export function keyOfCommand(command: WindowCommand): string {
  return keysByCommand[command]
}

/** The rule of key-map.ts, and the few keys that belong to the window itself. */
export function windowCommandOf(press: KeyPress, isPianoOn: boolean): WindowCommand | null {
  const command = commandOf(press, isPianoOn) ?? ownCommandOf(press, isPianoOn)
  return command !== null && isForWindow(command) ? command : null
}

function ownCommandOf(press: KeyPress, isPianoOn: boolean): WindowCommand | null {
  if (press.hasModifier || press.isTyping || press.isRepeat) return null
  if (press.key === 'Escape') return 'back'
  if (press.isShift !== isPianoOn) return null
  return ownCommandsByLetter[press.key.toLowerCase()] ?? null
}

const ownCommandsByLetter: Readonly<Record<string, WindowCommand>> = { k: 'toggleKeyboard', f: 'fullScreen' }

function isForWindow(command: Command | WindowCommand): command is WindowCommand {
  return Object.hasOwn(keysByCommand, command)
}
