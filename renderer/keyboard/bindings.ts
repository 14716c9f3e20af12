import type { Result } from '../../shared/base/result'
import { failed, ok } from '../../shared/base/result'
import type { Settings } from '../../shared/contract/settings'
import { commandOf, octavesByCode, semitonesByCode, type Command, type KeyPress } from './key-map'
import { printKey } from './printed-key'

/** Keys that were bound anew: `KeyboardEvent.code` by command, with `Shift+` before it where it takes Shift. */
export type KeyBindings = Settings['keyBindings']

export type BindableCommand = Command | 'toggleKeyboard' | 'fullScreen' | 'listen' | PageCommand

/** Opens a page of the window, from wherever one is. */
export type PageCommand = 'toToday' | 'toPath' | 'toLibrary' | 'toProgress'

/**
 * The key a command has until it is bound anew, written as a binding is. What listens to them is key-map.ts: there a
 * sign counts and not its place on the keyboard.
 */
const firstKeys: Readonly<Record<BindableCommand, string>> = {
  playOrStop: 'Space',
  listen: 'Shift+KeyP',
  restartBar: 'Shift+KeyB',
  previousBar: 'ArrowLeft',
  nextBar: 'ArrowRight',
  previousOnset: 'Shift+ArrowLeft',
  nextOnset: 'Shift+ArrowRight',
  slower: 'ArrowDown',
  faster: 'ArrowUp',
  loop: 'Shift+KeyL',
  loopStartHere: 'BracketLeft',
  loopEndHere: 'BracketRight',
  wait: 'Shift+KeyW',
  metronome: 'Shift+KeyM',
  leftHand: 'Shift+Digit1',
  rightHand: 'Shift+Digit2',
  bothHands: 'Shift+Digit3',
  acceptCoach: 'Enter',
  previousPage: 'PageUp',
  nextPage: 'PageDown',
  toggleKeyboard: 'Shift+KeyK',
  fullScreen: 'Shift+KeyF',
  toToday: 'F1',
  toPath: 'F2',
  toLibrary: 'F3',
  toProgress: 'F4',
  help: 'Shift+Slash',
}

/** What keys can order, in the order in which a person reads it. */
export const bindableCommands = Object.keys(firstKeys) as readonly BindableCommand[]

/** Why a key cannot be had. */
export type BindingProblem =
  /** Another command has it. */
  | { readonly kind: 'taken'; readonly by: BindableCommand }
  /** Without Shift it is a key of the piano, or moves its octaves. */
  | { readonly kind: 'playsNote' }
  /** It belongs to the browser, to the system or to going back. */
  | { readonly kind: 'reserved' }

/** What a press orders. Bound anew, a command leaves its first key free. */
export function commandOfPress(press: KeyPress, bindings: KeyBindings, isPianoOn: boolean): BindableCommand | null {
  if (press.hasModifier || press.isTyping) return null
  const bound = bindableCommands.find((command) => {
    const binding = bindings[command]
    return binding !== undefined && isPressOf(press, binding, isPianoOn)
  })
  if (bound !== undefined) return isMeant(press, bound) ? bound : null
  const first = firstCommandOf(press, isPianoOn)
  return first !== null && bindings[first] === undefined ? first : null
}

const SIGN_OF_HELP = '?'

/** As printed on the keys, to be pressed together: ["Shift", "B"]. */
export function keysOfCommand(command: BindableCommand, bindings: KeyBindings): readonly string[] {
  const bound = bindings[command]
  if (bound === undefined && command === 'help') return [SIGN_OF_HELP]
  return (bound ?? firstKeys[command]).split('+').map(printKey)
}

/** As printed on the keys: "Shift B". */
export function keyOfCommand(command: BindableCommand, bindings: KeyBindings): string {
  return keysOfCommand(command, bindings).join(' ')
}

/** The bindings with this key for a command: found free, or the reason why it cannot be had. */
export function rebind(
  bindings: KeyBindings,
  command: BindableCommand,
  press: KeyPress,
): Result<KeyBindings, BindingProblem> {
  const plain = { ...press, isTyping: false, isRepeat: false, isOnControl: false }
  if (isReserved(plain)) return failed({ kind: 'reserved' })
  if (!plain.isShift && (semitonesByCode.has(plain.code) || octavesByCode.has(plain.code)))
    return failed({ kind: 'playsNote' })
  const owner = commandOfPress(plain, bindings, true)
  if (owner !== null && owner !== command) return failed({ kind: 'taken', by: owner })
  const others = without(bindings, command)
  return ok(firstCommandOf(plain, true) === command ? others : { ...others, [command]: bindingOf(plain) })
}

/** The bindings with a command's first key again; who has that key meanwhile goes back to their own first one. */
export function resetBinding(bindings: KeyBindings, command: BindableCommand): KeyBindings {
  const others = without(bindings, command)
  const taker = bindableCommands.find((other) => others[other] === firstKeys[command])
  return taker === undefined ? others : resetBinding(others, taker)
}

function without(bindings: KeyBindings, command: BindableCommand): KeyBindings {
  return Object.fromEntries(Object.entries(bindings).filter(([other]) => other !== command))
}

function firstCommandOf(press: KeyPress, isPianoOn: boolean): BindableCommand | null {
  return commandOf(press, isPianoOn) ?? windowCommandOf(press, isPianoOn)
}

const windowCommandsByLetter: Readonly<Record<string, BindableCommand>> = {
  k: 'toggleKeyboard',
  f: 'fullScreen',
  p: 'listen',
}

/** Free in every browser and on the piano of the computer keyboard, and in the order of the pages. */
const pageCommandsByCode: Readonly<Record<string, PageCommand>> = {
  F1: 'toToday',
  F2: 'toPath',
  F3: 'toLibrary',
  F4: 'toProgress',
}

/** The few keys that belong to the window itself. */
function windowCommandOf(press: KeyPress, isPianoOn: boolean): BindableCommand | null {
  if (press.hasModifier || press.isTyping || press.isRepeat) return null
  const page = press.isShift ? undefined : pageCommandsByCode[press.code]
  if (page) return page
  if (press.isShift !== isPianoOn) return null
  return windowCommandsByLetter[press.key.toLowerCase()] ?? null
}

function bindingOf({ code, isShift }: KeyPress): string {
  return isShift ? `Shift+${code}` : code
}

/** Letters and digits take Shift only while they play. */
function isPressOf(press: KeyPress, binding: string, isPianoOn: boolean): boolean {
  if (bindingOf(press) === binding && (isPianoOn || !isWritten(press))) return true
  return !isPianoOn && isWritten(press) && !press.isShift && binding.replace(/^Shift[+]/, '') === press.code
}

const isWritten = ({ code }: KeyPress) => /^(Key|Digit)/.test(code)

/** What a held key goes on ordering. */
const steps: readonly BindableCommand[] = ['previousBar', 'nextBar', 'previousOnset', 'nextOnset', 'slower', 'faster']

function isMeant(press: KeyPress, command: BindableCommand): boolean {
  if (press.isRepeat) return steps.includes(command)
  return !press.isOnControl || (press.code !== 'Space' && press.code !== 'Enter')
}

/** Ours: what Chromium and the systems keep for themselves, what moves the focus, and what goes back. */
const reservedCodes = /^(|Escape|Tab|Unidentified|CapsLock|ContextMenu|F(5|6|10|11|12)|(Shift|Control|Alt|Meta|OS).*)$/

function isReserved({ code, hasModifier }: KeyPress): boolean {
  return hasModifier || reservedCodes.test(code)
}
