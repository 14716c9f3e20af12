import { expect, test } from 'vitest'
import { commandOf, semitoneOf, semitonesByCode } from '../../renderer/keyboard/key-map'
import { keyAt, keyRange, placeKeys, velocityAt } from '../../renderer/keyboard/piano-keys'
import { loudness, nearestSample, pitchOfSample, playbackRate } from '../../renderer/sound/voicing'
import { keyPress as press } from '../support/key-press'

const shift = { isShift: true }

test('the lower row plays an octave from the base C, the upper row the octaves above', () => {
  const codes = ['KeyZ', 'KeyS', 'KeyM', 'KeyQ', 'Digit2', 'KeyU', 'KeyI', 'KeyP']
  expect(codes.map((code) => semitonesByCode.get(code))).toEqual([0, 1, 11, 12, 13, 23, 24, 28])
})

test('no two keys play the same note', () => {
  expect(new Set(semitonesByCode.values()).size).toBe(semitonesByCode.size)
})

test('while the keyboard is a piano a letter plays, and with Shift it commands', () => {
  const plain = press('b', 'KeyB')
  const shifted = press('B', 'KeyB', shift)
  expect([commandOf(plain, true), semitoneOf(plain)]).toEqual([null, 7])
  expect([commandOf(shifted, true), semitoneOf(shifted)]).toEqual(['restartBar', null])
})

test('while the piano is off letters and digits command without Shift', () => {
  expect([
    commandOf(press('b', 'KeyB'), false),
    commandOf(press('1', 'Digit1'), false),
    commandOf(press('B', 'KeyB', shift), false),
  ]).toEqual(['restartBar', 'leftHand', null])
})

test('a digit is known by its place: with Shift it types another sign', () => {
  expect(commandOf(press('"', 'Digit2', shift), true)).toBe('rightHand')
})

test('keys that play nothing command always', () => {
  const presses = [
    press(' ', 'Space'),
    press('ArrowLeft', 'ArrowLeft'),
    press('ArrowRight', 'ArrowRight', shift),
    press('ArrowUp', 'ArrowUp'),
    press('[', 'BracketLeft'),
    press('?', 'Slash', shift),
    press('Enter', 'Enter'),
    press('PageDown', 'PageDown'),
  ]
  const commands = [
    'playOrStop',
    'previousBar',
    'nextOnset',
    'faster',
    'loopStartHere',
    'help',
    'acceptCoach',
    'nextPage',
  ]
  expect([true, false].map((isPianoOn) => presses.map((one) => commandOf(one, isPianoOn)))).toEqual([
    commands,
    commands,
  ])
})

test('while somebody writes into a field nothing plays and nothing commands', () => {
  const typing = press('b', 'KeyB', { isTyping: true })
  expect([commandOf(typing, false), semitoneOf(typing)]).toEqual([null, null])
})

test('Ctrl+B is the browser’s', () => {
  const held = press('b', 'KeyB', { hasModifier: true })
  expect([commandOf(held, false), semitoneOf(held)]).toEqual([null, null])
})

test('a key that is held down repeats neither its note nor a command, but arrows go on', () => {
  const held = { isRepeat: true }
  expect([
    semitoneOf(press('z', 'KeyZ', held)),
    commandOf(press(' ', 'Space', held), true),
    commandOf(press('ArrowRight', 'ArrowRight', held), true),
  ]).toEqual([null, null, 'nextBar'])
})

test('Space and Enter belong to the control that has the focus', () => {
  const focus = { isOnControl: true }
  expect([commandOf(press(' ', 'Space', focus), true), commandOf(press('Enter', 'Enter', focus), true)]).toEqual([
    null,
    null,
  ])
})

test('a wide window shows all 88 keys, a narrower one the octaves of the piece and what fits around them', () => {
  const piece = { lowest: 43, highest: 74 }
  const ranges = [1280, 1024, 600].map((widthPx) => keyRange({ widthPx, basePitch: 60, piece }))
  expect(ranges).toEqual([
    { lowest: 21, highest: 108 },
    { lowest: 36, highest: 96 },
    { lowest: 36, highest: 84 },
  ])
})

test('a piece of all the keyboard is shown whole as long as its keys can be hit, else the computer keys are', () => {
  const piece = { lowest: 21, highest: 108 }
  const ranges = [1024, 500].map((widthPx) => keyRange({ widthPx, basePitch: 60, piece }))
  expect(ranges).toEqual([
    { lowest: 21, highest: 108 },
    { lowest: 36, highest: 84 },
  ])
})

test('88 keys are 52 white ones that fill the width and 36 black ones between them', () => {
  const keys = placeKeys({ lowest: 21, highest: 108 })
  const white = keys.filter((key) => !key.isBlack)
  expect([white.length, keys.length - white.length]).toEqual([52, 36])
  expect((white.at(-1)?.left ?? 0) + (white.at(-1)?.width ?? 0)).toBeCloseTo(1)
})

test('a black key is hit in its upper part and the white key beside it below', () => {
  const keys = placeKeys({ lowest: 60, highest: 72 })
  const cSharp = keys[1]
  const x = (cSharp?.left ?? 0) + 0.001
  expect([keyAt(keys, x, 0.3)?.pitch, keyAt(keys, x, 0.9)?.pitch]).toEqual([61, 60])
})

test('a key sounds louder the nearer to its end it is pressed', () => {
  const [c, cSharp] = placeKeys({ lowest: 60, highest: 72 })
  expect([velocityAt(c!, 0), velocityAt(c!, 1), velocityAt(cSharp!, 0.63)]).toEqual([35, 115, 115])
})

test('samples are known by their names, sharps included', () => {
  expect(['C4v10.ogg', 'D#4v10.ogg', 'A0v10.ogg', 'readme.txt'].map(pitchOfSample)).toEqual([60, 63, 21, null])
})

test('a key between two samples is the nearer one, bent', () => {
  expect(nearestSample([60, 63], 62)).toBe(63)
  expect(playbackRate(60, 72)).toBe(2)
  expect(nearestSample([], 60)).toBeNull()
})

test('a softer key is quieter and duller', () => {
  const [soft, loud] = [loudness(30), loudness(110)]
  expect(soft.gain).toBeLessThan(loud.gain)
  expect(soft.cutoffHz).toBeLessThan(loud.cutoffHz)
})
