import { expect, test } from 'vitest'
import { beats, takeMs } from '../../shared/base/units'
import { barsOfSession, withSession, type BarDays } from '../../shared/curriculum/bar-mastery'
import { localDay } from '../../shared/curriculum/local-day'
import type { NoteVerdict, SessionReport, Take, VerdictKind } from '../../shared/grade/session-report'
import { sampleNote, sampleScore } from '../support/sample-score'

/** Two bars of four quarters at 120. */
const score = sampleScore(Array.from({ length: 8 }, (_, index) => sampleNote(index)))

const verdict = (noteIndex: number | null, kind: VerdictKind = 'correct', more: Partial<NoteVerdict> = {}) => ({
  kind,
  take: 0,
  playedIndex: kind === 'missed' ? null : (noteIndex ?? 0),
  noteIndex,
  deltaMs: kind === 'correct' ? 3 : null,
  ...more,
})
const all = (notes: number, take = 0) =>
  Array.from({ length: notes }, (_, index) => verdict(index, 'correct', { take }))

function take(index: number, quartersPerMinute: number, [firstBar, lastBar] = [0, 1]): Take {
  const tempoCurve = Array.from({ length: 8 }, (_, beat) => ({
    beat: beats(beat),
    ms: takeMs(beat * 500),
    quartersPerMinute,
  }))
  const counts = { correct: 0, wrongPitch: 0, missed: 0, extra: 0, uncertain: 0 }
  const detail = { began: 'start', counts, accuracy: null, timingStabilityMs: null, tempoCurve } as const
  return { index, startMs: takeMs(0), endMs: takeMs(4000), firstBar, lastBar, detail }
}

function bars(verdicts: readonly NoteVerdict[], takes: readonly Take[] = [take(0, 120)], isTempoWritten = true) {
  const report: Pick<SessionReport, 'verdicts' | 'takes'> = { verdicts, takes }
  return barsOfSession(score, report, isTempoWritten)
}

test('a bar played right at nine tenths of the written tempo counts, and slower does not', () => {
  expect(bars(all(8), [take(0, 108)])).toEqual({ played: [0, 1], clean: [0, 1] })
  expect(bars(all(8), [take(0, 107)])).toEqual({ played: [0, 1], clean: [] })
})

test('without a written tempo any will do, but one there must be', () => {
  expect(bars(all(8), [take(0, 40)], false).clean).toEqual([0, 1])
  const { detail, ...bare } = take(0, 120)
  expect(detail?.tempoCurve).toHaveLength(8)
  expect(bars(all(8), [bare], false).clean).toEqual([])
})

test.each([
  ['wrong', verdict(5, 'wrongPitch')],
  ['missed', verdict(5, 'missed')],
  ['without its time', verdict(5, 'correct', { deltaMs: null, isUntimed: true })],
])('a note that is %s keeps its bar, and no other, from counting', (_, wrong) => {
  const verdicts = all(8).map((right) => (right.noteIndex === 5 ? wrong : right))
  expect(bars(verdicts)).toEqual({ played: [0, 1], clean: [0] })
})

test('a key too many counts against the bar in which it fell', () => {
  expect(bars([...all(4), verdict(null, 'extra'), ...all(8).slice(4)]).clean).toEqual([1])
})

test('a doubtful note is no error', () => {
  expect(bars(all(8).map((right) => (right.noteIndex === 2 ? verdict(2, 'uncertain') : right))).clean).toEqual([0, 1])
})

test('a bar begun in its middle is played, not clean, and two halves of two takes make no whole', () => {
  const takes = [take(0, 120, [0, 0]), take(1, 120, [0, 1])]
  const halves = [...all(2), ...all(8, 1).slice(2)]
  expect(bars(halves, takes)).toEqual({ played: [0, 1], clean: [1] })
})

test('one clean pass is enough, whatever the others were', () => {
  const first = all(4).map((right) => (right.noteIndex === 1 ? verdict(1, 'wrongPitch') : right))
  const takes = [take(0, 120, [0, 0]), take(1, 120, [0, 0])]
  expect(bars([...first, ...all(4, 1)], takes)).toEqual({ played: [0], clean: [0] })
})

test('one hand alone masters only the bars in which the other has nothing', () => {
  const notes = [...Array.from({ length: 8 }, (_, index) => sampleNote(index))]
  const left = sampleNote(8, { onset: beats(4), bar: 1, hand: 'left' })
  const twoHands = sampleScore([...notes, left])
  expect(barsOfSession(twoHands, { verdicts: all(8), takes: [take(0, 120)] }, true).clean).toEqual([0])
})

test('a bar of rests goes with the bar before it', () => {
  const withRest = sampleScore(
    [0, 1, 2, 3].map((index) => sampleNote(index)),
    {
      bars: sampleScore(Array.from({ length: 8 }, (_, index) => sampleNote(index))).bars,
    },
  )
  const session = { verdicts: all(4), takes: [take(0, 120)] }
  expect(barsOfSession(withRest, session, true)).toEqual({ played: [0, 1], clean: [0, 1] })
})

test('grace notes may be left out', () => {
  const graced = sampleScore(score.notes.map((note) => (note.index === 3 ? { ...note, isGrace: true } : note)))
  const verdicts = all(8).map((right) => (right.noteIndex === 3 ? verdict(3, 'missed') : right))
  expect(barsOfSession(graced, { verdicts, takes: [take(0, 120)] }, true).clean).toEqual([0, 1])
})

test('a bar is mastered on its second clean day, in whatever order sessions come, and twice', () => {
  const sessions = [
    [5, true],
    [3, false],
    [9, true],
    [5, true],
    [7, true],
  ] as const
  const fold = (order: readonly (readonly [number, boolean])[]) =>
    order.reduce<BarDays | undefined>((bar, [day, isClean]) => withSession(bar, localDay(day), isClean), undefined)
  const expected = { playedOn: 3, cleanOn: 5, masteredOn: 7 }
  expect(fold(sessions)).toEqual(expected)
  expect(fold(sessions.toReversed())).toEqual(expected)
  expect(fold([...sessions, ...sessions])).toEqual(expected)
  expect(fold(sessions.slice(0, 2))).toEqual({ playedOn: 3, cleanOn: 5, masteredOn: null })
})
