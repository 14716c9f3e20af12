import { z } from 'zod'
import { FASTEST_CLICK, FASTEST_PERCENT, SLOWEST_CLICK, SLOWEST_PERCENT } from './limits'

export const barIndex = z.number().int().min(0).max(100_000)
export const tempo = z.number().min(SLOWEST_CLICK).max(FASTEST_CLICK)
/** Of the written tempo. */
export const tempoPercent = z.number().min(SLOWEST_PERCENT).max(FASTEST_PERCENT)

/** How a song is practised; bars by index. */
export const modeChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('follow_score') }),
  z.object({ kind: z.literal('metronome'), quartersPerMinute: tempo }),
  z.object({ kind: z.literal('wait') }),
  z.object({ kind: z.literal('loop_bars'), firstBar: barIndex, lastBar: barIndex }),
])
export type ModeChoice = z.output<typeof modeChoice>
