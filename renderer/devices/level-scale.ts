import type { AudioLevel } from '../../shared/contract/devices'

/** What lies below is drawn as nothing, in dB below full scale. Ours: a quiet room at a usual gain. */
export const FAINTEST_DB = -60
/** A clipped moment is shown for so long, or nobody would see it. Ours. */
export const CLIP_SHOWN_MS = 2000

/** Where a level stands on the meter, 0..1. */
export function shareOfMeter(db: number): number {
  // Silence is −∞ dB, and may come as no number at all.
  if (!(db > FAINTEST_DB)) return 0
  return Math.min(1, 1 - db / FAINTEST_DB)
}

/** Whole dB as they are told; null for silence. */
export function shownDb(db: number): number | null {
  return Number.isFinite(db) && db > SILENT_DB ? Math.round(db) : null
}

/** Below the last bit of 16. */
const SILENT_DB = -96

/** Remembers that it clipped long enough to be seen. */
export function createClipLamp(): { isLit(level: Pick<AudioLevel, 'isClipping'>, nowMs: number): boolean } {
  let clippedMs = -Infinity
  return {
    isLit({ isClipping }, nowMs) {
      if (isClipping) clippedMs = nowMs
      return nowMs - clippedMs < CLIP_SHOWN_MS
    },
  }
}
