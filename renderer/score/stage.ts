import type { Beats } from '../../shared/base/units'
import type { HandChoice } from '../../shared/music/score'
import type { ScoreLayout } from './engraver-messages'
import type { BarHeat } from './bar-heat'
import type { BarSpan } from './bar-span'
import type { MarkChanges } from './mark-book'
import type { NoteRef } from './note-ref'

/** How the score is laid out for the person. */
export interface Look {
  readonly layout: ScoreLayout
  readonly zoomPercent: number
}

/** What the student plays, and whether the other hand steps back for the eye. */
export interface HandsShown {
  readonly hands: HandChoice
  readonly isOtherPale: boolean
}

/** What shows a score: engraved notation, or a piano roll where there is no notation. */
export interface Stage {
  /** Resolves when the first page can be seen. */
  readonly shown: Promise<void>
  arrange(look: Look): void
  /** The theme changed. */
  restyle(): void
  paintMarks(changes: MarkChanges): void
  paintHeat(heat: readonly BarHeat[]): void
  /** Moves the band; null takes it away. `isFollowed`: the view goes with it. */
  placeCursor(beat: Beats | null, isFollowed: boolean): void
  goTo(barIndex: number): void
  /** Draws a calm line around a bar that is talked about; null takes it away. */
  pointAt(barIndex: number | null): void
  /** A wash over the bars that are looped, with a handle at either end; null takes it away. */
  paintLoop(span: BarSpan | null): void
  /** Draws the hand that is not practised paler. */
  showHands(shown: HandsShown): void
  /** A calm ring around the note that is talked about; null takes it away. */
  select(ref: NoteRef | null): void
  turnPage(direction: -1 | 1): void
  /** The passes of the bar at a point of the window; empty where no bar is. */
  barsAt(clientX: number, clientY: number): readonly number[]
  /** The note, written or played, at a point of the window. */
  noteAt(clientX: number, clientY: number): NoteRef | null
  hover(barIndex: number | null): void
  /** Makes every page ready for paper; `endPrint` makes it undone. */
  print(): void
  endPrint(): void
  /** Moves what glides. True while it is not there yet. */
  step(nowMs: number): boolean
  destroy(): void
}

export interface StageEvents {
  /** More of the score can be seen or was moved: the next frame has something to do. */
  readonly onChanged: () => void
  readonly onProblem: (sentence: string) => void
}
