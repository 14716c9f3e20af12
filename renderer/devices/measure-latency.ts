import { MS_PER_MINUTE } from '../../shared/base/units'
import type { DeviceLatency } from '../../shared/contract/devices'
import type { Click } from '../sound/click-times'

/** Ours: slow enough that no device is late by a whole step, fast enough to be tapped evenly. */
const CLICKS_PER_MINUTE = 100
export const CLICK_STEP_MS = MS_PER_MINUTE / CLICKS_PER_MINUTE
/** Nobody is with the first ones. Ours. */
export const LEAD_IN_CLICKS = 2
/** Ours: the middle of so many taps is known to some 7 ms for a hand that scatters by 25 (25 / √14). */
export const COUNTED_CLICKS = 14
/** What belongs to the last click may come so much later. Ours: more than any device is late. */
const TAIL_MS = 900

export type Measuring =
  | { readonly kind: 'ready' }
  /** The device is opened, the click woken. */
  | { readonly kind: 'starting' }
  | { readonly kind: 'leadIn' }
  | { readonly kind: 'counting'; readonly tapCount: number }
  | { readonly kind: 'reckoning'; readonly tapCount: number }
  | { readonly kind: 'done'; readonly latency: DeviceLatency; readonly tapCount: number }
  | { readonly kind: 'refused'; readonly sentence: string }

type Answered<Reply> = { readonly ok: true; readonly reply: Reply } | { readonly ok: false; readonly sentence: string }

export interface MeasureParts {
  /** The window's clock, `performance.now()`. */
  readonly nowMs: () => number
  /** Resolves with how soon a click can be heard, in ms; rejects where none can. */
  readonly wake: () => Promise<number>
  /** `originMs` is when the first click is heard, on the window's clock. */
  readonly click: (clicks: readonly Click[], originMs: number) => void
  readonly stopClick: () => void
  readonly begin: () => Promise<Answered<null>>
  /** The clicks that count, on the window's clock. */
  readonly tellClicks: (dueMs: readonly number[]) => void
  readonly finish: () => Promise<Answered<DeviceLatency>>
  readonly cancel: () => void
  /** Returns what calls it off. */
  readonly after: (delayMs: number, run: () => void) => () => void
  /** What is said where nothing can sound. */
  readonly noClick: string
  readonly onChanged: (now: Measuring) => void
}

export interface LatencyMeasure {
  /** Call it from a press of the person. */
  start(): Promise<void>
  /** As many taps were heard since it began. */
  tapped(tapCount: number): void
  /** Nothing of what was begun is kept. */
  stop(): void
  /** It cannot go on, for a reason that is said as a sentence. */
  breakOff(sentence: string): void
}

/** Two clicks to get in, then those that count, then what the host makes of the taps. */
export function createLatencyMeasure(parts: MeasureParts): LatencyMeasure {
  let now: Measuring = { kind: 'ready' }
  /** What was begun before this number was stopped. */
  let round = 0
  let callOff: readonly (() => void)[] = []
  /** With the first clicks, which do not count; the host counts them too. */
  let tapsBefore = 0

  function become(next: Measuring): void {
    now = next
    parts.onChanged(next)
  }

  async function start(): Promise<void> {
    stop()
    const mine = round
    tapsBefore = 0
    become({ kind: 'starting' })
    const [leadMs, begun] = await Promise.all([parts.wake().catch(() => null), parts.begin()])
    if (mine !== round) return
    if (!begun.ok) refuse(begun.sentence)
    else if (leadMs === null) {
      parts.cancel()
      refuse(parts.noClick)
    } else run(parts.nowMs() + leadMs)
  }

  function run(originMs: number): void {
    const clicks = Array.from({ length: LEAD_IN_CLICKS + COUNTED_CLICKS }, (_, nth) => nth * CLICK_STEP_MS)
    const countedFromMs = originMs + LEAD_IN_CLICKS * CLICK_STEP_MS
    parts.click(
      clicks.map((atMs) => ({ atMs, isDownbeat: false })),
      originMs,
    )
    parts.tellClicks(clicks.slice(LEAD_IN_CLICKS).map((atMs) => originMs + atMs))
    become({ kind: 'leadIn' })
    const untilMs = countedFromMs + (COUNTED_CLICKS - 1) * CLICK_STEP_MS + TAIL_MS
    callOff = [
      // Who is ahead of the first click that counts is with it.
      parts.after(countedFromMs - CLICK_STEP_MS / 2 - parts.nowMs(), () => become({ kind: 'counting', tapCount: 0 })),
      parts.after(untilMs - parts.nowMs(), () => void reckon()),
    ]
  }

  async function reckon(): Promise<void> {
    const mine = round
    const tapCount = now.kind === 'counting' ? now.tapCount : 0
    become({ kind: 'reckoning', tapCount })
    parts.stopClick()
    const answer = await parts.finish()
    if (mine !== round) return
    if (answer.ok) become({ kind: 'done', latency: answer.reply, tapCount })
    else refuse(answer.sentence)
  }

  function refuse(sentence: string): void {
    become({ kind: 'refused', sentence })
  }

  function stop(): void {
    round += 1
    for (const off of callOff) off()
    callOff = []
    parts.stopClick()
    if (isUnderway(now)) parts.cancel()
    if (now.kind !== 'ready') become({ kind: 'ready' })
  }

  return {
    start,
    stop,
    breakOff(sentence) {
      if (!isUnderway(now)) return
      stop()
      refuse(sentence)
    },
    tapped(tapCount) {
      if (now.kind !== 'counting') tapsBefore = tapCount
      else become({ kind: 'counting', tapCount: Math.min(tapCount - tapsBefore, COUNTED_CLICKS) })
    },
  }
}

export function isUnderway({ kind }: Measuring): boolean {
  return kind === 'starting' || kind === 'leadIn' || kind === 'counting' || kind === 'reckoning'
}
