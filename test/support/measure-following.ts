import type { Followed } from '../../shared/follow/follower'
import type { NoteVerdict } from '../../shared/grade/session-report'
import type { Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { measureRestarts, type Restart } from './measure-restarts'
import type { PracticeTruth } from './practice-truth'
import {
  isRed,
  isRightWord,
  isSameWord,
  lowestTwins,
  printedHeads,
  type Word,
  wordOfFinal,
  wordOfLive,
} from './right-word'

/** A session, and what was said of it while it lasted and at its end. */
export interface FollowedSession {
  readonly score: Score
  readonly events: readonly SessionEvent[]
  /** What the follower said to each of the events. */
  readonly followed: readonly Followed[]
  /** The final report's. */
  readonly verdicts: readonly NoteVerdict[]
  readonly truth: PracticeTruth
}

export interface RightShare {
  readonly right: number
  readonly count: number
}

/** Notes whose truth is known: all, and those of passages played before. */
export interface RightShares {
  readonly all: RightShare
  readonly replayed: RightShare
}

/** Counts, so that those of many sessions can be added up. */
export interface FollowingMeasures {
  readonly playedCount: number
  /** By the first word about each note. */
  readonly first: RightShares
  /** By the word in force `SHOWN_MS` after the note. */
  readonly shown: RightShares
  /** By the last word that was said live. */
  readonly last: RightShares
  /** By the report. */
  readonly final: RightShares
  readonly restarts: readonly Restart[]
  /** Right notes that are red `SHOWN_MS` after they were played. */
  readonly falseReds: number
  /** Notes that were red and whose last word is `correct`. */
  readonly redsTakenBack: number
  /** Notes that were `correct` and whose last word is red. */
  readonly turnedRed: number
  /** Words that changed what stood there, later than `SHOWN_MS` after the note. */
  readonly lateChanges: number
  readonly missedShown: number
  /** Of these: played after all in the same take, as the follower itself then said. */
  readonly missedTakenBack: number
  /** Of these: played in the same take, as the truth has it. */
  readonly missedFalsely: number
}

/** A student has not yet looked when a verdict is put right within this time. Ours. */
export const SHOWN_MS = 300

interface SaidWord extends Word {
  readonly atMs: number
}

export function measureFollowing(session: FollowedSession): FollowingMeasures {
  const { score, events, followed, verdicts, truth } = session
  const heads = printedHeads(score)
  const struckMs = events.flatMap((event) => (event.kind === 'keyDown' ? [event.atMs] : []))
  const heard = followed.filter((_, event) => events[event]?.kind === 'keyDown')
  const words = wordsByNote(session)
  const shown = words.map((said, k) => said.findLast(({ atMs }) => atMs <= (struckMs[k] ?? 0) + SHOWN_MS))
  const last = words.map((said) => said.at(-1))
  const finals = new Map(verdicts.map((verdict) => [verdict.playedIndex, wordOfFinal(verdict)] as const))
  const shares = (wordOf: (playedIndex: number) => Word | null | undefined) => countRight(wordOf, truth, heads)
  return {
    playedCount: struckMs.length,
    first: shares((k) => words[k]?.[0]),
    shown: shares((k) => shown[k]),
    last: shares((k) => last[k]),
    final: shares((k) => finals.get(k)),
    restarts: measureRestarts(score, heard, truth),
    falseReds: shown.filter((word, k) => word && isRed(word) && truth.played[k]?.kind === 'right').length,
    redsTakenBack: words.filter((said) => said.at(-1)?.kind === 'correct' && said.some(isRed)).length,
    turnedRed: words.filter((said) => {
      const end = said.at(-1)
      return end && isRed(end) && said.some(({ kind }) => kind === 'correct')
    }).length,
    lateChanges: words.reduce((sum, said, k) => sum + countLateChanges(said, struckMs[k] ?? 0), 0),
    ...measureMissed(session, lowestTwins(score)),
  }
}

/** Everything that was said of each played note, in order. */
function wordsByNote({ events, followed, truth }: FollowedSession): readonly (readonly SaidWord[])[] {
  const words: SaidWord[][] = truth.played.map(() => [])
  followed.forEach(({ verdicts }, event) => {
    const atMs = events[event]?.atMs ?? 0
    for (const verdict of verdicts) {
      if (verdict.kind !== 'missed') words[verdict.playedIndex]?.push({ ...wordOfLive(verdict), atMs })
    }
  })
  return words
}

/** A note of which nothing was said was not judged right. */
function countRight(
  wordOf: (playedIndex: number) => Word | null | undefined,
  { played }: PracticeTruth,
  heads: Int32Array,
): RightShares {
  const judged = played
    .map((truth, playedIndex) => {
      const word = wordOf(playedIndex)
      return { truth, isRight: word ? isRightWord(word, truth, heads) : false }
    })
    .filter(({ truth }) => truth.kind !== 'unknown')
  const share = (those: typeof judged) => ({
    right: those.filter(({ isRight }) => isRight).length,
    count: those.length,
  })
  return { all: share(judged), replayed: share(judged.filter(({ truth }) => truth.isReplay)) }
}

function countLateChanges(said: readonly SaidWord[], struckMs: number): number {
  return said.filter((word, i) => {
    const before = said[i - 1]
    return before && word.atMs > struckMs + SHOWN_MS && !isSameWord(before, word)
  }).length
}

/** A note is played after all only within the take: one that was missed before a restart stays missed in its take. */
function measureMissed({ events, followed, truth }: FollowedSession, twins: Int32Array) {
  const playedInTakes = new Set(
    truth.played.filter(({ kind }) => kind === 'right').map(({ take, noteIndex }) => `${take} ${noteIndex ?? ''}`),
  )
  const takesByMissed = new Map<number, number>()
  let newest = -1
  let missedShown = 0
  let missedTakenBack = 0
  let missedFalsely = 0
  followed.forEach(({ verdicts }, event) => {
    if (events[event]?.kind === 'keyDown') newest += 1
    const take = truth.played[newest]?.take ?? 0
    for (const verdict of verdicts) {
      const note = 'noteIndex' in verdict && verdict.noteIndex !== null ? (twins[verdict.noteIndex] ?? -1) : -1
      if (verdict.kind === 'missed' && takesByMissed.get(note) !== take) {
        takesByMissed.set(note, take)
        missedShown += 1
        if (playedInTakes.has(`${take} ${note}`)) missedFalsely += 1
      } else if (verdict.kind === 'correct' && !verdict.isOrnamental) {
        const isSameTake = takesByMissed.get(note) === truth.played[verdict.playedIndex]?.take
        if (isSameTake && takesByMissed.delete(note)) missedTakenBack += 1
      }
    }
  })
  return { missedShown, missedTakenBack, missedFalsely }
}

/** The counts of many sessions together. */
export function addFollowing(measured: readonly FollowingMeasures[]): FollowingMeasures {
  const sum = (countOf: (one: FollowingMeasures) => number) => measured.reduce((total, one) => total + countOf(one), 0)
  const add = (sharesOf: (one: FollowingMeasures) => RightShares): RightShares => ({
    all: { right: sum((one) => sharesOf(one).all.right), count: sum((one) => sharesOf(one).all.count) },
    replayed: { right: sum((one) => sharesOf(one).replayed.right), count: sum((one) => sharesOf(one).replayed.count) },
  })
  return {
    playedCount: sum((one) => one.playedCount),
    first: add((one) => one.first),
    shown: add((one) => one.shown),
    last: add((one) => one.last),
    final: add((one) => one.final),
    restarts: measured.flatMap((one) => one.restarts),
    falseReds: sum((one) => one.falseReds),
    redsTakenBack: sum((one) => one.redsTakenBack),
    turnedRed: sum((one) => one.turnedRed),
    lateChanges: sum((one) => one.lateChanges),
    missedShown: sum((one) => one.missedShown),
    missedTakenBack: sum((one) => one.missedTakenBack),
    missedFalsely: sum((one) => one.missedFalsely),
  }
}
