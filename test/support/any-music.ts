import fc from 'fast-check'
import { beats, pitch, takeMs } from '../../shared/base/units'
import type { Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { scoreOf, type Written } from './written-music'

/** Chords of one to four keys for either hand, at onsets an eighth to a half note apart. */
const chord = fc.record({
  pitches: fc.uniqueArray(fc.integer({ min: 40, max: 84 }), { minLength: 1, maxLength: 4 }),
  left: fc.integer({ min: 0, max: 4 }),
  beatsToNext: fc.constantFrom(0.5, 1, 2),
})

/** Music for two hands in which each hand has something to play. */
export const twoHands = fc.array(chord, { minLength: 8, maxLength: 40 }).map((chords): Score => {
  let at = 0
  const written: Written[] = []
  chords.forEach(({ pitches, left, beatsToNext }, nth) => {
    const sorted = pitches.toSorted((a, b) => a - b)
    sorted.forEach((key, i) => {
      const isLeft = nth === 0 ? i === 0 && sorted.length > 1 : i < left
      written.push({ at, pitch: key, lasts: beatsToNext, hand: isLeft ? 'left' : 'right' })
    })
    at += beatsToNext
  })
  return scoreOf(written)
})

/** Anything an instrument and a student may do, in the order of time. */
export function anyEvents(): fc.Arbitrary<SessionEvent[]> {
  const gesture = fc.record({
    what: fc.constantFrom(
      'keyDown',
      'keyDown',
      'keyDown',
      'keyDown',
      'keyUp',
      'pedal',
      'wentTo',
      'clickStarted',
      'gap',
      'tempoSet',
      'coachSaid',
    ),
    pitch: fc.integer({ min: 0, max: 127 }),
    value: fc.integer({ min: 1, max: 127 }),
    afterMs: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 20_000 })),
  })
  return fc.array(gesture, { maxLength: 300 }).map((gestures) => {
    let atMs = 0
    return gestures.map(({ what, pitch: keyNumber, value, afterMs }): SessionEvent => {
      const sinceMs = takeMs(atMs)
      atMs += afterMs
      const time = { atMs: takeMs(atMs) }
      if (what === 'keyDown') return { kind: what, ...time, pitch: pitch(keyNumber), velocity: value }
      if (what === 'keyUp') return { kind: what, ...time, pitch: pitch(keyNumber) }
      if (what === 'pedal') return { kind: what, ...time, pedal: 'sustain', value }
      if (what === 'wentTo') return { kind: what, ...time, onset: beats(value / 2) }
      if (what === 'gap') return { kind: 'gap', ...time, sinceMs }
      if (what === 'tempoSet') return { kind: what, ...time, percent: 20 + value }
      if (what === 'coachSaid')
        return { kind: what, ...time, id: `prompt ${atMs}`, type: 'tip', payload: { bar: value } }
      const dueMs = takeMs(atMs + keyNumber * 20)
      return { kind: 'clickStarted', ...time, onset: beats(value / 2), dueMs, quartersPerMinute: 20 + value * 2 }
    })
  })
}
