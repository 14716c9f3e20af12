import { SLOW_PERCENT, STAR_RULES, type StarRule } from './reward-rules'

/** A piece played through once: what its stars come from (rule 8 of `reward-rules.ts`). */
export interface SessionRun {
  /** 0..1. */
  readonly accuracy: number
  /** Spread around the student's own tempo, or the click; null where it could not be told. */
  readonly timingMs: number | null
  /** The student's tempo in percent of the written one; null where it could not be told. */
  readonly tempoPercent: number | null
}

/** 0..3. Where timing or tempo is not known, one at most. */
export function starsOfRun(run: SessionRun, isSlow: boolean): number {
  return STAR_RULES.filter((rule) => isReached(rule, run, isSlow)).length
}

function isReached(rule: StarRule, { accuracy, timingMs, tempoPercent }: SessionRun, isSlow: boolean): boolean {
  if (accuracy < rule.accuracy) return false
  if (rule.inTime === null) return true
  const { tempoPercent: needed, timingMs: most } = rule.inTime
  const isFastEnough = tempoPercent !== null && tempoPercent * 100 >= needed * (isSlow ? SLOW_PERCENT : 100)
  return isFastEnough && timingMs !== null && timingMs <= most
}

/** The better of two: more stars, then fewer slips, then nearer to the tempo. */
export function betterRun(one: SessionRun | null, other: SessionRun, isSlow: boolean): SessionRun {
  if (!one) return other
  const difference =
    starsOfRun(one, isSlow) - starsOfRun(other, isSlow) ||
    one.accuracy - other.accuracy ||
    (one.tempoPercent ?? 0) - (other.tempoPercent ?? 0)
  return difference >= 0 ? one : other
}

/** Ours: no hand comes to more, and no figure of a session is worse. */
const MOST_TEMPO_PERCENT = 1000
const MOST_TIMING_MS = 10_000

/** `device_info.run`, as any program may have written it. What cannot be is not known; without an accuracy it is no run. */
export function parseRun(value: unknown): SessionRun | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { accuracy, timingMs, tempoPercent } = value as Readonly<Record<string, unknown>>
  const share = numberWithin(accuracy, 0, 1)
  if (share === null) return null
  const tempo = numberWithin(tempoPercent, 1, MOST_TEMPO_PERCENT)
  return {
    accuracy: share,
    timingMs: numberWithin(timingMs, 0, MOST_TIMING_MS),
    tempoPercent: tempo !== null && Number.isInteger(tempo) ? tempo : null,
  }
}

function numberWithin(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && value >= least && value <= most ? value : null
}
