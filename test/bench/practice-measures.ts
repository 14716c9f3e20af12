import { createFollower } from '../../shared/follow/follower'
import type { LiveVerdict, Position } from '../../shared/follow/live-verdict'
import type { FollowOptions } from '../../shared/follow/session-rules'
import { judgeSession } from '../../shared/grade/judge-session'
import type { NoteVerdict } from '../../shared/grade/session-report'
import type { Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import type { PlayedTruth, PracticeTruth } from '../support/practice-truth'

/** How many of how many. */
export interface Tally {
  readonly right: number
  readonly of: number
}

/** What following and judging made of one session of which the truth is known. Sums of sessions have the same shape. */
export interface PracticeMeasures {
  /** Played notes that were judged as they were: by the first word said about each, and by the final verdict. */
  readonly live: Tally
  readonly final: Tally
  /** The same in passages that were played before. */
  readonly liveReplayed: Tally
  readonly finalReplayed: Tally
  /** Right keys that were called right, but taken for another place: the first word and the final one. */
  readonly liveElsewhere: number
  readonly finalElsewhere: number
  /** Wrong keys, not put right afterwards, of which the final verdict names the note they were meant to be. */
  readonly slipsNamed: Tally
  /** For each restart and jump: keys until the follower is there and stays for `SETTLED` notes. */
  readonly notesToSettle: readonly number[]
  /** Red marks (wrong or extra) said while playing, those of them taken back, and those on right notes. */
  readonly redSaid: number
  readonly redWithdrawn: number
  readonly redOnRight: number
  /** Beginnings of takes: how many there were, how many were found, and how many of the true ones with them. */
  readonly takesTrue: number
  readonly takesFound: number
  readonly takesMatched: number
}

/** The follower has found the student when it is right for so many notes in a row. */
const SETTLED = 3
/** A take is found when it begins within so many keys of the true place. */
const TAKE_REACH = 3
/** Shorter passes have no time to be found. */
const SHORTEST_PASS = 4
/** After such a silence the app divides takes where only a pause was: right, and no restart. */
const PAUSE_MS = 6000

export interface PlayedSession {
  readonly score: Score
  readonly events: readonly SessionEvent[]
  readonly truth: PracticeTruth
  readonly options: FollowOptions
}

export function measurePractice({ score, events, truth, options }: PlayedSession): PracticeMeasures {
  const { firstWords, positions, ...red } = listen(score, events, options, truth)
  const report = judgeSession(score, events, options)
  const finals = report.verdicts.filter(({ playedIndex }) => playedIndex !== null)
  const agrees = (verdict: Judged | undefined, one: PlayedTruth) => isJudgedRight(score, verdict, one)
  const tally = (verdicts: readonly (Judged | undefined)[], isCounted: (one: PlayedTruth) => boolean): Tally => {
    const counted = truth.played.flatMap((one, i) => (one.kind !== 'unknown' && isCounted(one) ? [i] : []))
    const right = counted.filter((i) => agrees(verdicts[i], truth.played[i] ?? NOTHING))
    return { right: right.length, of: counted.length }
  }
  const elsewhere = (verdicts: readonly (Judged | undefined)[]) =>
    truth.played.filter((one, i) => {
      return one.kind === 'right' && verdicts[i]?.kind === 'correct' && !agrees(verdicts[i], one)
    }).length
  const omitted = new Set(truth.omitted.map(({ take, noteIndex }) => `${take} ${noteIndex}`))
  const wrong = truth.played.flatMap((one, i) => {
    return one.kind === 'wrong' && omitted.has(`${one.take} ${one.meantNoteIndex ?? ''}`) ? [i] : []
  })
  const named = wrong.filter((i) => isSameNote(score, finals[i]?.noteIndex, truth.played[i]?.meantNoteIndex))
  return {
    live: tally(firstWords, () => true),
    final: tally(finals, () => true),
    liveReplayed: tally(firstWords, ({ isReplay }) => isReplay),
    finalReplayed: tally(finals, ({ isReplay }) => isReplay),
    liveElsewhere: elsewhere(firstWords),
    finalElsewhere: elsewhere(finals),
    slipsNamed: { right: named.length, of: wrong.length },
    notesToSettle: settling(score, truth, positions),
    ...red,
    ...compareTakes(truth, finals, events),
  }
}

const NOTHING: PlayedTruth = { noteIndex: null, kind: 'unknown', meantNoteIndex: null, take: 0, isReplay: false }
type Judged = Pick<NoteVerdict, 'kind'> & { readonly noteIndex?: number | null }

/** A wrong key is judged right when it is called wrong or extra; which note it stood for is another measure. */
export function isJudgedRight(score: Score, verdict: Judged | undefined, truth: PlayedTruth): boolean {
  if (!verdict) return false
  const isRed = verdict.kind === 'wrongPitch' || verdict.kind === 'extra'
  switch (truth.kind) {
    case 'right':
    case 'ornament':
      return verdict.kind === 'correct' && isSameNote(score, verdict.noteIndex, truth.noteIndex)
    case 'wrong':
      return isRed
    case 'extra':
      // A chord that was struck again may be heard as a repetition of it.
      return isRed || (verdict.kind === 'correct' && isSameNote(score, verdict.noteIndex, truth.meantNoteIndex))
    case 'unknown':
      return true
  }
}

/** The same head on the page: of unison twins either, and of a repeat either pass. */
function isSameNote(score: Score, index: number | null | undefined, other: number | null | undefined): boolean {
  const one = score.notes[index ?? -1]
  const two = score.notes[other ?? -1]
  if (!one || !two) return false
  return one.id === two.id || (one.onset === two.onset && one.pitch === two.pitch)
}

function listen(score: Score, events: readonly SessionEvent[], options: FollowOptions, truth: PracticeTruth) {
  const follower = createFollower(score, options)
  const firstWords: LiveVerdict[] = []
  const positions: (Position | null)[] = []
  const red = new Set<number>()
  let redSaid = 0
  let redWithdrawn = 0
  let redOnRight = 0
  for (const event of events) {
    const { verdicts, position } = follower.hear(event)
    if (event.kind === 'keyDown') positions.push(position)
    for (const verdict of verdicts) {
      if (verdict.kind === 'missed') continue
      const { playedIndex } = verdict
      firstWords[playedIndex] ??= verdict
      const isRed = verdict.kind === 'wrongPitch' || verdict.kind === 'extra'
      if (isRed && !red.has(playedIndex)) {
        redSaid += 1
        if (truth.played[playedIndex]?.kind === 'right') redOnRight += 1
        red.add(playedIndex)
      } else if (!isRed && red.delete(playedIndex)) redWithdrawn += 1
    }
  }
  return { firstWords, positions, redSaid, redWithdrawn, redOnRight }
}

/** Right notes after each new beginning until the follower stays with the student; the whole pass if it never does. */
function settling(score: Score, { played }: PracticeTruth, positions: readonly (Position | null)[]): number[] {
  const passes = new Map<number, { readonly isThere: boolean }[]>()
  let reached = -Infinity
  let take = 0
  for (const [i, one] of played.entries()) {
    if (one.take !== take) reached = -Infinity
    take = one.take
    const note = one.kind === 'right' ? score.notes[one.noteIndex ?? -1] : undefined
    if (!note || take === 0) continue
    // A hand that comes late does not turn the page back.
    reached = Math.max(reached, note.onset)
    const pass = passes.get(take) ?? []
    pass.push({ isThere: isAt(score, positions[i] ?? null, reached) })
    passes.set(take, pass)
  }
  return [...passes.values()].flatMap((pass) => {
    if (pass.length < SHORTEST_PASS) return []
    const settled = pass.findIndex((_, i) => {
      const next = pass.slice(i, i + SETTLED)
      return next.length === SETTLED && next.every(({ isThere }) => isThere)
    })
    return [settled < 0 ? pass.length : settled + 1]
  })
}

/** At this beat, or at the same place in another pass of a repeat. */
function isAt(score: Score, position: Position | null, onset: number): boolean {
  if (!position) return false
  if (Math.abs(position.onset - onset) < 0.01) return true
  const bar = score.bars[position.barIndex]
  const due = score.bars.findLast((one) => one.onset <= onset)
  const isSameBar = bar?.id !== null && bar?.id === due?.id
  return isSameBar && Math.abs(position.onset - (bar?.onset ?? 0) - (onset - (due?.onset ?? 0))) < 0.01
}

function compareTakes({ played }: PracticeTruth, finals: readonly NoteVerdict[], events: readonly SessionEvent[]) {
  const keys = events.filter(({ kind }) => kind === 'keyDown')
  const begins = (takes: readonly number[]) => takes.flatMap((take, i) => (i > 0 && take !== takes[i - 1] ? [i] : []))
  const beginnings = begins(played.map(({ take }) => take))
  const isAfterPause = (i: number) => (keys[i]?.atMs ?? 0) - (keys[i - 1]?.atMs ?? 0) > PAUSE_MS
  const isNear = (one: number, other: number) => Math.abs(other - one) <= TAKE_REACH
  const found = begins(finals.map(({ take }) => take)).filter((i) => {
    return !isAfterPause(i) || beginnings.some((one) => isNear(one, i))
  })
  const free = new Set(found)
  const matched = beginnings.filter((one) => {
    const match = found.find((i) => free.has(i) && isNear(one, i))
    return match !== undefined && free.delete(match)
  })
  return { takesTrue: beginnings.length, takesFound: found.length, takesMatched: matched.length }
}

export function sumMeasures(all: readonly PracticeMeasures[]): PracticeMeasures {
  const tally = (of: (one: PracticeMeasures) => Tally): Tally => ({
    right: all.reduce((sum, one) => sum + of(one).right, 0),
    of: all.reduce((sum, one) => sum + of(one).of, 0),
  })
  const sum = (of: (one: PracticeMeasures) => number) => all.reduce((total, one) => total + of(one), 0)
  return {
    live: tally(({ live }) => live),
    final: tally(({ final }) => final),
    liveReplayed: tally(({ liveReplayed }) => liveReplayed),
    finalReplayed: tally(({ finalReplayed }) => finalReplayed),
    liveElsewhere: sum(({ liveElsewhere }) => liveElsewhere),
    finalElsewhere: sum(({ finalElsewhere }) => finalElsewhere),
    slipsNamed: tally(({ slipsNamed }) => slipsNamed),
    notesToSettle: all.flatMap(({ notesToSettle }) => notesToSettle),
    redSaid: sum(({ redSaid }) => redSaid),
    redWithdrawn: sum(({ redWithdrawn }) => redWithdrawn),
    redOnRight: sum(({ redOnRight }) => redOnRight),
    takesTrue: sum(({ takesTrue }) => takesTrue),
    takesFound: sum(({ takesFound }) => takesFound),
    takesMatched: sum(({ takesMatched }) => takesMatched),
  }
}

/** One line of a table. */
export function measuresLine(name: string, measures: PracticeMeasures): string {
  const { live, final, liveReplayed, finalReplayed, slipsNamed, notesToSettle, redSaid, redWithdrawn } = measures
  const share = (count: number) => percent({ right: count, of: live.of })
  const per1000 = (count: number) => ((count / Math.max(1, live.of)) * 1000).toFixed(1)
  const settled = notesToSettle.toSorted((a, b) => a - b)
  const at = (share: number) => settled[Math.min(settled.length - 1, Math.floor(settled.length * share))] ?? '-'
  return [
    name.padEnd(30),
    `${live.of} keys`.padStart(12),
    `live ${percent(live)} / ${percent(liveReplayed)}`,
    `final ${percent(final)} / ${percent(finalReplayed)}`,
    `elsewhere ${share(measures.liveElsewhere)} / ${share(measures.finalElsewhere)}`,
    `slips named ${percent(slipsNamed)}`,
    `settles ${at(0.5)}, p95 ${at(0.95)} (${settled.length})`,
    `red ${per1000(redSaid)}, withdrawn ${per1000(redWithdrawn)}, on right ${per1000(measures.redOnRight)}`,
    `takes ${measures.takesMatched} of ${measures.takesTrue}, ${measures.takesFound - measures.takesMatched} too many`,
  ].join('  ')
}

function percent({ right, of }: Tally): string {
  return of === 0 ? '-' : ((right / of) * 100).toFixed(2)
}
