import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { coachThread } from '../../electron/headless/coach-thread'
import { createSystemClock } from '../../electron/host/clock'
import { createCoachLine } from '../../electron/host/coach-line'
import { createGestureGate } from '../../electron/host/devices/gesture-gate'
import { ownInstrument } from '../../electron/host/devices/instrument'
import { createPianoOrders } from '../../electron/host/piano-orders'
import { createPracticeSession } from '../../electron/host/practice-session'
import { epochMs, pitch, takeMs } from '../../shared/base/units'
import type { Heard } from '../../shared/contract/coach-messages'
import { judgeSession } from '../../shared/grade/judge-session'
import type { Gesture, StampedGesture } from '../../shared/performance/gesture'
import type { SessionEvent } from '../../shared/performance/session-event'
import { addSong, openRoom } from '../support/practice-room'
import { createStampingThread } from '../support/stamping-thread'
import { steadyNow } from '../../native/midi/steady-clock'
import { fromTheStart, melody } from '../support/written-music'

const COACH_ENTRY = pathToFileURL(resolve(import.meta.dirname, '../../out/main/coach.js'))
/** The block that JavaScript has to bear without a verdict that moves. */
const BLOCK_MS = 200
/** Blocked before the first key is heard, and after so many more gestures. */
const BLOCKED_AFTER = [0, 3, 14, 15, 33]

const written = [60, 62, 64, 65, 67, 69, 71, 72, 74, 72, 71, 69, 67, 65, 64, 62, 60, 64, 67, 72]
const score = melody(...written)

/** A student who hurries and lingers, plays a wrong key, leaves a note out and adds one. */
const plan = written.flatMap((key, nth): { gesture: Gesture; afterMs: number }[] => {
  if (nth === 6) return []
  const atMs = 120 + nth * 170 + [0, 14, -9, 22, -17][nth % 5]!
  const played = nth === 11 ? key + 1 : key
  const extra = nth === 15 ? [{ gesture: down(41), afterMs: atMs + 60 }] : []
  return [{ gesture: down(played), afterMs: atMs }, ...extra, { gesture: up(played), afterMs: atMs + 110 }]
})

function down(key: number): Gesture {
  return { kind: 'keyDown', pitch: pitch(key), velocity: 70 }
}

function up(key: number): Gesture {
  return { kind: 'keyUp', pitch: pitch(key) }
}

/** The host on its way from a gesture to a stored session, with the coach on its thread. */
async function sitDown() {
  const { store } = openRoom()
  const clock = createSystemClock()
  const heard: Heard[] = []
  const coach = createCoachLine(
    coachThread(COACH_ENTRY, (news) => {
      if (news.kind === 'heard') heard.push(news)
    }),
    clock,
  )
  onTestFinished(() => coach.close())
  const practice = createPracticeSession({
    store,
    coach,
    clock,
    newId: randomUUID,
    onChanged: () => undefined,
    onProblem: (sentence) => {
      throw new Error(sentence)
    },
  })
  const songId = addSong(store, score)
  const orders = createPianoOrders({
    store,
    songAtHand: () => songId,
    onOrder: () => undefined,
    onMusic: (instrument, stamped) => practice.play(instrument, stamped),
  })
  const gate = createGestureGate({ trials: [], onMusic: (instrument, stamped) => orders.play(instrument, stamped) })
  await practice.arm({ songId, hands: 'both', barIndex: 0 })

  const piano = ownInstrument('Stage piano')
  const play = (stamped: StampedGesture) => gate.play(piano, stamped, { key: null, heardAt: stamped.heardAt })
  const stop = async () => {
    const stopped = await practice.stop()
    if (!stopped.ok || !stopped.value) throw new Error('Nothing was judged')
    await vi.waitFor(() => expect(heard.length).toBe(plan.length))
    const { report, played } = stopped.value
    return { report, played, live: heard.map(({ event, verdicts, position }) => ({ event, verdicts, position })) }
  }
  return { clock, play, stop }
}

/** Plays the plan on a thread, and keeps the host from hearing it again and again. */
async function sitBlocked() {
  const { clock, play, stop } = await sitDown()
  const thread = createStampingThread(plan)
  onTestFinished(() => thread.end())
  // As the shell does it once: both clocks run on alike.
  const anchorMs = clock.now() - steadyNow()
  const stamped: StampedGesture[] = []
  const arrivals: number[] = []

  /** Until the device has gone on without us, and for so long at least. */
  function block(): void {
    const until = clock.now() + BLOCK_MS
    const enough = Math.min(plan.length, thread.stamped() + 2)
    while (clock.now() < until || thread.stamped() < enough) continue
  }

  const isOver = new Promise<void>((resolveOver) => {
    thread.onPlayed(({ gesture, steadyMs }) => {
      const heard = { gesture, heardAt: epochMs(anchorMs + steadyMs) }
      stamped.push(heard)
      arrivals.push(clock.now())
      play(heard)
      if (BLOCKED_AFTER.includes(stamped.length)) block()
      if (stamped.length === plan.length) resolveOver()
    })
  })
  thread.begin()
  block()
  await isOver
  return { stamped, arrivals, session: await stop() }
}

test('a host whose JavaScript is blocked for 200 ms now and then judges as one that is not', async () => {
  const blocked = await sitBlocked()
  const { play, stop } = await sitDown()
  for (const stamped of blocked.stamped) play(stamped)
  const free = await stop()

  expect(blocked.session.report).toEqual(free.report)
  expect(blocked.session.played).toEqual(free.played)
  expect(blocked.session.live).toEqual(free.live)
  // The take clock is that of the device.
  const { stamped, arrivals } = blocked
  const byDevice = stamped.map(({ heardAt }) => heardAt - stamped[0]!.heardAt)
  expect(blocked.session.live.map(({ event }) => event.atMs)).toEqual(byDevice)

  // The blocks were real: the first key waited until another was stamped, and by arrival all would be judged otherwise.
  expect(arrivals[0]).toBeGreaterThan(stamped[1]!.heardAt)
  const byArrival = stamped.map(({ gesture }, nth): SessionEvent => {
    return { ...gesture, atMs: takeMs(arrivals[nth]! - arrivals[0]!) }
  })
  const timesOf = ({ verdicts }: typeof free.report) => verdicts.map(({ deltaMs }) => deltaMs)
  expect(timesOf(judgeSession(score, byArrival, fromTheStart))).not.toEqual(timesOf(free.report))
})
