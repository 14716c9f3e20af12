import { expect, test } from 'vitest'
import { alignSession } from '../../shared/align/align-session'
import type { Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { EXTRA, ORNAMENTAL } from '../../shared/follow/trail'
import { fromTheStart, key, melody, perform, scoreOf } from '../support/written-music'

/** The index of the written note that each played one stands for. */
const alignedNotes = (score: Score, events: readonly SessionEvent[]) => {
  const { index, labels } = alignSession(score, events, fromTheStart)
  return Array.from(labels, (label) => (label < 0 ? label : (index.keyNotes[label] ?? EXTRA)))
}

test('of two keys of one pitch the one nearer to its time is the written note', () => {
  const tune = melody(60, 64, 67, 72, 67, 64, 60, 62, 64, 65, 67, 69)
  const tooEarly = perform(tune).toSpliced(7, 0, key(62, 3080))
  expect(alignedNotes(tune, tooEarly)).toEqual([0, 1, 2, 3, 4, 5, 6, EXTRA, 7, 8, 9, 10, 11])
})

test('a trill from above begins with its upper neighbour', () => {
  const trilled = scoreOf([
    { at: 0, pitch: 60 },
    { at: 1, pitch: 64 },
    { at: 2, pitch: 67 },
    { at: 3, pitch: 71, ornament: 'trill' },
    { at: 4, pitch: 72 },
    { at: 5, pitch: 67 },
    { at: 6, pitch: 60 },
  ])
  const shake = [72, 71, 72, 71].map((pitch, nth) => key(pitch, 1500 + nth * 90))
  const events = perform(trilled).toSpliced(3, 1, ...shake)
  expect(alignedNotes(trilled, events)).toEqual([0, 1, 2, 3, ORNAMENTAL, ORNAMENTAL, ORNAMENTAL, 4, 5, 6])
})

test('a trill from the written note begins with it', () => {
  const trilled = scoreOf([
    { at: 0, pitch: 60 },
    { at: 1, pitch: 64 },
    { at: 2, pitch: 67 },
    { at: 3, pitch: 71, ornament: 'trill' },
    { at: 4, pitch: 72 },
    { at: 5, pitch: 67 },
  ])
  const shake = [71, 72, 71, 72].map((pitch, nth) => key(pitch, 1500 + nth * 90))
  const events = perform(trilled).toSpliced(3, 1, ...shake)
  expect(alignedNotes(trilled, events)).toEqual([0, 1, 2, 3, ORNAMENTAL, ORNAMENTAL, ORNAMENTAL, 4, 5])
})
