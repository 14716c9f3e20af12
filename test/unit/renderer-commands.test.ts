import { expect, test } from 'vitest'
import type { KeyPress } from '../../renderer/keyboard/key-map'
import { semitoneOf } from '../../renderer/keyboard/key-map'
import { windowCommandOf as commandOf, windowCommands } from '../../renderer/keyboard/window-commands'
import { keyPress } from '../support/key-press'

const press = (code: string, key: string, more: Partial<KeyPress> = {}) => keyPress(key, code, more)
const shift = { isShift: true }
const windowCommandOf = (one: KeyPress, isPianoOn: boolean) => commandOf(one, { bindings: {}, isPianoOn })

test('every command of the window has a key, also while the computer keyboard is a piano', () => {
  const presses = [
    press('Space', ' '),
    press('ArrowLeft', 'ArrowLeft'),
    press('ArrowRight', 'ArrowRight'),
    press('ArrowLeft', 'ArrowLeft', shift),
    press('ArrowRight', 'ArrowRight', shift),
    press('ArrowUp', 'ArrowUp'),
    press('ArrowDown', 'ArrowDown'),
    press('Enter', 'Enter'),
    press('KeyB', 'B', shift),
    press('Digit1', '!', shift),
    press('Digit2', '@', shift),
    press('Digit3', '#', shift),
    press('KeyM', 'M', shift),
    press('KeyP', 'P', shift),
    press('KeyW', 'W', shift),
    press('KeyL', 'L', shift),
    press('BracketLeft', '['),
    press('BracketRight', ']'),
    press('PageUp', 'PageUp'),
    press('PageDown', 'PageDown'),
    press('Slash', '?', shift),
    press('KeyK', 'K', shift),
    press('KeyF', 'F', shift),
    press('F1', 'F1'),
    press('F2', 'F2'),
    press('F3', 'F3'),
    press('F4', 'F4'),
    press('Escape', 'Escape'),
  ]
  const commands = presses.map((one) => windowCommandOf(one, true))
  expect(new Set(commands)).toEqual(new Set(windowCommands))
})

test('no press both plays a note and orders something', () => {
  const codes = ['KeyB', 'KeyK', 'KeyF', 'KeyW', 'KeyM', 'KeyL', 'Digit1', 'Digit2', 'Digit3', 'Space', 'Escape']
  const presses = codes.flatMap((code) => {
    const key = code.replace(/^(Key|Digit)/, '').toLowerCase()
    return [press(code, key), press(code, key.toUpperCase(), shift)]
  })
  const both = presses.filter((one) => semitoneOf(one) !== null && windowCommandOf(one, true) !== null)
  expect(both).toEqual([])
})

test('while someone writes into a field, nothing is ordered', () => {
  const presses = [press('Space', ' '), press('Escape', 'Escape'), press('KeyB', 'B', shift)]
  expect(presses.map((one) => windowCommandOf({ ...one, isTyping: true }, true))).toEqual([null, null, null])
})

test('a held key orders once', () => {
  const presses = [press('Space', ' '), press('Escape', 'Escape'), press('KeyF', 'F', shift)]
  expect(presses.map((one) => windowCommandOf({ ...one, isRepeat: true }, true))).toEqual([null, null, null])
})
