import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beats, pitch, takeMs } from '../../shared/base/units'
import type { HandDetail, SessionDetail } from '../../shared/grade/session-detail'
import type { NoteVerdict, SessionReport, Take, VerdictKind } from '../../shared/grade/session-report'
import type { PlayedNote } from '../../shared/performance/played-note'
import type { KeyTouch, SessionEvent } from '../../shared/performance/session-event'
import { eventsFromCell, eventsToCell, joinEventCells } from '../../shared/storage/event-cell'
import { playedFromCell, playedToCell } from '../../shared/storage/played-cell'
import { reportFromCell, reportToCell } from '../../shared/storage/report-cell'

const midi = fc.integer({ min: 0, max: 127 })
const count = fc.nat(100_000)
/** JSON has no minus zero, and no clock gives one. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const ms = number.map(takeMs)

/** From an instrument, and from a listener. */
const touched: fc.Arbitrary<KeyTouch> = fc.oneof(
  fc.record({ velocity: midi }),
  fc.record({
    velocity: fc.option(midi),
    probability: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
  }),
)

const event: fc.Arbitrary<SessionEvent> = fc.oneof(
  touched.chain((touch) =>
    fc
      .record({ kind: fc.constant('keyDown' as const), atMs: ms, pitch: midi.map(pitch) })
      .map((key) => ({ ...key, ...touch })),
  ),
  fc.record({ kind: fc.constant('keyUp' as const), atMs: ms, pitch: midi.map(pitch) }),
  fc.record({
    kind: fc.constant('pedal' as const),
    atMs: ms,
    pedal: fc.constantFrom('sustain' as const, 'sostenuto' as const, 'soft' as const),
    value: midi,
  }),
  fc.record({ kind: fc.constant('wentTo' as const), atMs: ms, onset: number.map(beats) }),
  fc.record(
    {
      kind: fc.constant('clickStarted' as const),
      atMs: ms,
      onset: number.map(beats),
      dueMs: ms,
      quartersPerMinute: fc.double({ min: 1, max: 1000, noNaN: true }),
      isByMarks: fc.constant(true as const),
    },
    { requiredKeys: ['kind', 'atMs', 'onset', 'dueMs', 'quartersPerMinute'], noNullPrototype: true },
  ),
  fc.record({ kind: fc.constant('gap' as const), atMs: ms, sinceMs: ms }),
  fc.record({ kind: fc.constant('tempoSet' as const), atMs: ms, percent: fc.integer({ min: 20, max: 200 }) }),
  fc.record({
    kind: fc.constant('coachSaid' as const),
    atMs: ms,
    id: fc.uuid(),
    type: fc.constantFrom('tip' as const, 'pause' as const, 'loop' as const, 'tempo' as const),
    payload: fc.dictionary(
      fc.constantFrom('rule', 'bar', 'hand', 'percent'),
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
      { noNullPrototype: true },
    ),
  }),
  fc.record({
    kind: fc.constant('coachAnswered' as const),
    atMs: ms,
    id: fc.uuid(),
    answer: fc.constantFrom('accepted' as const, 'dismissed' as const, 'applied' as const),
  }),
)

const played: fc.Arbitrary<PlayedNote> = fc
  .tuple(
    touched,
    fc.record({
      index: count,
      pitch: midi.map(pitch),
      onsetMs: ms,
      releaseMs: fc.option(ms),
      isPedalled: fc.boolean(),
    }),
  )
  .map(([touch, note]) => ({ ...note, ...touch }))

const verdictFields = {
  kind: fc.constantFrom<VerdictKind>('correct', 'wrongPitch', 'missed', 'extra', 'uncertain'),
  take: count,
  playedIndex: fc.option(count),
  noteIndex: fc.option(count),
}
const verdict: fc.Arbitrary<NoteVerdict> = fc.oneof(
  fc.record({ ...verdictFields, deltaMs: fc.option(number) }),
  fc.record({ ...verdictFields, deltaMs: fc.constant(null), isUntimed: fc.constant(true as const) }),
)

const counts = fc.record({ correct: count, wrongPitch: count, missed: count, extra: count, uncertain: count })
const take: fc.Arbitrary<Take> = fc.record(
  {
    index: count,
    startMs: ms,
    endMs: ms,
    firstBar: count,
    lastBar: count,
    detail: fc.record({
      began: fc.constantFrom('start', 'said', 'jump', 'pause'),
      counts,
      accuracy: fc.option(number),
      timingStabilityMs: fc.option(number),
      tempoCurve: fc.array(fc.record({ beat: number.map(beats), ms, quartersPerMinute: number }), { maxLength: 3 }),
    }),
  },
  { requiredKeys: ['index', 'startMs', 'endMs', 'firstBar', 'lastBar'] },
)

const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0))
const hand: fc.Arbitrary<HandDetail> = fc.record({
  expected: count,
  correct: count,
  wrongPitch: count,
  missed: count,
  timingSpreadMs: fc.option(number),
  lateMs: fc.option(number),
  medianVelocity: fc.option(number),
})

const detail: fc.Arbitrary<SessionDetail> = fc.record({
  coverage: share.map((value) => value ?? 0),
  dynamics: fc.record({
    score: share,
    reason: fc.constantFrom('noMarks', 'noVelocity', 'oneLoudness', 'tooFew', null),
    rangeVelocity: fc.option(number),
    velocityPerStep: fc.option(number),
    hairpinVelocity: fc.option(number),
    accents: share,
    topLeadVelocity: fc.option(number),
    melodyLeadVelocity: fc.option(number),
  }),
  pedal: fc.record({
    score: share,
    reason: fc.constantFrom('noPedalSent', 'tooFew', 'nothingToJudge', null),
    judgedBy: fc.constantFrom('written', 'harmony', null),
    isOnOff: fc.option(fc.boolean()),
    changesDue: count,
    changesMade: count,
    liftedLateMs: fc.option(number),
  }),
  articulation: fc.record({
    score: share,
    reason: fc.constantFrom('noStaccato', 'noReleases', 'tooFew', null),
    legatoScore: share,
    legatoReason: fc.constantFrom('noSlurs', 'noReleases', 'tooFew', null),
    staccatoHeldRatio: fc.option(number),
    otherHeldRatio: fc.option(number),
    overlapRatio: fc.option(number),
  }),
  evenness: fc.record({ spreadPercent: fc.option(number), runs: count, steps: count }),
  tempo: fc.record({ medianQuartersPerMinute: fc.option(number), driftPercent: fc.option(number) }),
  hands: fc.record({ left: fc.option(hand), right: fc.option(hand) }),
  bars: fc.array(
    fc.record({
      barIndex: count,
      quartersPerMinute: fc.option(number),
      medianVelocity: fc.option(number),
      leftErrors: count,
      rightErrors: count,
    }),
  ),
  findings: fc.array(
    fc.record({
      kind: fc.constantFrom('instrumentAway', 'wrongNotes', 'timingLoose', 'pedalNotSent', 'legatoBroken'),
      bars: fc.array(count),
      hand: fc.constantFrom('left', 'right', null),
      measured: number,
      tolerance: number,
      error: number,
      cases: count,
      sureness: share.map((value) => value ?? 1),
    }),
  ),
})

/** As it was stored before there was a detail. */
const oldReport: fc.Arbitrary<SessionReport> = fc.record({
  verdicts: fc.array(verdict),
  takes: fc.array(take),
  bars: fc.array(
    fc.record({
      barIndex: count,
      expected: count,
      correct: count,
      wrongPitch: count,
      missed: count,
      extra: count,
      timingSpreadMs: fc.option(number),
    }),
  ),
  counts: fc.record({ correct: count, wrongPitch: count, missed: count, extra: count, uncertain: count }),
  aggregate: fc.record({
    accuracy: fc.option(number),
    timingStabilityMs: fc.option(number),
    dynamicsScore: fc.option(number),
    pedalScore: fc.option(number),
    weakBars: fc.array(count),
  }),
})
const newReport: fc.Arbitrary<SessionReport> = fc
  .tuple(oldReport, detail)
  .map(([words, more]) => ({ ...words, detail: more }))

test('any events come back from their cell to the last bit', () => {
  fc.assert(
    fc.property(fc.array(event), (events) => {
      expect(eventsFromCell(eventsToCell(events))).toEqual({ ok: true, value: events })
    }),
  )
})

test('a key of an instrument is stored as it always was, one of a listener with what it knows', () => {
  const key = { kind: 'keyDown' as const, atMs: takeMs(1.5), pitch: pitch(60) }
  const cell = '[["d",1.5,60,71],["d",1.5,60,null,0.25]]'
  expect(
    eventsToCell([
      { ...key, velocity: 71 },
      { ...key, velocity: null, probability: 0.25 },
    ]),
  ).toBe(cell)
  const note = { index: 0, pitch: pitch(60), onsetMs: takeMs(1.5), releaseMs: null, isPedalled: true }
  const notes = '[[0,60,71,1.5,null,1],[0,60,null,1.5,null,1,0.25]]'
  expect(
    playedToCell([
      { ...note, velocity: 71 },
      { ...note, velocity: null, probability: 0.25 },
    ]),
  ).toBe(notes)
  expect(playedFromCell('[[0,60,71,1.5,null,1]]')).toEqual({ ok: true, value: [{ ...note, velocity: 71 }] })
})

test.each(['[["d",1,60,128]]', '[["d",1,60]]', '[["d",1,60,71,1.5]]', '[["d",1,60,71,null]]'])(
  'a key that no instrument and no listener sends is damage: %s',
  (cell) => {
    expect(eventsFromCell(cell)).toEqual({ ok: false, problem: 'damaged' })
  },
)

test('events that were appended in pieces are the same events as in one', () => {
  fc.assert(
    fc.property(fc.array(fc.array(event)), (pieces) => {
      expect(joinEventCells(pieces.map(eventsToCell))).toBe(eventsToCell(pieces.flat()))
    }),
  )
})

test('any played notes and any report come back as they were', () => {
  fc.assert(
    fc.property(fc.array(played), fc.oneof(oldReport, newReport), (notes, words) => {
      expect(playedFromCell(playedToCell(notes))).toEqual({ ok: true, value: notes })
      expect(reportFromCell(reportToCell(words))).toEqual({ ok: true, value: words })
    }),
  )
})

test.each([
  '',
  'null',
  '{}',
  '[["d",0,60]]',
  '[["d",0,60,128]]',
  '[["d","0",60,64]]',
  '[["u",0,-1]]',
  '[["p",0,"damper",64]]',
  '[["t",0,null]]',
  '[["c",0,4,100]]',
  '[["c",0,4,100,0]]',
  '[["c",0,4,"soon",120]]',
  '[["x",0,1]]',
  '[["d",0,60,64],7]',
])('a damaged cell of events is recognised: %s', (cell) => {
  expect(eventsFromCell(cell)).toEqual({ ok: false, problem: 'damaged' })
})

test.each(['', '{}', '[[0,60,64,0,null,true]]', '[[0,200,64,0,null,1]]', '[[0,60,64,0]]'])(
  'a damaged cell of played notes is recognised: %s',
  (cell) => {
    expect(playedFromCell(cell)).toEqual({ ok: false, problem: 'damaged' })
  },
)

const without = (whole: object, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name)))

test('a detail that was stored before slurs, balance and findings were told is whole without them', () => {
  fc.assert(
    fc.property(oldReport, detail, (words, more) => {
      const dynamics = without(more.dynamics, 'hairpinVelocity', 'topLeadVelocity')
      const articulation = without(more.articulation, 'legatoScore', 'legatoReason')
      const old = { ...words, detail: { ...without(more, 'findings'), dynamics, articulation } }
      const whole = {
        ...more,
        dynamics: { ...more.dynamics, hairpinVelocity: null, topLeadVelocity: null },
        articulation: { ...more.articulation, legatoScore: null, legatoReason: 'noSlurs' },
        findings: [],
      }
      expect(reportFromCell(JSON.stringify(old))).toEqual({ ok: true, value: { ...words, detail: whole } })
    }),
  )
})

test('a finding of a later version is left out, and the rest of the detail stands', () => {
  fc.assert(
    fc.property(oldReport, detail, (words, more) => {
      const strange = { kind: 'benchCreaked', bars: 'all of them', loudness: 3 }
      const newer = { ...words, detail: { ...more, findings: [strange, ...more.findings] } }
      expect(reportFromCell(JSON.stringify(newer))).toEqual({ ok: true, value: { ...words, detail: more } })
    }),
  )
})

test('a report whose detail this version does not know opens without it', () => {
  fc.assert(
    fc.property(oldReport, fc.jsonValue(), (words, strange) => {
      const cell = JSON.stringify({ ...words, detail: { loudness: strange } })
      expect(reportFromCell(cell)).toEqual({ ok: true, value: words })
    }),
  )
})

test.each(['', '[]', '{"verdicts":[]}'])('a damaged report is recognised: %s', (cell) => {
  expect(reportFromCell(cell)).toEqual({ ok: false, problem: 'damaged' })
})

test('any text at all is read as events or recognised as damaged', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (cell) => {
      const read = eventsFromCell(cell)
      expect(read.ok ? eventsToCell(read.value).length : read.problem).toBeTruthy()
    }),
  )
})
