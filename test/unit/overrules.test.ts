import { expect, test } from 'vitest'
import { sessionId } from '../../shared/base/ids'
import { pitch } from '../../shared/base/units'
import { applyOverrules } from '../../shared/grade/apply-overrules'
import { judgeSession } from '../../shared/grade/judge-session'
import type { Overrule } from '../../shared/grade/overrule'
import { overruleChoices } from '../../shared/grade/overrule-choices'
import type { Score } from '../../shared/music/score'
import { playedNotes } from '../../shared/performance/played-notes'
import type { SessionEvent } from '../../shared/performance/session-event'
import { fromTheStart, key, later, melody, perform } from '../support/written-music'

const tune = melody(60, 62, 64, 65, 67, 69, 71, 72)
const OWN = sessionId('00000000-0000-4000-8000-000000000001')

function judged(events: readonly SessionEvent[], score: Score = tune) {
  const report = judgeSession(score, events, fromTheStart)
  return { sessionId: OWN, score, report, played: playedNotes(events), events, hands: 'both' as const }
}

/** The note of that index is struck on another key; null leaves it out. */
function withSlip(index: number, pitchPlayed: number | null): readonly SessionEvent[] {
  return perform(tune).flatMap((event, at) => {
    if (at !== index) return [event]
    return pitchPlayed === null ? [] : [key(pitchPlayed, event.atMs)]
  })
}

const idOf = (index: number) => tune.notes[index]!.id

test('an accepted key is right, with its time, in this session and the next', () => {
  const accepted: Overrule = { kind: 'acceptedKey', noteId: idOf(3), pitch: pitch(66) }
  const session = judged(withSlip(3, 66))
  expect(session.report.counts).toMatchObject({ correct: 7, wrongPitch: 1 })
  const report = applyOverrules(session, [accepted])
  expect(report.counts).toMatchObject({ correct: 8, wrongPitch: 0 })
  expect(report.aggregate.accuracy).toBe(1)
  expect(report.verdicts[3]).toMatchObject({ kind: 'correct', noteIndex: 3, overruled: 'acceptedKey' })
  expect(report.verdicts[3]?.deltaMs).toBeCloseTo(0, 0)
  const next = judged(later(withSlip(3, 66), 5000))
  expect(applyOverrules(next, [accepted]).aggregate.accuracy).toBe(1)
})

test('another wrong key in the same place is still wrong', () => {
  const accepted: Overrule = { kind: 'acceptedKey', noteId: idOf(3), pitch: pitch(66) }
  const session = judged(withSlip(3, 64))
  expect(applyOverrules(session, [accepted])).toBe(session.report)
})

test('an accepted key that was too far away to be taken for a slip stands for its note all the same', () => {
  const accepted: Overrule = { kind: 'acceptedKey', noteId: idOf(3), pitch: pitch(94) }
  const session = judged(withSlip(3, 94))
  expect(session.report.counts).toMatchObject({ correct: 7, missed: 1, extra: 1 })
  expect(applyOverrules(session, [accepted]).counts).toMatchObject({ correct: 8, missed: 0, extra: 0 })
})

test('an optional note that is left out is not asked; a wrong key in its place stays wrong', () => {
  const optional: Overrule = { kind: 'optionalNote', noteId: idOf(3) }
  const left = applyOverrules(judged(withSlip(3, null)), [optional])
  expect(left.counts).toEqual({ correct: 7, wrongPitch: 0, missed: 0, extra: 0, uncertain: 0 })
  expect(left.aggregate.accuracy).toBe(1)
  expect(applyOverrules(judged(withSlip(3, 66)), [optional]).counts).toMatchObject({ wrongPitch: 1 })
})

test('an optional note that is played counts as right', () => {
  const session = judged(perform(tune))
  expect(applyOverrules(session, [{ kind: 'optionalNote', noteId: idOf(3) }])).toBe(session.report)
})

test('an allowed key belongs there and nowhere else', () => {
  const extraAt = (beat: number) => [...perform(tune), key(90, beat * 500 + 20)].sort((a, b) => a.atMs - b.atMs)
  const session = judged(extraAt(4))
  const extra = session.report.verdicts.find(({ kind }) => kind === 'extra')
  const [allowed] = overruleChoices(session, extra!)
  expect(allowed).toEqual({ kind: 'allowedKey', noteId: idOf(4), pitch: 90 })
  expect(applyOverrules(session, [allowed!]).counts).toEqual({ ...session.report.counts, extra: 0 })
  expect(applyOverrules(judged(extraAt(1)), [allowed!]).counts).toMatchObject({ extra: 1 })
})

test('a doubt makes one verdict of one session uncertain, and only that', () => {
  const session = judged(withSlip(3, null))
  const missed = session.report.verdicts.find(({ kind }) => kind === 'missed')
  const unsure = overruleChoices(session, missed!).find(({ kind }) => kind === 'unsure')
  expect(applyOverrules(session, [unsure!]).counts).toMatchObject({ correct: 7, missed: 0, uncertain: 1 })
  const other = { ...session, sessionId: sessionId('00000000-0000-4000-8000-000000000002') }
  expect(applyOverrules(other, [unsure!])).toBe(session.report)
})

test('nothing can be said against a right note', () => {
  const session = judged(perform(tune))
  expect(session.report.verdicts.flatMap((verdict) => overruleChoices(session, verdict))).toEqual([])
})
