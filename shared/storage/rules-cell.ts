import { z } from 'zod'
import { beats } from '../base/units'
import type { PracticeMode, SessionRules } from '../follow/session-rules'

/** What a mode needs beside its name, hands and place: the beats of a loop, the tempo of a click. */
export function rulesToConfig(rules: SessionRules): Readonly<Record<string, number>> {
  if (rules.mode === 'loop_bars') return { from: rules.from, until: rules.until }
  return rules.mode === 'metronome' ? { quartersPerMinute: rules.quartersPerMinute } : {}
}

const loop = z.object({ from: z.number(), until: z.number() })
const click = z.object({ quartersPerMinute: z.number().positive() })

/** A mode that this version does not know, or whose config was damaged, is followed: what was played is kept. */
export function rulesFromConfig(
  mode: string,
  sitting: Pick<SessionRules, 'hands' | 'startOnset'>,
  config: unknown,
): SessionRules {
  switch (mode as PracticeMode) {
    case 'wait':
      return { ...sitting, mode: 'wait' }
    case 'loop_bars': {
      const bars = loop.safeParse(config)
      if (!bars.success) break
      return { ...sitting, mode: 'loop_bars', from: beats(bars.data.from), until: beats(bars.data.until) }
    }
    case 'metronome': {
      const tempo = click.safeParse(config)
      if (tempo.success) return { ...sitting, mode: 'metronome', ...tempo.data }
      break
    }
    case 'follow_score':
      break
  }
  return { ...sitting, mode: 'follow_score' }
}
