import { expect, test } from 'vitest'
import { noteId } from '../../shared/base/ids'
import { beats, epochMs, pitch, takeMs } from '../../shared/base/units'
import type { Heard } from '../../shared/contract/coach-messages'
import type { LiveVerdict } from '../../shared/follow/live-verdict'
import type { ScoreNote } from '../../shared/music/score'
import { createMarkBook } from '../../renderer/score/mark-book'
import type { SessionReport } from '../../shared/grade/session-report'
import { emptyReport } from '../support/empty-report'
import { sampleNote, sampleScore } from '../support/sample-score'

const note = (index: number, id: string, onset: number, pass = 1): ScoreNote =>
  sampleNote(index, { id: noteId(id), pass, onset: beats(onset), pitch: pitch(60 + index) })

/** Notes a b c d, one a bar, then a again: the first bar is repeated. */
const score = sampleScore([note(0, 'a', 0), note(1, 'b', 4), note(2, 'c', 8), note(3, 'd', 12), note(4, 'a', 16, 2)])

/** What was said before this key press is settled, unless a test says otherwise. */
const key = (played: number, onset: number, ...verdicts: LiveVerdict[]): Heard => ({
  kind: 'heard',
  event: { kind: 'keyDown', atMs: takeMs(0), pitch: pitch(played), velocity: 64 },
  heardAt: epochMs(0),
  atMs: takeMs(0),
  verdicts,
  settledCount: Math.max(0, ...verdicts.map((verdict) => ('playedIndex' in verdict ? verdict.playedIndex : 0))),
  position: { onset: beats(onset), nextOnset: beats(onset + 4), barIndex: onset / 4, msPerQuarter: 500 },
})
const correct = (playedIndex: number, noteIndex: number): LiveVerdict => ({
  kind: 'correct',
  playedIndex,
  noteIndex,
  deltaMs: 0,
})
const shown = (book: ReturnType<typeof createMarkBook>) =>
  Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, book.markOf(noteId(id))?.kind ?? null]))

test('only what changed is painted again', () => {
  const book = createMarkBook(score)
  book.hear(key(60, 0, correct(0, 0)))
  book.takeChanges()
  book.hear(key(61, 4, correct(1, 1)))
  expect(book.takeChanges()).toEqual({ noteIds: new Set(['b']), strays: new Set() })
})

test('a later verdict about the same key press takes the earlier one back', () => {
  const book = createMarkBook(score)
  book.hear(key(61, 4, correct(0, 0)))
  book.hear({ ...key(61, 4, correct(0, 1)), event: { kind: 'keyUp', atMs: takeMs(1), pitch: pitch(61) } })
  expect(shown(book)).toEqual({ a: null, b: 'correct', c: null, d: null })
})

test('a note that was called missed and then came is correct', () => {
  const book = createMarkBook(score)
  book.hear(key(61, 4, { kind: 'missed', noteIndex: 0 }))
  book.hear(key(60, 4, correct(1, 0)))
  expect(shown(book).a).toBe('correct')
})

test('a wrong note remembers the pitch that was played', () => {
  const book = createMarkBook(score)
  book.hear(key(66, 0, { kind: 'wrongPitch', playedIndex: 0, noteIndex: 0, deltaMs: 5 }))
  expect(book.markOf(noteId('a'))).toEqual({ kind: 'wrongPitch', playedIndex: 0, deltaMs: 5, playedPitch: 66 })
})

test('an extra key is marked where the student was, at its pitch', () => {
  const book = createMarkBook(score)
  book.hear(key(60, 0, correct(0, 0)))
  book.hear(key(70, 0, { kind: 'extra', playedIndex: 1 }))
  expect([...book.strays()]).toEqual([[1, { kind: 'extra', beat: 0, pitch: 70 }]])
})

test('an extra key that turns out to be a written note leaves no extra mark', () => {
  const book = createMarkBook(score)
  book.hear(key(61, 0, { kind: 'extra', playedIndex: 0 }))
  book.hear(key(62, 8, correct(0, 1), correct(1, 2)))
  expect([book.strays().size, shown(book).b]).toEqual([0, 'correct'])
})

test('going back wipes what lies ahead and keeps what lies behind', () => {
  const book = createMarkBook(score)
  for (const index of [0, 1, 2]) book.hear(key(60 + index, index * 4, correct(index, index)))
  book.hear({ ...key(0, 4), event: { kind: 'wentTo', atMs: takeMs(9), onset: beats(4) }, position: null })
  expect(shown(book)).toEqual({ a: 'correct', b: null, c: null, d: null })
})

test('starting a bar again without saying so is a new attempt too', () => {
  const book = createMarkBook(score)
  for (const index of [0, 1, 2]) book.hear(key(60 + index, index * 4, correct(index, index)))
  book.hear(key(61, 4, correct(3, 1)))
  expect(shown(book)).toEqual({ a: 'correct', b: 'correct', c: null, d: null })
})

test('a repeated note shows the pass that was played last', () => {
  const book = createMarkBook(score)
  book.hear(key(60, 0, correct(0, 0)))
  book.hear(key(64, 16, { kind: 'missed', noteIndex: 4 }))
  expect([shown(book).a, book.noteIndexOf(noteId('a'))]).toEqual(['missed', 4])
})

test('a window that joins late learns the count of key presses from the verdicts', () => {
  const book = createMarkBook(score)
  book.hear(key(66, 0, { kind: 'wrongPitch', playedIndex: 41, noteIndex: 0, deltaMs: 0 }))
  book.hear(key(67, 4, { kind: 'wrongPitch', playedIndex: 42, noteIndex: 1, deltaMs: 0 }))
  expect(book.markOf(noteId('b'))).toMatchObject({ playedPitch: 67 })
})

test('a report shows the word on the last take', () => {
  const book = createMarkBook(score)
  const report: SessionReport = {
    verdicts: [
      { kind: 'wrongPitch', take: 0, playedIndex: 0, noteIndex: 0, deltaMs: 3 },
      { kind: 'correct', take: 1, playedIndex: 1, noteIndex: 0, deltaMs: 4 },
      { kind: 'extra', take: 1, playedIndex: 2, noteIndex: null, deltaMs: null },
      { kind: 'missed', take: 1, playedIndex: null, noteIndex: 1, deltaMs: null },
    ],
    takes: [],
    bars: [],
    counts: { correct: 1, wrongPitch: 1, missed: 1, extra: 1, uncertain: 0 },
    aggregate: { accuracy: 0.5, timingStabilityMs: null, dynamicsScore: null, pedalScore: null, weakBars: [] },
  }
  const played = [60, 62, 65].map((key, index) => ({
    index,
    pitch: pitch(key),
    velocity: 64,
    onsetMs: takeMs(index),
    releaseMs: null,
    isPedalled: false,
  }))
  book.fill(report, played)
  expect(shown(book)).toEqual({ a: 'correct', b: 'missed', c: null, d: null })
  expect([...book.strays()]).toEqual([[2, { kind: 'extra', beat: 0, pitch: 65 }]])
})

const wrong = (playedIndex: number, noteIndex: number): LiveVerdict => ({
  kind: 'wrongPitch',
  playedIndex,
  noteIndex,
  deltaMs: 0,
})
const provisional = (book: ReturnType<typeof createMarkBook>) =>
  ['a', 'b', 'c', 'd'].filter((id) => book.isProvisional(noteId(id)))

test('a wrong note is provisional until it is settled, and a right one never', () => {
  const book = createMarkBook(score)
  book.hear({ ...key(60, 0, correct(0, 0)), settledCount: 0 })
  book.hear({ ...key(66, 4, wrong(1, 1)), settledCount: 0 })
  expect(provisional(book)).toEqual(['b'])
  book.hear({ ...key(62, 8, correct(2, 2)), settledCount: 1 })
  expect(provisional(book)).toEqual(['b'])
  book.hear({ ...key(63, 12, correct(3, 3)), settledCount: 2 })
  expect(provisional(book)).toEqual([])
})

test('settling repaints the mark that firms up, once, and no other', () => {
  const book = createMarkBook(score)
  book.hear({ ...key(66, 0, wrong(0, 0)), settledCount: 0 })
  book.hear({ ...key(70, 0, { kind: 'extra', playedIndex: 1 }), settledCount: 0 })
  book.hear({ ...key(61, 4, correct(2, 1)), settledCount: 0 })
  book.takeChanges()
  const stillness = { kind: 'timePassed', verdicts: [], position: null } as const
  book.hear({ ...stillness, settledCount: 1 })
  expect(book.takeChanges()).toEqual({ noteIds: new Set(['a']), strays: new Set() })
  book.hear({ ...stillness, settledCount: 3 })
  expect(book.takeChanges()).toEqual({ noteIds: new Set(), strays: new Set([1]) })
  book.hear({ ...stillness, settledCount: 3 })
  expect(book.takeChanges()).toEqual({ noteIds: new Set(), strays: new Set() })
})

test('a missed note is provisional until the keys that were pressed before it was called missed are settled', () => {
  const book = createMarkBook(score)
  book.hear({ ...key(60, 0, correct(0, 0)), settledCount: 1 })
  book.hear({ ...key(62, 8, correct(1, 2), { kind: 'missed', noteIndex: 1 }), settledCount: 1 })
  expect(provisional(book)).toEqual(['b'])
  book.hear({ ...key(63, 12, correct(2, 3)), settledCount: 2 })
  expect([provisional(book), shown(book).b]).toEqual([[], 'missed'])
})

test('a provisional mark that is taken back is gone in the same frame in which the new one comes', () => {
  const book = createMarkBook(score)
  book.hear({ ...key(66, 0, wrong(0, 0)), settledCount: 0 })
  book.hear({ ...key(70, 0, { kind: 'extra', playedIndex: 1 }), settledCount: 0 })
  book.takeChanges()
  book.hear({ ...key(62, 8, correct(0, 1), correct(1, 2)), settledCount: 0 })
  expect(book.takeChanges()).toEqual({ noteIds: new Set(['a', 'b', 'c']), strays: new Set([1]) })
  expect([shown(book), book.strays().size, provisional(book), book.isStrayProvisional(1)]).toEqual([
    { a: null, b: 'correct', c: 'correct', d: null },
    0,
    [],
    false,
  ])
})

test('nothing is provisional in a report, nor in what is played after it was put away', () => {
  const book = createMarkBook(score)
  const verdicts: SessionReport['verdicts'] = [
    { kind: 'wrongPitch', take: 0, playedIndex: 0, noteIndex: 0, deltaMs: 3 },
    { kind: 'missed', take: 0, playedIndex: null, noteIndex: 1, deltaMs: null },
  ]
  book.fill({ ...emptyReport, verdicts }, [])
  expect([shown(book).a, shown(book).b, provisional(book)]).toEqual(['wrongPitch', 'missed', []])
  book.clear()
  book.hear({ ...key(66, 0, wrong(0, 0)), settledCount: 0 })
  expect(provisional(book)).toEqual(['a'])
})

test('two voices that write one key are both marked when it is struck', () => {
  const twin: ScoreNote = { ...note(5, 'twin', 0), pitch: pitch(60), voice: 2 }
  const book = createMarkBook({ ...score, notes: [...score.notes, twin] })
  book.hear(key(61, 0, { kind: 'wrongPitch', playedIndex: 0, noteIndex: 0, deltaMs: 0 }))
  expect([book.markOf(noteId('twin'))?.kind, book.noteIndexOf(noteId('twin'))]).toEqual(['wrongPitch', 0])
  book.clear()
  expect(book.markOf(noteId('twin'))).toBeNull()
})

test('a tied continuation is held only while the note that was struck is right', () => {
  const tied = { ...note(0, 'a', 0), tiedIds: [noteId('a-held')] }
  const book = createMarkBook({ ...score, notes: [tied, ...score.notes.slice(1)] })
  book.hear(key(60, 0, correct(0, 0)))
  expect([book.isHeld(noteId('a-held')), [...book.takeChanges().noteIds]]).toEqual([true, ['a', 'a-held']])
  book.hear(key(61, 0, { kind: 'wrongPitch', playedIndex: 1, noteIndex: 0, deltaMs: 0 }))
  expect(book.isHeld(noteId('a-held'))).toBe(false)
})
