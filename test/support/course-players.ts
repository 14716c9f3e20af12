import { localDay } from '../../shared/curriculum/local-day'
import type { PlanSession } from '../../shared/plan/plan-session'
import type { PlanLesson } from '../../shared/plan/plan-lesson'
import { beats, epochMs, pitch, takeMs } from '../../shared/base/units'
import { lessonProgress, type LessonProgress } from '../../shared/curriculum/lesson-stars'
import { DAY_MS, SLOW_PERCENT } from '../../shared/curriculum/reward-rules'
import type { HandChoice, Score } from '../../shared/music/score'
import { beatsToMs } from '../../shared/music/tempo-map'
import type { SessionEvent } from '../../shared/performance/session-event'
import type { CourseLibrary } from './course-library'
import { storeSession } from './course-session'
import { createDice } from './practice-dice'
import { practise } from './practice-simulator'

/** Plays a score somehow; `tempo` is the share of the written one. */
export type Player = (
  score: Score,
  given: { readonly hands: HandChoice; readonly tempo: number },
) => readonly SessionEvent[]

/** Every note as it is written, in time. */
export const perfectPlayer: Player = (score, { hands, tempo }) => {
  const clock = (beat: number) => 1000 + beatsToMs(score.tempos, beats(beat)) / tempo
  return practise(score, { hands, clock, ornamentHz: [8, 8] }).events
}

/** Players who do not play the piece. */
export const noisePlayers: Readonly<Record<string, Player>> = {
  'random keys in its rhythm': (score, given) =>
    inRhythm(score, given, (dice) => [pitch(36 + Math.floor(dice.share() * 48))]),
  'random keys of the piece in its rhythm': (score, given) =>
    inRhythm(score, given, (dice) => [dice.pick(score.notes)?.pitch ?? pitch(60)]),
  'its first key in its rhythm': (score, given) => inRhythm(score, given, () => [score.notes[0]?.pitch ?? pitch(60)]),
  'all of its keys at once': (score, given) =>
    inRhythm(score, given, () => [...new Set(score.notes.map((note) => note.pitch))].slice(0, 10)),
  'clusters around its keys': (score, given) =>
    inRhythm(score, given, (_, at) => [-2, -1, 0, 1, 2].map((step) => pitch(at + step))),
  'its keys in a row, as fast as they go': (score) => {
    const keys = [...new Set(score.notes.map((note) => note.pitch))].sort((one, other) => one - other)
    return score.notes.map((_, index) => down(keys[index % keys.length] ?? 60, index * FAST_MS))
  },
}

const FAST_MS = 60

function inRhythm(
  score: Score,
  { hands, tempo }: { readonly hands: HandChoice; readonly tempo: number },
  keysAt: (dice: ReturnType<typeof createDice>, written: number) => readonly number[],
): readonly SessionEvent[] {
  const dice = createDice(score.notes.length)
  const due = score.notes.filter(({ hand }) => hands === 'both' || hand === hands)
  const onsets = [...new Map(due.map((note) => [note.onset, note.pitch])).entries()]
  return onsets.flatMap(([onset, written]) =>
    keysAt(dice, written).map((key) => down(key, beatsToMs(score.tempos, onset) / tempo)),
  )
}

function down(key: number, atMs: number): SessionEvent {
  return { kind: 'keyDown', pitch: pitch(key), atMs: takeMs(1000 + atMs), velocity: 64 }
}

/** What lessons come to when each of their pieces is played once on each of two days, by the hands and tempo it asks. */
export async function playLessons(
  player: Player,
  lessons: readonly PlanLesson[],
  library: CourseLibrary,
): Promise<readonly LessonProgress[]> {
  const practice: PlanSession[] = []
  for (const { songs } of lessons) {
    for (const { songId, mode } of songs) {
      const piece = await library.open({ kind: 'song', songId })
      const hands: HandChoice = mode === 'hands_left' ? 'left' : mode === 'hands_right' ? 'right' : 'both'
      const events = player(piece.score, { hands, tempo: mode === 'slow' ? SLOW_PERCENT / 100 : 1 })
      const startedAt = epochMs(FIRST_MS + practice.length * 1000)
      const sitting = { number: practice.length, startedAt, hands, exerciseId: null, bars: null, durationMs: 60_000 }
      const { plan: first } = storeSession(piece, events, sitting)
      // On the second day he plays just as he did.
      practice.push(first, { ...first, at: epochMs(first.at + DAY_MS), day: localDay(first.day + 1) })
    }
  }
  const counted = practice.filter(({ isPractice }) => isPractice).sort((one, other) => one.at - other.at)
  return lessonProgress(lessons, counted)
}

/** 2026-01-01, at noon. */
const FIRST_MS = 1_767_268_800_000
