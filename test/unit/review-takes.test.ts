import { expect, test } from 'vitest'
import { rollScene } from '../../renderer/review/roll-scene'
import { moveWindow, wholeWindow, zoomWindow } from '../../renderer/review/roll-window'
import { sayDifference } from '../../renderer/review/say-difference'
import { filterSessions, filtersOf } from '../../renderer/review/session-filter'
import { loudnessChart, tempoChart, timingChart } from '../../renderer/review/take-charts'
import { sessionId, songId } from '../../shared/base/ids'
import { epochMs, pitch, takeMs } from '../../shared/base/units'
import type { SessionCard, SessionDetail } from '../../shared/contract/requests'
import { attemptOf, compareAttempts } from '../../shared/grade/compare-takes'
import { judgeSession } from '../../shared/grade/judge-session'
import { pedalUse } from '../../shared/grade/pedal-spans'
import { cutEvents } from '../../shared/performance/cut-events'
import { playedNotes } from '../../shared/performance/played-notes'
import type { SessionEvent } from '../../shared/performance/session-event'
import { fromTheStart, key, melody, perform, steady } from '../support/written-music'

const tune = melody(60, 62, 64, 65, 67, 65, 64, 62, 60, 62, 64, 65, 67, 65, 64, 62)

function session(events: readonly SessionEvent[]) {
  const report = judgeSession(tune, events, fromTheStart)
  const card: SessionCard = {
    sessionId: sessionId('00000000-0000-4000-8000-000000000001'),
    songId: songId('00000000-0000-4000-8000-000000000002'),
    startedAt: epochMs(1_780_000_000_000),
    durationMs: 8000,
    hands: 'both',
    mode: 'follow_score',
    inputName: 'Piano',
    aggregate: report.aggregate,
    counts: report.counts,
  }
  const detail: SessionDetail = {
    card,
    report,
    played: playedNotes(events),
    coach: [],
    pedals: pedalUse(events).presses,
  }
  return { score: tune, detail, take: 0 }
}

const clean = perform(tune)
/** The fifth note is a semitone off, the ninth is left out, the tenth comes 120 ms late. */
const flawed = clean
  .with(4, key(68, 2000))
  .with(9, key(62, 9 * 500 + 120))
  .toSpliced(8, 1)

test('the roll shows each written note where it was due and each key where it was held', () => {
  const { score, detail } = session(flawed)
  const scene = rollScene(score, detail, 0)!
  expect(scene.due.filter(({ isMissed }) => isMissed).map(({ pitch: due }) => due)).toEqual([60])
  expect(scene.held.map(({ pitch: played }) => played)).toEqual(playedNotes(flawed).map((note) => note.pitch))
  const wrong = scene.due.find(({ verdictIndex }) => verdictIndex === 4)
  expect([wrong?.pitch, Math.round(wrong?.fromMs ?? 0) - 2000 < 60]).toEqual([67, true])
  expect(scene.bars.map(({ number }) => number)).toEqual(['1', '2', '3', '4'])
  expect(rollScene(score, detail, 1)).toBeNull()
})

test('the roll zooms about the pointer, and never shows what is not there', () => {
  const { score, detail } = session(clean)
  const scene = rollScene(score, detail, 0)!
  const whole = wholeWindow(scene)
  const closer = zoomWindow(scene, whole, 2, 4000)
  expect(closer.untilMs - closer.fromMs).toBeCloseTo((whole.untilMs - whole.fromMs) / 2, 6)
  const share = ({ fromMs, untilMs }: typeof whole) => (4000 - fromMs) / (untilMs - fromMs)
  expect(share(closer)).toBeCloseTo(share(whole), 6)
  expect(zoomWindow(scene, closer, 1 / 8, 4000)).toEqual(whole)
  expect(moveWindow(scene, closer, 1e9).untilMs).toBe(scene.untilMs)
  expect(moveWindow(scene, closer, -1e9).fromMs).toBe(scene.fromMs)
})

test('the chart of timing says how many notes were in time, and shows early below and late above', () => {
  const chart = timingChart(session(flawed))
  if ('none' in chart) throw new Error(chart.none)
  expect(chart.sentence).toMatch(/^13 of 14 notes within the 50 ms/)
  const late = Math.max(...chart.picture.series[0]!.values.map((ms) => ms ?? 0))
  expect(late).toBeGreaterThan(60)
  expect(chart.picture.yAxis).toMatchObject({ band: { from: -50, to: 50 } })
  expect(chart.table.rows.map(([bar, count]) => [bar, count])).toEqual([
    ['1', '4'],
    ['2', '3'],
    ['3', '3'],
    ['4', '4'],
  ])
})

test('the chart of tempo shows a take that slows down beside what is written', () => {
  const slowing = perform(tune, (beat) => 500 * beat + 12 * beat * beat)
  const chart = tempoChart(session(slowing))
  if ('none' in chart) throw new Error(chart.none)
  const [played] = chart.picture.series
  expect(played!.values[0]).toBeGreaterThan(played!.values.at(-1)!)
  expect(chart.table.rows[0]?.[2]).toBe('120')
  expect(tempoChart(session(perform(tune, steady(120), { until: 3 })))).toHaveProperty('none')
})

test('loudness is shown beat by beat, and not where the instrument sends none', () => {
  const chart = loudnessChart(session(clean))
  if ('none' in chart) throw new Error(chart.none)
  expect(chart.sentence).toBe(
    'From 64 to 64 of 127 where you were softest and loudest, beat by beat. The score has no marks of loudness.',
  )
  const unheard = clean.map((event) => (event.kind === 'keyDown' ? { ...event, velocity: null } : event))
  expect(loudnessChart(session(unheard))).toHaveProperty('none')
})

test('two attempts are compared in words, with the bars that went otherwise', () => {
  const [before, after] = [flawed, clean].map((events) => attemptOf(tune, session(events).detail.report, null))
  const difference = compareAttempts(before!, after!)
  expect(difference).toMatchObject({ betterBars: [1, 2], worseBars: [] })
  expect(sayDifference(tune, difference)).toMatch(/^The second was 13 points more accurate, .*Better: bars 2–3\.$/)
  const back = compareAttempts(after!, before!)
  expect([back.accuracy, back.worseBars]).toEqual([-difference.accuracy!, difference.betterBars])
})

test('a take that is cut out begins at nothing, with the pedal that was down, and ends with every key up', () => {
  const pedal = (atMs: number, value: number): SessionEvent => ({
    kind: 'pedal',
    atMs: takeMs(atMs),
    pedal: 'sustain',
    value,
  })
  const up = (atMs: number): SessionEvent => ({ kind: 'keyUp', atMs: takeMs(atMs), pitch: pitch(60) })
  const events = [key(60, 0), pedal(100, 127), up(200), key(62, 1000), up(1100), key(64, 1500), key(65, 3000)]
  const cut = cutEvents(events, { fromMs: 1000, untilMs: 2500 })
  expect(cut.map(({ kind, atMs }) => [kind, atMs])).toEqual([
    ['pedal', 0],
    ['keyDown', 0],
    ['keyDown', 500],
    ['keyUp', 1500],
    ['keyUp', 1500],
  ])
  expect(cutEvents(events, { fromMs: 0, untilMs: Infinity }).filter(({ kind }) => kind === 'keyDown')).toHaveLength(4)
})

test('sessions are told apart by their mode where there are several', () => {
  const { card } = session(clean).detail
  const cards = [card, { ...card, mode: 'wait' as const }]
  expect([filtersOf([card]), filtersOf(cards)]).toEqual([[], ['all', 'follow_score', 'wait']])
  expect(filterSessions(cards, 'wait')).toEqual([cards[1]])
})
