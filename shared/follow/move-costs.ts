/**
 * What each move of the follower costs: negative log likelihoods up to a common scale. Ours: begun as guesses, then
 * kept where the open performances (Vienna 4x22, Batik, nASAP) and replayed practice together came out best.
 */
export interface MoveCosts {
  /** A played note that stands for no written one. */
  readonly extra: number
  /** Another key in place of a written one: a semitone beside it, added for a whole tone, and an octave off. */
  readonly anchorKeep: number
  readonly anchorWidthMs: number
  readonly early: number
  readonly jumpHeard: number
  readonly stumbleRatio: number
  readonly stumbleHeard: number
  readonly stutter: number
  readonly brushed: number
  readonly brushMs: number
  readonly jumpLost: number
  readonly jumpHabit: number
  readonly jumpSection: number
  readonly jumpInsideBeat: number
  readonly jumpHesitant: number
  readonly ornamentNear: number
  readonly slip: number
  readonly slipWhole: number
  readonly slipOctave: number
  /** The same where two neighbouring keys alternate: a trill longer than it is written. */
  readonly shaken: number
  /** The same within `ornamentReach` semitones of a written ornament, or where the silent hand has this note. */
  readonly ornamental: number
  readonly silent: number
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
  /** The most that being late costs: who hesitates goes on where he was. */
  readonly hesitation: number
  /** Part of the time costs that holds for grace notes and for written arpeggios. */
  readonly graceTiming: number
  /** Intervals after which the tempo is trusted. */
  readonly tempoKnownAfter: number
  readonly tempoMaxWeight: number
  readonly tempoMemoryMs: number
  /** Largest step of the tempo, as a log ratio: a stumble is no new tempo. */
  readonly tempoMaxStep: number
  /** Going on elsewhere: without a pause and after a full one. */
  readonly jump: number
  readonly jumpAfterPause: number
  readonly jumpForward: number
  /** Added by the squared log ratio of the distance to the typical one: so far back do students begin again. */
  readonly jumpFar: number
  readonly jumpTypicalOnsets: number
  /** What the distance adds at most. */
  readonly jumpFarthest: number
  readonly jumpInsideBar: number
  /** A pause counts from here beyond what the score asks for, and fully after the range. */
  readonly pauseFromMs: number
  readonly pauseRangeMs: number
  /** What is left of a pause with each further note. */
  readonly pauseFading: number
}

export const measuredMoveCosts: MoveCosts = {
  extra: 5,
  anchorKeep: 0.3,
  anchorWidthMs: 60,
  early: 1.3,
  jumpHeard: 2,
  stumbleRatio: 0.7,
  stumbleHeard: 3,
  stutter: 0.8,
  brushed: 4.5,
  brushMs: 50,
  jumpLost: 1.5,
  jumpHabit: 0.5,
  jumpSection: 0.3,
  jumpInsideBeat: 0,
  jumpHesitant: 2,
  ornamentNear: 4,
  slip: 4.5,
  slipWhole: 0.3,
  slipOctave: 5,
  shaken: 2,
  ornamental: 2,
  silent: 0.5,
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
  hesitation: 2.5,
  graceTiming: 0.4,
  tempoKnownAfter: 4,
  tempoMaxWeight: 0.4,
  tempoMemoryMs: 1500,
  tempoMaxStep: 0.7,
  jump: 13,
  jumpAfterPause: 3,
  jumpForward: 3,
  jumpFar: 0.8,
  jumpTypicalOnsets: 7,
  jumpFarthest: 10,
  jumpInsideBar: 0.5,
  pauseFromMs: 100,
  pauseRangeMs: 200,
  pauseFading: 0.8,
}
