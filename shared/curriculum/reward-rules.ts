/**
 * The rules of all rewards, in one place. The cloud computes them once more from what was synced
 * (`supabase/migrations/…_rewards.sql`), and one table of cases holds for both (`test/support/reward-cases.ts`).
 *
 * 1. Practice is a session with at least 16 correct notes. Nothing less earns anything.
 * 2. Right notes are counted in `notes`; where these are gone or never came, the aggregate is believed, up to what a
 *    person can play in one session.
 * 3. A take is clean with at least 16 correct notes and an accuracy of 0.95. A session has no more clean takes than its
 *    correct notes fill. Where nobody cut it into takes, it is one take.
 * 4. XP of a session: 10 for each clean take and, from an accuracy of 0.8, one for each whole tenth of it. Minutes earn
 *    nothing, and neither do keys struck at random.
 * 5. A day is the student's own: the clock on the wall where he played. Days are a set: one counts once, whatever
 *    happens on it and in whatever order sessions arrive.
 * 6. A streak is a run of such days. Its current length is that of the run which ends on the last one; whether it is
 *    still alive is for whoever knows today. Each seven days of a run earn a freeze, of which two are held at most; a day
 *    that was missed uses one up, and where there are as many as days were missed in a row, the run goes on. A frozen day
 *    is no day of practice and adds nothing to the length. A run that breaks takes its freezes with it. Travel moves a
 *    session to another date, never one that was played before it: going east the day is shorter, going west it is longer
 *    or its date comes twice, and counts once. A date that a flight skips (from America to Asia, over the date line)
 *    breaks no streak, needs no freeze, and is no day of it.
 * 7. A session stamped before the year 2000 or more than a day ahead was stamped by a clock that was wrong: its notes
 *    count, as of now; its day does not.
 * 8. Stars of a song in a lesson come from playing it through: from a session that came past nine tenths of its notes
 *    with the hands that the lesson asks for; a repeat may be left out. Its best time through (`device_info.run`) has one
 *    star for an accuracy of 0.8, two for 0.9 in time and at 70 % of the written tempo, three for 0.97 well in time and
 *    at 90 %; a slow lesson asks for 60 % of these tempos. Where nobody knows the timing or the tempo, and for a session
 *    as a whole, there is one star at most. A lesson has the stars of its weakest song. One star passes it; three stars
 *    on two different days in each of its songs master it. The first lesson is unlocked, and each that follows one that
 *    was passed; a lesson without songs keeps none locked.
 * 9. An exercise of the course is done when practice of it had an accuracy of 0.9.
 */

/** Ours: four bars of quarter notes. Shorter passes are clean by luck: at nine right notes in ten, 16 are so one time in six. */
export const LEAST_CORRECT_NOTES = 16
/** Ours: one slip in twenty notes; what teachers call secure. */
export const CLEAN_ACCURACY = 0.95
/** Ours: the longest session, two hours, at ten notes a second. */
export const MOST_NOTES = 72_000

export const XP_PER_CLEAN_TAKE = 10
export const XP_FOR_ACCURACY = 10
/** Ours: a song's own keys in any order come to half, up and down its scale to three in four. */
export const LEAST_XP_ACCURACY = 0.8
/** The cloud takes no greater award. */
export const MOST_XP = 1000

/** 2000-01-01. Ours: no app of this kind, and no battery-less clock, shows an earlier and true date. */
export const EARLIEST_START_MS = 946_684_800_000
export const DAY_MS = 86_400_000
export const MINUTE_MS = 60_000
/** The easternmost and westernmost clocks on earth are at UTC+14 and UTC−12. */
export const MOST_UTC_OFFSET_MINUTES = 14 * 60
export const LEAST_UTC_OFFSET_MINUTES = -12 * 60

/** Ours: the last bars may be missing. */
export const WHOLE_COVERAGE = 0.9
export interface StarRule {
  readonly accuracy: number
  /** null where neither is asked for. */
  readonly inTime: {
    /** Of the written tempo. */
    readonly tempoPercent: number
    readonly timingMs: number
  } | null
}

/**
 * What one, two and three stars ask for. Ours: passable, secure, near faultless. The timing is by our simulated students
 * who play our songs through: of six in seven beginners it is above 40 ms, of an advanced student never above 25.
 */
export const STAR_RULES: readonly StarRule[] = [
  { accuracy: 0.8, inTime: null },
  { accuracy: 0.9, inTime: { tempoPercent: 70, timingMs: 60 } },
  { accuracy: 0.97, inTime: { tempoPercent: 90, timingMs: 40 } },
]
/** Of the tempos above, for a lesson that is played slowly: slow practice starts there. */
export const SLOW_PERCENT = 60
/** Mastery is what is still there on another day. */
export const MASTERY_DAYS = 2
/** Ours: secure, as for two stars. */
export const EXERCISE_ACCURACY = 0.9

/** Ours: a week earns a day off. */
export const DAYS_PER_FREEZE = 7
/** Ours: a weekend. */
export const MOST_FREEZES = 2
