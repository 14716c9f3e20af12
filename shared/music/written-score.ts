import type { NoteId } from '../base/ids'
import type { DynamicMark, Hairpin, Metre, ScoreNote } from './score'

/** What stands on the page, before repeats are unfolded. Offsets are quarter notes since the start of the bar. */
export interface WrittenScore {
  readonly bars: readonly WrittenBar[]
  /** Indices of bars, where the file lists the order of playing; else the signs of the bars tell it. */
  readonly order?: readonly number[]
  readonly isEngraved: boolean
}

export interface WrittenBar {
  readonly id: string | null
  /** As printed. */
  readonly number: string
  /** In quarter notes. */
  readonly duration: number
  readonly metre: Metre
  readonly startsSection: boolean
  readonly repeats: BarRepeats
  readonly notes: readonly WrittenNote[]
  readonly tempos: readonly { readonly offset: number; readonly quartersPerMinute: number }[]
  readonly dynamics: readonly ({ readonly offset: number } & Omit<DynamicMark, 'onset'>)[]
  readonly hairpins: readonly (WrittenSpan & Omit<Hairpin, 'onset' | 'end'>)[]
  readonly pedals: readonly WrittenSpan[]
}

/** What unfolding hands on unchanged is said once, in `ScoreNote`. */
export interface WrittenNote extends Omit<ScoreNote, 'index' | 'pass' | 'onset' | 'duration' | 'bar' | 'tiedIds'> {
  /** For a grace note: of the note it decorates. */
  readonly offset: number
  /** Of this note alone, in quarter notes; 0 for a grace note. */
  readonly duration: number
  /** What goes on sounding when this one ends: one note, or one for each ending that may follow. */
  readonly tiedTo: readonly NoteId[]
}

/** Something that holds from here to a place in this bar or a later one. */
export interface WrittenSpan {
  readonly offset: number
  /** Index of the bar where it ends. */
  readonly endBar: number
  readonly endOffset: number
}

/** What a bar says about the order of playing. */
export interface BarRepeats {
  readonly startsRepeat: boolean
  readonly endsRepeat: boolean
  /** How often the repeat that ends here is played. */
  readonly times: number
  /** The bar lies in an ending that is played in these passes; null outside endings. */
  readonly ending: Ending | null
  readonly isSegno: boolean
  readonly isCoda: boolean
  /** The way to the coda leaves at the end of this bar. */
  readonly leavesToCoda: boolean
  readonly isFine: boolean
  /** At the end of this bar. */
  readonly jump: 'daCapo' | 'dalSegno' | null
}

export interface Ending {
  /** Bars of one bracket share this. */
  readonly id: string
  readonly passes: readonly number[]
}

export const NO_REPEATS: BarRepeats = {
  startsRepeat: false,
  endsRepeat: false,
  times: 2,
  ending: null,
  isSegno: false,
  isCoda: false,
  leavesToCoda: false,
  isFine: false,
  jump: null,
}
