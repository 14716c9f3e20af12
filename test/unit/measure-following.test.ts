import { describe, expect, test } from 'vitest'
import { beats } from '../../shared/base/units'
import { createFollower, type Followed } from '../../shared/follow/follower'
import type { LiveVerdict } from '../../shared/follow/live-verdict'
import { judgeSession } from '../../shared/grade/judge-session'
import { addFollowing, measureFollowing } from '../support/measure-following'
import type { PlayedTruth, PracticeTruth } from '../support/practice-truth'
import { fromTheStart, key, melody, perform, scoreOf } from '../support/written-music'

const score = melody(60, 62, 64, 65, 67, 69, 71, 72)

/** What is said after each key; where the follower thinks the student is. */
type Said = readonly [verdicts: readonly LiveVerdict[], onset?: number]

const correct = (playedIndex: number, noteIndex: number): LiveVerdict => {
  return { kind: 'correct', playedIndex, noteIndex, deltaMs: 0 }
}
const extra = (playedIndex: number): LiveVerdict => ({ kind: 'extra', playedIndex })
const missed = (noteIndex: number): LiveVerdict => ({ kind: 'missed', noteIndex })

function right(noteIndex: number, changes: Partial<PlayedTruth> = {}): PlayedTruth {
  return { kind: 'right', noteIndex, meantNoteIndex: null, take: 0, isReplay: false, ...changes }
}

/** One key each 200 ms. */
function measure(played: readonly PlayedTruth[], said: readonly Said[]) {
  const events = played.map((_, index) => key(60, index * 200))
  const followed = said.map(([verdicts, onset]): Followed => {
    const position = { nextOnset: beats(0), barIndex: 0, msPerQuarter: 500 }
    return { verdicts, position: onset === undefined ? null : { ...position, onset: beats(onset) }, settledCount: 0 }
  })
  return measureFollowing({ score, events, followed, verdicts: [], truth: { played, omitted: [] } })
}

describe('right notes', () => {
  test('count by the first word, as shown 300 ms later, and by the last word', () => {
    const truth = [right(0), right(1), right(2), right(3)]
    const measured = measure(truth, [[[correct(0, 0)]], [[extra(1)]], [[correct(1, 1), extra(2)]], [[correct(3, 3)]]])
    expect(measured.first.all).toEqual({ right: 2, count: 4 })
    expect(measured.shown.all).toEqual({ right: 3, count: 4 })
    expect(measured.last.all).toEqual({ right: 3, count: 4 })
    expect(measured.falseReds).toBe(1)
  })

  test('a word later than 300 ms is not yet shown, and is a late change of mind', () => {
    const measured = measure([right(0), right(1), right(2)], [[[extra(0)]], [[correct(1, 1)]], [[correct(0, 0)]]])
    expect(measured.shown.all.right).toBe(1)
    expect(measured.last.all.right).toBe(2)
    expect(measured.lateChanges).toBe(1)
  })

  test('the same word again is no change of mind', () => {
    const measured = measure([right(0), right(1), right(2)], [[[correct(0, 0)]], [[]], [[correct(0, 0)]]])
    expect(measured.lateChanges).toBe(0)
  })

  test('of replayed passages stand by themselves', () => {
    const measured = measure([right(0), right(0, { take: 1, isReplay: true })], [[[correct(0, 0)]], [[extra(1)]]])
    expect(measured.first.replayed).toEqual({ right: 0, count: 1 })
  })

  test('a wrong key is judged right when it passes for no written note, an unknown one counts nowhere', () => {
    const wrong = right(0, { kind: 'wrong', noteIndex: null, meantNoteIndex: 1 })
    const unknown = right(0, { kind: 'unknown', noteIndex: null })
    const measured = measure([wrong, wrong, unknown], [[[extra(0)]], [[correct(1, 2)]], [[extra(2)]]])
    expect(measured.first.all).toEqual({ right: 1, count: 2 })
  })

  test('a further note of an ornament may be called ornamental, not extra', () => {
    const ornament = right(0, { kind: 'ornament', noteIndex: null })
    const ornamental: LiveVerdict = { kind: 'correct', playedIndex: 0, noteIndex: 0, deltaMs: 0, isOrnamental: true }
    const measured = measure([ornament, ornament], [[[ornamental]], [[extra(1)]]])
    expect(measured.first.all).toEqual({ right: 1, count: 2 })
  })

  test('either twin of a unison is right', () => {
    const unison = scoreOf([
      { at: 0, pitch: 60 },
      { at: 0, pitch: 60, hand: 'left', lasts: 2 },
    ])
    const truth: PracticeTruth = { played: [right(0)], omitted: [] }
    const followed = [{ verdicts: [correct(0, 1)], position: null, settledCount: 0 }]
    const session = { score: unison, events: [key(60, 0)], followed, verdicts: [], truth }
    expect(measureFollowing(session).first.all).toEqual({ right: 1, count: 1 })
  })
})

test('a repeat has one head on the page for all its passes', () => {
  const twice = melody(60, 62, 64, 65, 60, 62, 64, 65)
  const repeated = {
    ...twice,
    notes: twice.notes.map((note) => ({ ...note, id: twice.notes[note.index % 4]!.id })),
    bars: twice.bars.map((bar) => ({ ...bar, id: 'm1' })),
  }
  const truth: PracticeTruth = { played: [right(3), right(4, { take: 1 }), right(5, { take: 1 })], omitted: [] }
  const position = (onset: number) => ({ onset: beats(onset), nextOnset: beats(0), barIndex: 0, msPerQuarter: 500 })
  const followed = [3, 0, 1].map((noteIndex, nth): Followed => {
    return { verdicts: [correct(nth, noteIndex)], position: position(noteIndex), settledCount: 0 }
  })
  const events = followed.map((_, nth) => key(60, nth * 200))
  const measured = measureFollowing({ score: repeated, events, followed, verdicts: [], truth })
  expect(measured.first.all).toEqual({ right: 3, count: 3 })
  expect(measured.restarts).toEqual([{ playedIndex: 1, notesUntilRight: 1 }])
})

describe('marks that are taken back', () => {
  test('a red note whose last word is correct', () => {
    const measured = measure([right(0), right(1)], [[[extra(0)]], [[correct(0, 0), extra(1)]]])
    expect(measured.redsTakenBack).toBe(1)
    expect(measured.turnedRed).toBe(0)
  })

  test('a correct note whose last word is red', () => {
    const measured = measure([right(0), right(1)], [[[correct(0, 0)]], [[extra(0), correct(1, 1)]]])
    expect(measured.redsTakenBack).toBe(0)
    expect(measured.turnedRed).toBe(1)
  })

  test('a missed note that is played after all in the same take', () => {
    const measured = measure([right(1), right(0)], [[[correct(0, 1), missed(0)]], [[correct(1, 0)]]])
    expect(measured).toMatchObject({ missedShown: 1, missedTakenBack: 1, missedFalsely: 1 })
  })

  test('a note missed before a restart and played after it was missed all the same', () => {
    const truth = [right(1), right(0, { take: 1 })]
    const measured = measure(truth, [[[correct(0, 1), missed(0)]], [[correct(1, 0)]]])
    expect(measured).toMatchObject({ missedShown: 1, missedTakenBack: 0, missedFalsely: 0 })
  })
})

describe('a restart', () => {
  const again = (noteIndex: number) => right(noteIndex, { take: 1, isReplay: true })

  test('counts the notes until the place is right', () => {
    const truth = [right(4), again(0), again(1), again(2), again(3)]
    const measured = measure(truth, [
      [[], 4],
      [[], 5],
      [[], 1],
      [[], 2],
      [[], 3],
    ])
    expect(measured.restarts).toEqual([{ playedIndex: 1, notesUntilRight: 2 }])
  })

  test('a place that is lost again within three notes was not found', () => {
    const truth = [right(4), again(0), again(1), again(2), again(3)]
    const measured = measure(truth, [
      [[], 4],
      [[], 0],
      [[], 6],
      [[], 2],
      [[], 3],
    ])
    expect(measured.restarts).toEqual([{ playedIndex: 1, notesUntilRight: 3 }])
  })

  test('may never be found', () => {
    const measured = measure(
      [right(4), again(0)],
      [
        [[], 4],
        [[], 5],
      ],
    )
    expect(measured.restarts).toEqual([{ playedIndex: 1, notesUntilRight: null }])
  })

  test('a late note of a chord does not lead back', () => {
    const truth = [right(7), again(1), again(0), again(2)]
    const measured = measure(truth, [
      [[], 7],
      [[], 1],
      [[], 1],
      [[], 2],
    ])
    expect(measured.restarts).toEqual([{ playedIndex: 1, notesUntilRight: 1 }])
  })
})

test('a piece played as written is right throughout, and two of them together too', () => {
  const events = perform(score)
  const follower = createFollower(score, fromTheStart)
  const followed = events.map((event) => follower.hear(event))
  const { verdicts } = judgeSession(score, events, fromTheStart)
  const truth: PracticeTruth = { played: score.notes.map(({ index }) => right(index)), omitted: [] }
  const measured = measureFollowing({ score, events, followed, verdicts, truth })
  const all = { right: 16, count: 16 }
  expect(addFollowing([measured, measured])).toMatchObject({
    playedCount: 16,
    first: { all },
    shown: { all },
    last: { all },
    final: { all },
    falseReds: 0,
    missedFalsely: 0,
  })
})
