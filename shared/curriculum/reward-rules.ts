/**
 * The rules of all rewards, in one place. The cloud computes them once more from what was synced
 * (`supabase/migrations/…_rewards.sql`), and one table of cases holds for both (`test/support/reward-cases.ts`).
 *
 * 1. Practice is a session with at least 16 correct notes. Nothing less earns anything.
 * 2. Right notes are counted in `notes`; where these are gone or never came, the aggregate is believed, up to what a
 *    person can play in one session.
 * 3. A take is clean with at least 16 correct notes and an accuracy of 0.95. A session has no more clean takes than its
 *    correct notes fill. Where nobody cut it into takes, it is one take.
 * 4. XP of a session: 10 for each clean take, and one for each whole tenth of its accuracy. Minutes earn nothing.
 * 5. A day is the student's own: the clock on the wall where he played. Days are a set: one counts once, whatever
 *    happens on it and in whatever order sessions arrive.
 * 6. A streak is a run of such days. Its current length is that of the run which ends on the last one; whether it is
 *    still alive is for whoever knows today. Travel moves a session to another date, never one that was played before
 *    it: going east the day is shorter, going west it is longer or its date comes twice, and counts once. A date that a
 *    flight skips (from America to Asia, over the date line) breaks no streak, and is no day of it.
 * 7. A session stamped before the year 2000 or more than a day ahead was stamped by a clock that was wrong: its notes
 *    count, as of now; its day does not.
 * 8. Stars of a lesson: 1 from an accuracy of 0.8, 2 from 0.9, 3 from 0.97, in sessions that came past nine tenths of
 *    the song with the hands that the lesson asks for; the weakest of its songs counts. One star passes it; three
 *    stars on two different days in each of its songs master it. The first lesson is unlocked, and each that follows
 *    one that was passed; a lesson without songs keeps none locked.
 */

/** Ours: four bars of quarter notes. Shorter passes are clean by luck: at nine right notes in ten, 16 are so one time in six. */
export const LEAST_CORRECT_NOTES = 16
/** Ours: one slip in twenty notes; what teachers call secure. */
export const CLEAN_ACCURACY = 0.95
/** Ours: the longest session, two hours, at ten notes a second. */
export const MOST_NOTES = 72_000

export const XP_PER_CLEAN_TAKE = 10
export const XP_FOR_ACCURACY = 10
/** The cloud takes no greater award. */
export const MOST_XP = 1000

/** 2000-01-01. Ours: no app of this kind, and no battery-less clock, shows an earlier and true date. */
export const EARLIEST_START_MS = 946_684_800_000
export const DAY_MS = 86_400_000
export const MINUTE_MS = 60_000
/** The easternmost and westernmost clocks on earth are at UTC+14 and UTC−12. */
export const MOST_UTC_OFFSET_MINUTES = 14 * 60
export const LEAST_UTC_OFFSET_MINUTES = -12 * 60

/** Ours: the last bars may be missing, or a repeat. */
export const WHOLE_COVERAGE = 0.9
/** Accuracies from which a session has one, two and three stars. Ours: passable, secure, near faultless. */
export const STAR_ACCURACIES = [0.8, 0.9, 0.97] as const
/** Mastery is what is still there on another day. */
export const MASTERY_DAYS = 2
