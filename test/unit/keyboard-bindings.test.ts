import { expect, test } from 'vitest'
import type { KeyBindings } from '../../renderer/keyboard/bindings'
import { bindableCommands, commandOfPress, keyOfCommand, rebind, resetBinding } from '../../renderer/keyboard/bindings'
import { sayBindingProblem } from '../../renderer/keyboard/say-binding'
import { keyPress } from '../support/key-press'

const shift = { isShift: true }
const none: KeyBindings = {}
const shiftX = keyPress('X', 'KeyX', shift)
const shiftB = keyPress('B', 'KeyB', shift)

function bound(...changes: readonly Parameters<typeof rebind>[1][]): KeyBindings {
  const presses = [shiftX, shiftB]
  return changes.reduce<KeyBindings>((bindings, command, nth) => {
    const next = rebind(bindings, command, presses[nth]!)
    if (!next.ok) throw new Error(next.problem.kind)
    return next.value
  }, none)
}

test('a command that was bound anew listens to its new key alone', () => {
  const bindings = bound('restartBar')
  expect(bindings).toEqual({ restartBar: 'Shift+KeyX' })
  expect([shiftX, shiftB].map((press) => commandOfPress(press, bindings, true))).toEqual(['restartBar', null])
})

test('what stands on the key of each command, as it is and after it was bound anew', () => {
  const printed = (['playOrStop', 'restartBar', 'help', 'previousOnset', 'faster', 'nextPage'] as const).map(
    (command) => keyOfCommand(command, none),
  )
  expect(printed).toEqual(['Space', 'Shift B', '?', 'Shift ←', '↑', 'Page Down'])
  expect(keyOfCommand('restartBar', bound('restartBar'))).toBe('Shift X')
})

test('a key that another command has is refused by the name of that command', () => {
  const taken = rebind(none, 'wait', shiftB)
  expect(taken).toEqual({ ok: false, problem: { kind: 'taken', by: 'restartBar' } })
  if (!taken.ok) expect(sayBindingProblem(taken.problem)).toContain('“Restart this bar”')
})

test('a key that was given up is free for another command', () => {
  expect(bound('restartBar', 'wait')).toEqual({ restartBar: 'Shift+KeyX', wait: 'Shift+KeyB' })
})

test('signs are taken wherever they stand', () => {
  const onGermanKeys = keyPress('?', 'Minus', shift)
  expect(rebind(none, 'wait', onGermanKeys)).toEqual({ ok: false, problem: { kind: 'taken', by: 'help' } })
})

test('the keys of the piano, of its octaves, of the system and of going back cannot be had', () => {
  const presses = [
    keyPress('z', 'KeyZ'),
    keyPress('2', 'Digit2'),
    keyPress('-', 'Minus'),
    keyPress('Escape', 'Escape'),
    keyPress('Tab', 'Tab'),
    keyPress('Shift', 'ShiftLeft', shift),
    keyPress('b', 'KeyB', { hasModifier: true }),
    keyPress('F5', 'F5'),
  ]
  const problems = presses.map((press) => {
    const refused = rebind(none, 'wait', press)
    return refused.ok ? null : refused.problem.kind
  })
  expect(problems).toEqual([...Array<string>(3).fill('playsNote'), ...Array<string>(5).fill('reserved')])
})

test('a letter that is no key of the piano may be had without Shift', () => {
  const plain = keyPress('a', 'KeyA')
  expect(rebind(none, 'wait', plain)).toEqual({ ok: true, value: { wait: 'KeyA' } })
  expect(commandOfPress(plain, { wait: 'KeyA' }, true)).toBe('wait')
})

test('while the piano is off a letter that was bound anew needs no Shift, as the others', () => {
  const plain = keyPress('x', 'KeyX')
  expect([plain, shiftX].map((press) => commandOfPress(press, bound('restartBar'), false))).toEqual([
    'restartBar',
    null,
  ])
})

test('its own key again leaves nothing to remember', () => {
  expect(rebind(bound('restartBar'), 'restartBar', shiftB)).toEqual({ ok: true, value: {} })
})

test('when a command takes its first key back, who had it goes back to their own', () => {
  const bindings = { restartBar: 'Shift+KeyX', wait: 'Shift+KeyB', loop: 'Shift+KeyW', metronome: 'KeyA' }
  expect(resetBinding(bindings, 'restartBar')).toEqual({ metronome: 'KeyA' })
})

test('a held key repeats a step and nothing else', () => {
  const bindings = { nextBar: 'KeyA', wait: 'Shift+KeyX' }
  const held = { isRepeat: true }
  expect([
    commandOfPress(keyPress('a', 'KeyA', held), bindings, true),
    commandOfPress({ ...shiftX, ...held }, bindings, true),
  ]).toEqual(['nextBar', null])
})

test('bound to Enter or Space, a command leaves them to the control that has the focus', () => {
  const enter = keyPress('Enter', 'Enter')
  const bindings = { acceptCoach: 'Shift+KeyX', playOrStop: 'Enter' }
  expect([enter, { ...enter, isOnControl: true }].map((press) => commandOfPress(press, bindings, true))).toEqual([
    'playOrStop',
    null,
  ])
})

test('whatever is bound, no press orders while somebody writes', () => {
  const presses = [shiftX, keyPress(' ', 'Space')].map((press) => ({ ...press, isTyping: true }))
  expect(presses.map((press) => commandOfPress(press, bound('restartBar'), true))).toEqual([null, null])
})

test('every command can be listed with a key of its own', () => {
  const keys = bindableCommands.map((command) => keyOfCommand(command, none))
  expect(new Set(keys).size).toBe(bindableCommands.length)
})
