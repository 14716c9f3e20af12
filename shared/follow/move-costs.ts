/**
 * What each move of the follower costs: negative log likelihoods up to a common scale. Ours: begun as guesses, then
 * kept where the open performances (Vienna 4x22, Batik, nASAP), replayed practice and simulated students came out best
 * together. `docs/following.md` tells what each was weighed against.
 */
export interface MoveCosts {
  /** A played note that stands for no written one. */
  readonly extra: number
  /** Part of `extra` for a key of the present chord that is struck again: students stutter. */
  readonly stutter: number
  /** The same right after a key beside it, within `brushMs`: a finger that brushed its neighbour. */
  readonly brushed: number
  readonly brushMs: number
  /** The same where two neighbouring keys alternate: a trill longer than it is written. */
  readonly shaken: number
  /** The same within a written ornament, by its signs and near it (see `fitsOrnament`), and where the silent hand has it. */
  readonly ornamental: number
  readonly ornamentNear: number
  readonly silent: number
  /** Another key in place of a written one: a semitone beside it, added for a whole tone, and an octave off. */
  readonly slip: number
  readonly slipWhole: number
  readonly slipOctave: number
  /** A key left behind at an onset of which something was played, and at one that was passed over. */
  readonly missed: number
  readonly missedGrace: number
  readonly skipped: number
  readonly skippedGrace: number
  /** A key of an onset left behind, played after all; `lateRefund` is the part of `missed` that it gives back. */
  readonly late: number
  readonly lateMs: number
  readonly lateWeight: number
  readonly lateRefund: number
  /** Keys of one chord that are not struck together. */
  readonly spreadMs: number
  readonly spreadWeight: number
  /** A new onset too early or too late: by the log ratio of the intervals, both lengthened by the slack. */
  readonly timing: number
  readonly timingWidth: number
  readonly timingSlackMs: number
  /** Too early is dearer than too late by this factor: who cannot yet find a key is late. */
  readonly early: number
  /** The most that being late costs: who hesitates goes on where he was. */
  readonly hesitation: number
  /** Part of the time costs that holds for grace notes and for written arpeggios. */
  readonly graceTiming: number
  /** Intervals after which the tempo is trusted. */
  readonly tempoKnownAfter: number
  /** How the tempo is learnt: the most that one interval says, and the memory in milliseconds of playing. */
  readonly tempoMaxWeight: number
  readonly tempoMemoryMs: number
  /** Largest step of the tempo, as a log ratio: a stumble is no new tempo. */
  readonly tempoMaxStep: number
  /** After an interval that is off by such a log ratio the tempo is known no better than after so many intervals. */
  readonly stumbleRatio: number
  readonly stumbleHeard: number
  /** Part of a small lateness that the next beat does not inherit; small is within about `anchorWidthMs`. */
  readonly anchorKeep: number
  readonly anchorWidthMs: number
  /** Going on elsewhere: without a pause and after a full one, and added for who pauses anyway. */
  readonly jump: number
  readonly jumpAfterPause: number
  readonly jumpHesitant: number
  /** Added for going on ahead: students go back. */
  readonly jumpForward: number
  /** Added by the squared log ratio of the distance to the typical one: so far back do students begin again. */
  readonly jumpFar: number
  readonly jumpTypicalOnsets: number
  /** What the distance adds at most. */
  readonly jumpFarthest: number
  /** Added where no bar begins; taken off where a section begins, and where a pass began before. */
  readonly jumpInsideBar: number
  readonly jumpSection: number
  readonly jumpHabit: number
  /** Part of what the last notes cost beyond one mistake that a jump gives back: who is lost has jumped already. */
  readonly jumpLost: number
  /** After a jump the tempo is known no better than after so many intervals. */
  readonly jumpHeard: number
  /** A pause counts from here beyond what the score asks for, and fully after the range. */
  readonly pauseFromMs: number
  readonly pauseRangeMs: number
  /** What is left of a pause with each further note. */
  readonly pauseFading: number
}

export const measuredMoveCosts: MoveCosts = {
  extra: 5,
  stutter: 0.8,
  brushed: 4.5,
  brushMs: 50,
  shaken: 2,
  ornamental: 2,
  ornamentNear: 4,
  silent: 0.5,
  slip: 4.5,
  slipWhole: 0.3,
  slipOctave: 4.7,
  missed: 0.9,
  missedGrace: 0.4,
  skipped: 1.9,
  skippedGrace: 0.3,
  late: 0.5,
  lateMs: 100,
  lateWeight: 0.7,
  lateRefund: 0.5,
  spreadMs: 60,
  spreadWeight: 0.6,
  timing: 1.2,
  timingWidth: 0.3,
  timingSlackMs: 40,
  early: 1.3,
  hesitation: 2.5,
  graceTiming: 0.4,
  tempoKnownAfter: 4,
  tempoMaxWeight: 0.4,
  tempoMemoryMs: 1500,
  tempoMaxStep: 0.7,
  stumbleRatio: 0.7,
  stumbleHeard: 3,
  anchorKeep: 0.3,
  anchorWidthMs: 60,
  jump: 13,
  jumpAfterPause: 3,
  jumpHesitant: 2,
  jumpForward: 3,
  jumpFar: 0.8,
  jumpTypicalOnsets: 7,
  jumpFarthest: 10,
  jumpInsideBar: 0.5,
  jumpSection: 0.3,
  jumpHabit: 0.5,
  jumpLost: 1.5,
  jumpHeard: 2,
  pauseFromMs: 100,
  pauseRangeMs: 200,
  pauseFading: 0.8,
}
