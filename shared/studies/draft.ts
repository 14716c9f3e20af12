import type { Tone } from './tones'

/** What one hand does next: strikes, or rests where there are no tones. */
export interface DraftNote {
  readonly ticks: number
  /** From the lowest. */
  readonly tones: readonly Tone[]
  /** One for each tone, or none. */
  readonly fingers?: readonly number[]
  readonly isTied?: boolean
  readonly slur?: 'begins' | 'ends'
  readonly isStaccato?: boolean
  readonly isAccented?: boolean
}

/** A study before it is written down. */
export interface Draft {
  /** Empty for a hand that has nothing to do in all of it. Both are as long as each other otherwise. */
  readonly left: readonly DraftNote[]
  readonly right: readonly DraftNote[]
  readonly dynamics: readonly DraftDynamic[]
  /** Of the pulse of the metre. */
  readonly pulsesPerMinute: number
}

export interface DraftDynamic {
  readonly atTicks: number
  /** A mark, or where a hairpin begins or ends. */
  readonly mark: 'p' | 'mp' | 'mf' | 'f' | '<' | '>' | 'growingEnds' | 'fadingEnds'
}

export const ticksOf = (notes: readonly DraftNote[]) => notes.reduce((sum, { ticks }) => sum + ticks, 0)

export const restOf = (ticks: number): DraftNote => ({ ticks, tones: [] })
