import { expect, test } from 'vitest'
import { beats } from '../../shared/base/units'
import type { Bar } from '../../shared/music/score'
import {
  formatAccuracy,
  formatBytes,
  formatDay,
  formatDelta,
  formatDuration,
  formatKey,
  formatList,
  formatPlace,
  formatSpread,
} from '../../renderer/text/format'

test('only a perfect session says 100%, and only an empty one 0%', () => {
  expect([1, 0.998, 0.934, 0.001, 0, null].map(formatAccuracy)).toEqual(['100%', '99%', '93%', '1%', '0%', '–'])
})

test('a deviation is told as early, late or on time', () => {
  expect([-12.4, 30, 0.3, null].map(formatDelta)).toEqual(['12 ms early', '30 ms late', 'on time', '–'])
})

test('a spread goes to both sides', () => {
  expect([34.2, null].map(formatSpread)).toEqual(['±34 ms', '–'])
})

test('a length is told as exactly as it matters', () => {
  expect([8_000, 60_000, 200_000, 754_000].map(formatDuration)).toEqual(['8 s', '1 min', '3 min 20 s', '12 min'])
})

test('a key is spelled as musicians write it', () => {
  expect(['Cmaj', 'F#min', 'Bbmaj', 'E♭min', 'Phrygian', null].map(formatKey)).toEqual([
    'C major',
    'F♯ minor',
    'B♭ major',
    'E♭ minor',
    'Phrygian',
    '–',
  ])
})

test('a day is told from where one stands', () => {
  const now = new Date(2026, 2, 12, 9, 0).getTime()
  const days = [
    new Date(2026, 2, 12, 0, 5),
    new Date(2026, 2, 11, 23, 55),
    new Date(2026, 0, 3),
    new Date(2025, 11, 24),
  ]
  expect(days.map((day) => formatDay(day.getTime(), now))).toEqual([
    'Today',
    'Yesterday',
    '3 January',
    '24 December 2025',
  ])
})

test('a place is the printed bar and the beat in the unit of its metre', () => {
  const bar: Bar = {
    index: 4,
    id: null,
    number: '5',
    pass: 1,
    onset: beats(12),
    duration: 3,
    metre: { beats: 6, unit: 8 },
    startsSection: false,
  }
  expect([12, 13.5, 14.5].map((onset) => formatPlace(bar, onset))).toEqual(['5:1', '5:4', '5:6'])
})

test('the beats of a triplet do not fall back by rounding', () => {
  const bar = { number: '1', onset: beats(0.1 + 0.2), metre: { beats: 4, unit: 4 } } as Bar
  expect(formatPlace(bar, 1.3)).toBe('1:2')
})

test('a list reads as a sentence does', () => {
  expect([[9], [9, 12], [9, 12, 14]].map(formatList)).toEqual(['9', '9 and 12', '9, 12 and 14'])
})

test('bytes are said as a person reads them, and never as none', () => {
  expect([12, 340_400, 999_499, 999_500, 1_234_567].map(formatBytes)).toEqual([
    '1 kB',
    '340 kB',
    '999 kB',
    '1.0 MB',
    '1.2 MB',
  ])
})
