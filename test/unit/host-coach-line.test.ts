import { expect, test } from 'vitest'
import { createCoachLine } from '../../electron/host/coach-line'
import { beats, epochMs, pitch, takeMs } from '../../shared/base/units'
import { freshSitting } from '../../shared/coach/coach-sitting'
import type { SessionRules } from '../../shared/follow/session-rules'
import type { SessionEvent } from '../../shared/performance/session-event'
import { createHandClock } from '../support/hand-clock'
import { createSmallRing } from '../support/ring-writer'
import { createScriptedCoach } from '../support/scripted-coach'
import { emptyReport } from '../support/empty-report'
import { melody } from '../support/written-music'

const score = melody(60, 62, 64)
const rules: SessionRules = { mode: 'follow_score', hands: 'both', startOnset: beats(0) }
const key: SessionEvent = { kind: 'keyDown', atMs: takeMs(0), pitch: pitch(60), velocity: 70 }

function openLine() {
  const clock = createHandClock()
  const coach = createScriptedCoach()
  const line = createCoachLine(coach.start, clock)
  return { clock, coach, line }
}

test('a coach that crashed hears the session again before anything else, and without a word', () => {
  const { clock, coach, line } = openLine()
  line.open(score, rules)
  line.hear([key], [epochMs(1)])
  coach.current().exited()
  clock.turn(10)
  expect(coach.commands[1]).toEqual([{ kind: 'open', openId: 1, sitting: freshSitting, score, rules, events: [key] }])
})

test('what is played while the coach is away is not lost on it', () => {
  const { clock, coach, line } = openLine()
  line.open(score, rules)
  coach.current().exited()
  line.hear([key], [epochMs(1)])
  clock.turn(10)
  expect(coach.commands[1]).toEqual([{ kind: 'open', openId: 1, sitting: freshSitting, score, rules, events: [key] }])
})

test('a judgement that was lost in a crash is asked for again', async () => {
  const { clock, coach, line } = openLine()
  line.open(score, rules)
  const judged = line.judge()
  await Promise.resolve()
  coach.current().exited()
  clock.turn(10)
  coach.current().replied({ kind: 'judged', askId: 1, report: emptyReport })
  expect(await judged).toEqual({ ok: true, value: emptyReport })
})

test('a judgement that crashes the coach twice is given up', async () => {
  const { clock, coach, line } = openLine()
  const judged = line.judgeStored({ score, rules, events: [key] })
  coach.current().exited()
  clock.turn(10)
  coach.current().exited()
  expect(await judged).toEqual({ ok: false, problem: 'coachFailed' })
})

test('a judgement that never ends costs the coach its life, and is given up the second time', async () => {
  const { clock, coach, line } = openLine()
  const judged = line.judgeStored({ score, rules, events: [key] })
  clock.turn(60_010)
  expect(coach.commands.length).toBe(2)
  clock.turn(60_010)
  expect(await judged).toEqual({ ok: false, problem: 'coachFailed' })
})

test('a session that keeps killing the coach goes on without live verdicts, and is judged from its events', () => {
  const { clock, coach, line } = openLine()
  line.open(score, rules)
  for (let crash = 0; crash < 5; crash += 1) {
    line.hear([key], [epochMs(1)])
    coach.current().exited()
    clock.turn(6000)
  }
  void line.judge()
  expect(coach.commands.at(-1)).toEqual([
    { kind: 'judgeStored', askId: 1, score, rules, events: [key, key, key, key, key] },
  ])
})

test('a coach that cannot start is tried again ever more slowly', () => {
  const { clock, coach } = openLine()
  for (let start = 1; start <= 12; start += 1) {
    coach.current().exited()
    clock.turn(5000)
  }
  const startsSoFar = coach.commands.length
  coach.current().exited()
  clock.turn(4999)
  expect(coach.commands.length).toBe(startsSoFar)
  clock.turn(1)
  expect(coach.commands.length).toBe(startsSoFar + 1)
})

test('a coach that was started again is given the sound that is captured', () => {
  const { clock, coach, line } = openLine()
  const ring = createSmallRing()
  line.openAudio({ ring, sampleRate: 48_000, onOnset: () => undefined })
  coach.current().exited()
  clock.turn(10)
  expect(coach.commands[1]).toEqual([{ kind: 'audioOpened', captureId: 1, ring, sampleRate: 48_000 }])
})

test('a coach that was started again hears nothing of sound that is closed', () => {
  const { clock, coach, line } = openLine()
  line.openAudio({ ring: createSmallRing(), sampleRate: 48_000, onOnset: () => undefined })
  line.closeAudio()
  coach.current().exited()
  clock.turn(10)
  expect(coach.commands[1]).toEqual([])
})

test('what was struck is told, but not of a capture that is over', () => {
  const { coach, line } = openLine()
  const heard: number[] = []
  const onOnset = ({ atSteadyMs }: { readonly atSteadyMs: number }) => heard.push(atSteadyMs)
  line.openAudio({ ring: createSmallRing(), sampleRate: 48_000, onOnset })
  line.openAudio({ ring: createSmallRing(), sampleRate: 48_000, onOnset })
  for (const captureId of [1, 2]) {
    coach.current().replied({ kind: 'onsetHeard', captureId, onset: { atSteadyMs: captureId, riseDb: 20 } })
  }
  expect(heard).toEqual([2])
})
