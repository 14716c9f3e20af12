import { expect, test } from 'vitest'
import {
  CLICK_STEP_MS,
  COUNTED_CLICKS,
  LEAD_IN_CLICKS,
  createLatencyMeasure,
  type MeasureParts,
  type Measuring,
} from '../../renderer/devices/measure-latency'
import { epochMs } from '../../shared/base/units'

const LEAD_MS = 150
const latency = { offsetMs: 12, jitterMs: 3, measuredAt: epochMs(0) }

function measureOn(replaced: Partial<MeasureParts> = {}) {
  const timers = new Map<() => void, number>()
  const seen: Measuring[] = []
  const asked: string[] = []
  let nowMs = 1000
  let told: readonly number[] = []
  let clicked: { readonly count: number; readonly originMs: number } | null = null
  const measure = createLatencyMeasure({
    nowMs: () => nowMs,
    wake: () => Promise.resolve(LEAD_MS),
    click: (clicks, originMs) => (clicked = { count: clicks.length, originMs }),
    stopClick: () => (clicked = null),
    begin: () => {
      asked.push('begin')
      return Promise.resolve({ ok: true, reply: null })
    },
    tellClicks: (dueMs) => (told = dueMs),
    finish: () => {
      asked.push('finish')
      return Promise.resolve({ ok: true, reply: latency })
    },
    cancel: () => asked.push('cancel'),
    after: (delayMs, run) => {
      timers.set(run, nowMs + delayMs)
      return () => void timers.delete(run)
    },
    noClick: 'No click.',
    onChanged: (now) => seen.push(now),
    ...replaced,
  })
  const passTo = async (untilMs: number) => {
    nowMs = untilMs
    for (const [run, dueMs] of [...timers]) {
      if (dueMs > untilMs) continue
      timers.delete(run)
      run()
    }
    await Promise.resolve()
    await Promise.resolve()
  }
  return { measure, seen, asked, passTo, told: () => told, clicked: () => clicked, waits: () => timers.size }
}

const kinds = (seen: readonly Measuring[]) => seen.map(({ kind }) => kind)
const END_MS = 1000 + LEAD_MS + (LEAD_IN_CLICKS + COUNTED_CLICKS) * CLICK_STEP_MS + 1000

test('two clicks are for getting in, and only those after them are told to the host, as they are heard', async () => {
  const { measure, told, clicked } = measureOn()
  await measure.start()
  const originMs = 1000 + LEAD_MS
  expect(clicked()).toEqual({ count: LEAD_IN_CLICKS + COUNTED_CLICKS, originMs })
  expect(told()).toEqual(
    Array.from({ length: COUNTED_CLICKS }, (_, nth) => originMs + (LEAD_IN_CLICKS + nth) * CLICK_STEP_MS),
  )
})

test('it goes from the click through the taps to what the host makes of them', async () => {
  const { measure, seen, asked, passTo, clicked } = measureOn()
  await measure.start()
  measure.tapped(1)
  await passTo(1000 + LEAD_MS + (LEAD_IN_CLICKS - 0.5) * CLICK_STEP_MS)
  measure.tapped(4)
  measure.tapped(COUNTED_CLICKS + 5)
  await passTo(END_MS)
  expect(kinds(seen)).toEqual(['starting', 'leadIn', 'counting', 'counting', 'counting', 'reckoning', 'done'])
  expect(seen.filter(({ kind }) => kind === 'counting')).toMatchObject([
    { tapCount: 0 },
    { tapCount: 3 },
    { tapCount: COUNTED_CLICKS },
  ])
  expect(asked).toEqual(['begin', 'finish'])
  expect(clicked()).toBe(null)
  expect(seen.at(-1)).toEqual({ kind: 'done', latency, tapCount: COUNTED_CLICKS })
})

test('who stops ends the click and the host’s listening, and nothing comes after', async () => {
  const { measure, seen, asked, passTo, clicked, waits } = measureOn()
  await measure.start()
  measure.stop()
  expect([clicked(), waits()]).toEqual([null, 0])
  await passTo(END_MS)
  expect(asked).toEqual(['begin', 'cancel'])
  expect(kinds(seen).at(-1)).toBe('ready')
})

test('a measurement that was never begun is not called off at the host', () => {
  const { measure, asked, seen } = measureOn()
  measure.stop()
  expect([asked, seen]).toEqual([[], []])
})

test('what the host refuses is said, and can be tried again', async () => {
  const refusal = { ok: false, sentence: 'Too few taps.' } as const
  const { measure, seen, passTo, asked } = measureOn({ finish: () => Promise.resolve(refusal) })
  await measure.start()
  await passTo(END_MS)
  expect(seen.at(-1)).toEqual({ kind: 'refused', sentence: 'Too few taps.' })
  await measure.start()
  expect(kinds(seen).slice(-2)).toEqual(['starting', 'leadIn'])
  expect(asked).not.toContain('cancel')
})

test('a device that is not there is refused before anything clicks', async () => {
  const { measure, seen, clicked } = measureOn({ begin: () => Promise.resolve({ ok: false, sentence: 'Not there.' }) })
  await measure.start()
  expect([seen.at(-1), clicked()]).toEqual([{ kind: 'refused', sentence: 'Not there.' }, null])
})

test('where nothing can sound the host stops listening, and it is said', async () => {
  const { measure, seen, asked } = measureOn({ wake: () => Promise.reject(new Error('no sound')) })
  await measure.start()
  expect([seen.at(-1), asked]).toEqual([{ kind: 'refused', sentence: 'No click.' }, ['begin', 'cancel']])
})

test('a device that vanishes ends the click and the host’s listening, and it is said at once', async () => {
  const { measure, seen, asked, clicked, waits, passTo } = measureOn()
  await measure.start()
  measure.breakOff('Unplugged.')
  expect([seen.at(-1), clicked(), waits()]).toEqual([{ kind: 'refused', sentence: 'Unplugged.' }, null, 0])
  await passTo(END_MS)
  expect(asked).toEqual(['begin', 'cancel'])
})

test('a device that vanishes while nobody measures is no matter', () => {
  const { measure, seen, asked } = measureOn()
  measure.breakOff('Unplugged.')
  expect([seen, asked]).toEqual([[], []])
})

test('as many taps as were heard are shown to the end', async () => {
  const { measure, seen, passTo } = measureOn()
  await measure.start()
  await passTo(1000 + LEAD_MS + (LEAD_IN_CLICKS - 0.5) * CLICK_STEP_MS)
  measure.tapped(9)
  await passTo(END_MS)
  expect(seen.slice(-2)).toMatchObject([
    { kind: 'reckoning', tapCount: 9 },
    { kind: 'done', tapCount: 9 },
  ])
})
