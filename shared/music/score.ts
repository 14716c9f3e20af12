import type { NoteId } from '../base/ids'
import type { Beats, Pitch } from '../base/units'

/**
 * What is written, in the order in which it is to be played: repeats are unfolded.
 * Plain data, so that it can be stored as JSON and posted between processes.
 */
export interface Score {
  /** Ordered by `onset`; at equal onsets grace notes first, then by `pitch`. `notes[i].index === i`. */
  readonly notes: readonly ScoreNote[]
  /** Bars in unfolded order: a bar that is repeated stands here twice. `bars[i].index === i`. */
  readonly bars: readonly Bar[]
  /** At least one, the first at beat 0. Ordered by `onset`. */
  readonly tempos: readonly TempoMark[]
  readonly dynamics: readonly DynamicMark[]
  readonly hairpins: readonly Hairpin[]
  readonly pedals: readonly PedalSpan[]
  /** End of the last bar. */
  readonly end: Beats
  /** False when the source had no notation (a MIDI file): then there is nothing to engrave. */
  readonly isEngraved: boolean
}

export type Hand = 'left' | 'right'

/** Which hands the student plays in a session. */
export type HandChoice = Hand | 'both'

/** One written note as it is to be struck once. Tied continuations are merged into the note that is struck. */
export interface ScoreNote {
  readonly index: number
  readonly id: NoteId
  /** The how-manyth time this written note is due in unfolded order; 1 without repeats. */
  readonly pass: number
  /** For a grace note: the beat of the note it decorates. */
  readonly onset: Beats
  /** In quarter notes, ties included; 0 for a grace note. */
  readonly duration: number
  readonly pitch: Pitch
  /** As written, for sentences and spelling: "F♯4", "B♭3". */
  readonly name: string
  /** Index into `Score.bars`. */
  readonly bar: number
  readonly hand: Hand
  /** 1-based, top to bottom on the page. */
  readonly staff: number
  readonly voice: number
  readonly isGrace: boolean
  readonly ornament: Ornament | null
  /**
   * Keys beside its own that the ornament may sound, ascending; empty without one. The neighbours by key signature,
   * accidentals of the bar and of the sign; the partners in a tremolo; all keys that a glissando covers.
   */
  readonly ornamentPitches: readonly Pitch[]
  /** Rolled by a written arpeggio sign. */
  readonly isArpeggiated: boolean
  readonly isStaccato: boolean
  readonly isAccented: boolean
  /** A slur leads from it to the next note of its voice. */
  readonly isSlurred: boolean
  /** Ids of the tied continuations, in order, for painting. */
  readonly tiedIds: readonly NoteId[]
  /** As written ("1".."5", "4-5"), or null. */
  readonly fingering: string | null
}

export type Ornament = 'trill' | 'mordent' | 'turn' | 'tremolo' | 'glissando'

export interface Bar {
  readonly index: number
  /** The id of `<measure>` in the MEI; null where nothing is engraved. */
  readonly id: string | null
  /** As printed; people are told this one. A pickup bar may be "0". */
  readonly number: string
  readonly pass: number
  readonly onset: Beats
  /** In quarter notes. */
  readonly duration: number
  readonly metre: Metre
  /** True where a section starts: the beginning, after a double bar, at a repeat or a rehearsal mark. */
  readonly startsSection: boolean
}

export interface Metre {
  readonly beats: number
  /** 4 for quarter notes, 8 for eighths. */
  readonly unit: number
}

export interface TempoMark {
  readonly onset: Beats
  readonly quartersPerMinute: number
}

export interface DynamicMark {
  readonly onset: Beats
  /** As written: "p", "mf", "sfz"… */
  readonly mark: string
  /** null when it holds for all staves. */
  readonly staff: number | null
}

export interface Hairpin {
  readonly onset: Beats
  readonly end: Beats
  readonly direction: 'crescendo' | 'diminuendo'
  readonly staff: number | null
}

export interface PedalSpan {
  readonly onset: Beats
  readonly end: Beats
}
