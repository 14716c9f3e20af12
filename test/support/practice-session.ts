import { pitch, takeMs } from '../../shared/base/units'
import type { SessionEvent } from '../../shared/performance/session-event'
import type { Stroke } from './practice-stroke'
import type { PlayedTruth } from './practice-truth'

/** A stroke in its pass. */
export type PlacedStroke = Stroke & Pick<PlayedTruth, 'take' | 'isReplay'>

/** One key cannot be struck twice any faster. */
const SAME_KEY_MS = 45
/** A key that is struck again was let go so long before. */
const LIFTED_MS = 12

/** The strokes as an instrument sends them, and the truth of each key press. */
export function soundStrokes(strokes: readonly PlacedStroke[]): {
  readonly keys: readonly SessionEvent[]
  readonly played: readonly PlayedTruth[]
} {
  const possible = leaveOutImpossible(breakOff(strokes))
  const nextByStroke = new Map<PlacedStroke, PlacedStroke>()
  const lastByPitch = new Map<number, PlacedStroke>()
  for (const stroke of possible) {
    const before = lastByPitch.get(stroke.pitch)
    if (before) nextByStroke.set(before, stroke)
    lastByPitch.set(stroke.pitch, stroke)
  }
  const keys = possible.flatMap((stroke): SessionEvent[] => {
    const untilMs = (nextByStroke.get(stroke)?.atMs ?? Infinity) - LIFTED_MS
    const key = pitch(stroke.pitch)
    return [
      { kind: 'keyDown', pitch: key, atMs: takeMs(stroke.atMs), velocity: stroke.velocity },
      { kind: 'keyUp', pitch: key, atMs: takeMs(Math.min(stroke.atMs + stroke.heldMs, untilMs)) },
    ]
  })
  const played = possible.map(({ noteIndex, kind, meantNoteIndex, take, isReplay }) => {
    return { noteIndex, kind, meantNoteIndex, take, isReplay }
  })
  return { keys, played }
}

/** Where another pass begins, the one before is over: a trill is cut, and a hand that is late comes just before. */
function breakOff(strokes: readonly PlacedStroke[]): readonly PlacedStroke[] {
  const firstMs: number[] = []
  for (const { take, atMs } of strokes) firstMs[take] = Math.min(atMs, firstMs[take] ?? Infinity)
  return strokes.flatMap((stroke) => {
    const endMs = firstMs.find((ms, take) => take > stroke.take && ms < Infinity) ?? Infinity
    if (stroke.atMs < endMs) return [stroke]
    return isByChance(stroke) ? [] : [{ ...stroke, atMs: endMs - 1 }]
  })
}

/** In the order of time. Where one key would be struck twice at once, chance keys give way and others wait. */
function leaveOutImpossible(strokes: readonly PlacedStroke[]): readonly PlacedStroke[] {
  const sorted = strokes.toSorted((a, b) => a.atMs - b.atMs)
  const kept = new Set<PlacedStroke>()
  const lastByPitch = new Map<number, PlacedStroke>()
  for (const stroke of sorted) {
    const before = lastByPitch.get(stroke.pitch)
    const isImpossible = before !== undefined && stroke.atMs - before.atMs < SAME_KEY_MS
    if (isImpossible && isByChance(stroke)) continue
    if (isImpossible && isByChance(before)) kept.delete(before)
    const waits = isImpossible && !isByChance(before)
    const possible = waits ? { ...stroke, atMs: before.atMs + SAME_KEY_MS } : stroke
    kept.add(possible)
    lastByPitch.set(stroke.pitch, possible)
  }
  return [...kept].sort((a, b) => a.atMs - b.atMs)
}

function isByChance({ kind }: PlacedStroke): boolean {
  return kind === 'extra' || kind === 'ornament'
}
