import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sessionId } from '../../shared/base/ids'
import { applyOverrules } from '../../shared/grade/apply-overrules'
import type { JudgedSession } from '../../shared/grade/judged-session'
import { judgeSession } from '../../shared/grade/judge-session'
import { overruleChoices } from '../../shared/grade/overrule-choices'
import type { Overrule } from '../../shared/grade/overrule'
import type { SessionReport, VerdictCounts } from '../../shared/grade/session-report'
import { accuracyOf, countVerdicts, summarize } from '../../shared/grade/summarize'
import { playedNotes } from '../../shared/performance/played-notes'
import { overruleFromRow, overruleToRow } from '../../shared/storage/overrule-row'
import { lawful } from '../support/lawful'
import { levels } from '../support/practice-levels'
import { practise } from '../support/practice-simulator'
import { studyPiece } from '../support/study-piece'
import { fromTheStart } from '../support/written-music'

const piece = studyPiece()
const OWN = sessionId('00000000-0000-4000-8000-000000000001')

/** A session of a simulated student, judged. */
function practised(seed: number): JudgedSession {
  const { events } = practise(piece, { ...levels.beginner, seed })
  const report = judgeSession(piece, events, fromTheStart)
  return { sessionId: OWN, score: piece, report, played: playedNotes(events), events, hands: 'both' }
}

const sessions = [1, 2, 3].map(practised)
const mistakesOf = ({ report }: JudgedSession) => report.verdicts.filter(({ kind }) => kind !== 'correct')

/** A few of the things the student could say against this session, in any order. */
const anyCase = fc.record({
  session: fc.constantFrom(...sessions),
  said: fc.array(fc.record({ verdict: fc.nat(), choice: fc.nat() }), { maxLength: 8 }),
})

interface Case {
  readonly session: JudgedSession
  readonly said: readonly { readonly verdict: number; readonly choice: number }[]
}

function overrulesOf({ session, said }: Case): readonly Overrule[] {
  const mistakes = mistakesOf(session)
  return said.flatMap(({ verdict, choice }): readonly Overrule[] => {
    const mistake = mistakes[verdict % mistakes.length]
    const choices = mistake ? overruleChoices(session, mistake) : []
    return choices.length === 0 ? [] : [choices[choice % choices.length]!]
  })
}

const sumOf = (all: readonly VerdictCounts[], kind: keyof VerdictCounts) =>
  all.reduce((sum, counts) => sum + counts[kind], 0)

function expectConsistent({
  report,
  score,
  played,
}: { readonly report: SessionReport } & Omit<JudgedSession, 'report'>) {
  const { verdicts, counts, takes, bars, aggregate } = report
  expect(verdicts.filter(({ playedIndex }) => playedIndex !== null).map(({ playedIndex }) => playedIndex)).toEqual(
    played.map(({ index }) => index),
  )
  expect(counts).toEqual(countVerdicts(verdicts))
  expect(aggregate.accuracy).toBe(accuracyOf(counts))
  const takeCounts = takes.flatMap(({ detail }) => (detail ? [detail.counts] : []))
  for (const kind of ['correct', 'wrongPitch', 'missed', 'extra', 'uncertain'] as const)
    expect(sumOf(takeCounts, kind)).toBe(counts[kind])
  for (const kind of ['correct', 'wrongPitch', 'missed', 'extra'] as const)
    expect(bars.reduce((sum, bar) => sum + bar[kind], 0)).toBe(counts[kind])
  expect(aggregate.weakBars).toEqual(summarize(score, verdicts).aggregate.weakBars)
  const handErrors = [report.detail?.hands.left, report.detail?.hands.right]
  expect(handErrors.reduce((sum, hand) => sum + (hand?.wrongPitch ?? 0), 0)).toBe(counts.wrongPitch)
  expect(handErrors.reduce((sum, hand) => sum + (hand?.missed ?? 0), 0)).toBe(counts.missed)
}

test('a beginner makes every kind of mistake that can be overruled', () => {
  const kinds = new Set(sessions.flatMap((session) => mistakesOf(session).map(({ kind }) => kind)))
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['extra', 'missed', 'wrongPitch']))
  const choices = sessions.flatMap((session) =>
    mistakesOf(session).flatMap((verdict) => overruleChoices(session, verdict).map(({ kind }) => kind)),
  )
  expect(new Set(choices)).toEqual(new Set(['acceptedKey', 'optionalNote', 'allowedKey', 'unsure']))
})

test('whatever is overruled, the sums, bars, takes and hands agree with the verdicts', () => {
  lawful(
    fc.property(anyCase, (given) => {
      const report = applyOverrules(given.session, overrulesOf(given))
      expectConsistent({ ...given.session, report })
    }),
  )
})

test('applying the rules twice changes nothing more', () => {
  lawful(
    fc.property(anyCase, (given) => {
      const overrules = overrulesOf(given)
      const once = applyOverrules(given.session, overrules)
      expect(applyOverrules({ ...given.session, report: once }, overrules)).toBe(once)
    }),
  )
})

test('each thing that is said takes its own mistake away, and no rule makes a new one', () => {
  lawful(
    fc.property(anyCase, (given) => {
      const { session } = given
      const report = applyOverrules(session, overrulesOf(given))
      for (const kind of ['wrongPitch', 'missed', 'extra'] as const)
        expect(report.counts[kind]).toBeLessThanOrEqual(session.report.counts[kind])
      const [overrule] = overrulesOf(given)
      if (!overrule) return
      const one = applyOverrules(session, [overrule])
      const errors = ({ counts }: SessionReport) => counts.wrongPitch + counts.missed + counts.extra
      expect(errors(one)).toBeLessThan(errors(session.report))
      expect(one.aggregate.accuracy ?? 0).toBeGreaterThanOrEqual(session.report.aggregate.accuracy ?? 0)
    }),
  )
})

test('without a rule that concerns the session the report is the very same', () => {
  for (const session of sessions) {
    expect(applyOverrules(session, [])).toBe(session.report)
    const elsewhere: Overrule = {
      kind: 'unsure',
      sessionId: sessionId('00000000-0000-4000-8000-000000000002'),
      playedIndex: 0,
      take: null,
      noteIndex: null,
    }
    expect(applyOverrules(session, [elsewhere])).toBe(session.report)
  }
})

test('whatever can be said can be stored', () => {
  lawful(
    fc.property(anyCase, (given) => {
      const overrules = overrulesOf(given)
      expect(overrules.map((overrule) => overruleFromRow(overruleToRow(overrule)))).toEqual(overrules)
    }),
  )
})
