import { expect, test } from 'vitest'
import { performScore } from '../../electron/host/perform-score'
import { beats } from '../../shared/base/units'
import { beatsToMs } from '../../shared/music/tempo-map'
import { melody } from '../support/written-music'

test('quarter notes at 120 are struck every half second, each let go before the next', () => {
  expect(performScore(melody(60, 60, 62)).map(({ kind, atMs }) => [kind, atMs])).toEqual([
    ['keyDown', 0],
    ['keyUp', 480],
    ['keyDown', 500],
    ['keyUp', 980],
    ['keyDown', 1000],
    ['keyUp', 1480],
  ])
})

test('two voices on one key strike it once and hold it as long as the longer of them', () => {
  const { notes, ...rest } = melody(60)
  const [note] = notes
  const score = { ...rest, notes: [note!, { ...note!, index: 1, voice: 2, duration: 3 }] }
  expect(performScore(score).map(({ kind, atMs }) => [kind, atMs])).toEqual([
    ['keyDown', 0],
    ['keyUp', 1480],
  ])
})

test('one hand alone plays only its notes', () => {
  expect(performScore(melody(60, 62), 'left')).toEqual([])
})

test('a beat after a change of tempo counts both tempos', () => {
  const tempos = [
    { onset: beats(0), quartersPerMinute: 60 },
    { onset: beats(4), quartersPerMinute: 120 },
  ]
  expect([0, 2, 4, 6].map((onset) => beatsToMs(tempos, beats(onset)))).toEqual([0, 2000, 4000, 5000])
})
