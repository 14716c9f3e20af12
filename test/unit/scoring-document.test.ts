import { expect, test } from 'vitest'
import { createFollower } from '../../shared/follow/follower'
import { judgeSession } from '../../shared/grade/judge-session'
import { documentOfLive, documentOfReport } from '../../shared/grade/scoring-document'
import { fromTheStart, key, melody, perform, scoreOf } from '../support/written-music'

const tune = melody(60, 62, 64, 65, 67, 69, 71, 72)
/** The fifth key slips, the seventh note is left out, and a far key sounds at the end. */
const played = [...perform(tune).with(4, key(68, 2000)).toSpliced(6, 1), key(100, 3600)]

test('a wrong key is an insertion and a deletion, and is named', () => {
  const document = documentOfReport(tune, judgeSession(tune, played, fromTheStart), 'both')
  expect(document.matches.map(({ noteId, performanceIndex }) => [noteId, performanceIndex])).toEqual([
    ['n0', 0],
    ['n1', 1],
    ['n2', 2],
    ['n3', 3],
    ['n5', 5],
    ['n7', 6],
  ])
  expect(document.insertions).toEqual([4, 7])
  expect(document.deletions).toEqual([
    { noteId: 'n4', pass: 1 },
    { noteId: 'n6', pass: 1 },
  ])
  expect(document.wrongPitches).toMatchObject([{ noteId: 'n4', performanceIndex: 4 }])
  expect(document.accuracy).toBeCloseTo(6 / 9)
})

test('the live document holds the first word about each key', () => {
  const follower = createFollower(tune, fromTheStart)
  const said = played.flatMap((event) => follower.hear(event).verdicts)
  const revised = [...said, { kind: 'extra', playedIndex: 0 } as const]
  const document = documentOfLive(tune, revised, 'both')
  expect(document.matches[0]).toMatchObject({ noteId: 'n0', performanceIndex: 0, verdict: 'correct' })
  expect(document.insertions).toEqual([4, 7])
  expect(document.deletions).toContainEqual({ noteId: 'n4', pass: 1 })
})

test('the second voice of a unison is a deletion, and nobody is blamed for it', () => {
  const unison = scoreOf([
    { at: 0, pitch: 60, lasts: 2 },
    { at: 0, pitch: 60 },
    { at: 1, pitch: 62, hand: 'right' },
    { at: 1, pitch: 62, hand: 'left' },
    { at: 2, pitch: 64 },
  ])
  const keys = [key(60, 0), key(62, 500), key(64, 1000)]
  const report = judgeSession(unison, keys, fromTheStart)
  expect(report.aggregate.accuracy).toBe(1)
  expect(documentOfReport(unison, report, 'both').deletions).toHaveLength(2)
  const rightHand = { ...fromTheStart, hands: 'right' } as const
  const alone = documentOfReport(unison, judgeSession(unison, keys, rightHand), 'right')
  expect(alone.deletions.map(({ noteId }) => noteId)).not.toContain('n3')
})
