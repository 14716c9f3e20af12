import type { ModeTracker } from '../follow/mode-tracker'
import type { LoopOnsets } from '../follow/propose-wrap'
import type { TakeSpan } from './cut-takes'
import { closePasses } from './loop-passes'

interface FreeTakes {
  readonly spans: readonly TakeSpan[]
  /** Where the student said that he goes on, by the played note that came next. */
  readonly starts: ReadonlyMap<number, number>
  readonly loop: LoopOnsets | null
}

/** What a practice mode makes of the takes that a free student would have played. */
export function takesOfMode(
  { canJump, isTimed }: ModeTracker,
  { spans, starts, loop }: FreeTakes,
): readonly TakeSpan[] {
  if (loop) return closePasses(spans, starts, loop)
  if (canJump) return spans
  const passes = joinPauses(spans)
  // What the score still waited for at the end was not missed.
  return isTimed ? passes : passes.map((span) => ({ ...span, wasBrokenOff: true }))
}

/** Where the score waits, or a click goes on, a pause begins nothing. */
function joinPauses(spans: readonly TakeSpan[]): TakeSpan[] {
  const passes: TakeSpan[] = []
  for (const span of spans) {
    const pass = span.goesOn ? passes.pop() : undefined
    passes.push(pass ? joined(pass, span) : span)
  }
  return passes
}

function joined(pass: TakeSpan, { endPlayed, firstOnset, lastOnset, wasBrokenOff }: TakeSpan): TakeSpan {
  const whole = { ...pass, endPlayed, wasBrokenOff }
  if (lastOnset < 0) return whole
  if (pass.lastOnset < 0) return { ...whole, firstOnset, lastOnset }
  return {
    ...whole,
    firstOnset: Math.min(pass.firstOnset, firstOnset),
    lastOnset: Math.max(pass.lastOnset, lastOnset),
  }
}
