import type { RollScene } from './roll-scene'

/** The part of a take that is in view. */
export interface RollWindow {
  readonly fromMs: number
  readonly untilMs: number
}

/** Closer than this there is nothing more to see. Ours: a chord that is spread over 50 ms fills a tenth of the view. */
const CLOSEST_MS = 500

export function wholeWindow({ fromMs, untilMs }: RollScene): RollWindow {
  return { fromMs, untilMs }
}

/** `factor` 2 shows half as much. What lies at `atMs` stays where it is. */
export function zoomWindow(scene: RollScene, window: RollWindow, factor: number, atMs: number): RollWindow {
  const wholeMs = scene.untilMs - scene.fromMs
  const lengthMs = Math.min(wholeMs, Math.max(Math.min(CLOSEST_MS, wholeMs), (window.untilMs - window.fromMs) / factor))
  const share = (atMs - window.fromMs) / (window.untilMs - window.fromMs)
  return within(scene, atMs - share * lengthMs, lengthMs)
}

export function moveWindow(scene: RollScene, window: RollWindow, byMs: number): RollWindow {
  return within(scene, window.fromMs + byMs, window.untilMs - window.fromMs)
}

/** Moves only where the span is not in view. */
export function reveal(scene: RollScene, window: RollWindow, fromMs: number, untilMs: number): RollWindow {
  if (fromMs >= window.fromMs && untilMs <= window.untilMs) return window
  const lengthMs = window.untilMs - window.fromMs
  return within(scene, fromMs - lengthMs / 3, lengthMs)
}

function within(scene: RollScene, fromMs: number, lengthMs: number): RollWindow {
  const from = Math.max(scene.fromMs, Math.min(fromMs, scene.untilMs - lengthMs))
  return { fromMs: from, untilMs: from + lengthMs }
}
