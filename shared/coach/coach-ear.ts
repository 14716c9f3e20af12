import type { TakeMs } from '../base/units'
import { loopOnsets } from '../follow/choose-tracker'
import type { Followed } from '../follow/follower'
import type { LiveVerdict } from '../follow/live-verdict'
import type { SessionRules } from '../follow/session-rules'
import type { Score } from '../music/score'
import { WRITTEN_PERCENT, type SessionEvent } from '../performance/session-event'
import { chooseAdvice } from './choose-advice'
import type { CoachAdvice } from './coach-prompt'
import { createCoachScore } from './coach-score'
import type { CoachSitting } from './coach-sitting'
import { cutPasses, leadsElsewhere, type Pass } from './cut-passes'
import type { HeardNote } from './heard-note'
import { createPauseEar } from './pause-ear'
import { bookPass, type BarVisit, type BookedPass } from './practice-book'
import { adviceFromPayload } from './prompt-payload'
import type { SaidAdvice, Situation } from './situation'
import { sumUpSitting } from './sum-up-sitting'
import { tallyVisits } from './tally-visits'

/**
 * What the coach makes of a session while it is played: it is fed what the follower says and knows, at any time, what
 * was gone through how often and how well. It decides nothing twice: what was said, and what was answered, are events
 * like all others, so that hearing a session again (`hear` alone) leads to the same place without a word.
 * A key costs a few steps; the passes are gone through when one seems to be over, and not before.
 */
export interface CoachEar {
  hear(event: SessionEvent, followed: Pick<Followed, 'verdicts' | 'position'>): void
  /** Time has passed without an event. */
  pass(followed: Pick<Followed, 'verdicts'>): void
  /** Whether it is a moment to say something, and what. In the middle of a phrase it is not, and costs nothing. */
  look(atMs: TakeMs): Look
  /** The prompt that stands, by its id; null where there is none, and when it has been passed by. */
  standing(atMs: TakeMs): string | null
  sitting(): CoachSitting
}

export interface Look {
  /** The one thing to say; null where nothing is, and while an earlier prompt stands. */
  readonly advice: CoachAdvice | null
  /** How the time through that has just ended went; null when none has since the last look. */
  readonly takeBegun: TakeBegun | null
}

const nothing: Look = { advice: null, takeBegun: null }

/** Another take begins: what the one before came to. */
export interface TakeBegun {
  /** Counted from 0. */
  readonly takeIndex: number
  readonly correct: number
  readonly expected: number
  /** 0..1 */
  readonly accuracy: number
}

interface EarParts {
  readonly score: Score
  readonly rules: SessionRules
  readonly sitting: CoachSitting
}

/** A prompt that is neither taken nor waved away is passed by after so many more passes, or so long. Ours. */
const PASSED_BY_PASSES = 3
const PASSED_BY_MS = 90_000
/** Verdicts on more than so many newest notes never change: the follower's `REVISABLE` twice over. */
const OPEN_NOTES = 64
/** A pass that is heard for so few notes has only just begun. Ours: a jump is believed after as many at most, mostly. */
const JUST_BEGUN_NOTES = 8

export function createCoachEar({ score, rules, sitting }: EarParts): CoachEar {
  const coachScore = createCoachScore(score, rules.hands)
  const { index } = coachScore
  const loop = rules.mode === 'loop_bars' ? loopOnsets(index, rules) : null
  const pause = createPauseEar({ index, loopUntil: rules.mode === 'loop_bars' ? rules.until : null, end: score.end })
  const notes: HeardNote[] = []
  const visitsByBar = new Map<string, BarVisit[]>()
  /** Passes that are over and judged for good. */
  const booked: BookedPass[] = []
  const said: SaidAdvice[] = []
  /** Where the first pass begins that may still change. */
  let openFrom = 0
  let lastPassFrom = 0
  let tempoPercent = WRITTEN_PERCENT
  let isBeginning = false
  /** The furthest onset since another pass seemed to begin, which is the moment to look; -1 before the first. */
  let furthest = -1
  let isAtRestart = false
  /** Passes that were over when that was last looked into. */
  let overCount = 0
  let toldTakes = 0
  /** What was looked at last, so that one moment is looked at once. */
  let lookedAt = { notes: 0, isPaused: false }

  function hear(event: SessionEvent, followed: Pick<Followed, 'verdicts' | 'position'>): void {
    switch (event.kind) {
      case 'keyDown':
        hearKey(event)
        break
      case 'wentTo':
      case 'clickStarted':
        isBeginning = true
        break
      case 'tempoSet':
        tempoPercent = event.percent
        break
      case 'coachSaid': {
        const advice = adviceFromPayload(event.type, event.payload)
        const passCount = passesUntil(event.atMs).length
        const playedMs = pause.playedMs()
        if (advice) said.push({ id: event.id, advice, atMs: event.atMs, playedMs, passCount, answer: null })
        break
      }
      case 'coachAnswered': {
        const place = said.findIndex(({ id }) => id === event.id)
        const answered = said[place]
        if (answered) said[place] = { ...answered, answer: event.answer }
        break
      }
      case 'keyUp':
      case 'pedal':
      case 'gap':
        break
    }
    followed.verdicts.forEach(take)
    if (event.kind === 'keyDown') afterKey(event.atMs, followed)
  }

  function hearKey({ atMs, pitch }: Extract<SessionEvent, { kind: 'keyDown' }>): void {
    const begins = isBeginning || pause.isQuiet(atMs)
    notes.push({ atMs, pitch, tempoPercent, isBeginning: begins, kind: 'uncertain', key: -1 })
    isBeginning = false
    if (begins && notes.length > 1) {
      isAtRestart = true
      furthest = -1
    }
  }

  function afterKey(atMs: TakeMs, { position }: Pick<Followed, 'position'>): void {
    const newest = notes.at(-1)
    const onset = !newest || newest.key < 0 ? -1 : (index.keyOnsets[newest.key] ?? -1)
    if (onset >= 0 && furthest >= 0 && leadsElsewhere(coachScore, loop, { furthest, onset })) isAtRestart = true
    if (onset >= 0) furthest = isAtRestart ? onset : Math.max(furthest, onset)
    pause.hearKey(atMs, onset, position?.msPerQuarter ?? 0)
  }

  function take(verdict: LiveVerdict): void {
    if (verdict.kind === 'missed') return
    const note = notes[verdict.playedIndex]
    if (!note) return
    note.kind = verdict.kind
    const isKey = verdict.kind === 'wrongPitch' || (verdict.kind === 'correct' && !verdict.isOrnamental)
    note.key = isKey ? (index.noteKeys[verdict.noteIndex] ?? -1) : -1
  }

  /** Passes that are over at this time; the one that is being played is among them when it has come to a pause. */
  function passesUntil(atMs: TakeMs): readonly BookedPass[] {
    const cut = cutPasses(notes, openFrom, coachScore, loop)
    lastPassFrom = cut.at(-1)?.first ?? openFrom
    const over = pause.isQuiet(atMs) ? cut : cut.slice(0, -1)
    const settled = cut.slice(0, -1).filter(({ end }) => end <= notes.length - OPEN_NOTES)
    for (const pass of settled) keep(pass)
    const added: BookedPass[] = []
    const history = (written: string) => [
      ...(visitsByBar.get(written) ?? []),
      ...added.flatMap(({ visits }) => visits.filter(({ barIndex }) => coachScore.writtenBar(barIndex) === written)),
    ]
    for (const pass of over.slice(settled.length)) {
      const book = bookOf(pass, history)
      if (book) added.push(book)
    }
    overCount = booked.length + added.length
    return [...booked, ...added]
  }

  function keep(pass: Pass): void {
    openFrom = pass.end
    const book = bookOf(pass, (written) => visitsByBar.get(written) ?? [])
    if (!book) return
    booked.push(book)
    for (const visit of book.visits) {
      const written = coachScore.writtenBar(visit.barIndex)
      visitsByBar.set(written, [...(visitsByBar.get(written) ?? []), visit])
    }
  }

  /** null where nothing of the score was heard. */
  function bookOf(pass: Pass, history: (written: string) => readonly BarVisit[]): BookedPass | null {
    const last = notes[pass.end - 1]
    const tallies = tallyVisits(notes, pass, coachScore)
    if (!last || tallies.length === 0) return null
    const about = { endMs: last.atMs, tempoPercent: last.tempoPercent, isRound: pass.isRound }
    return bookPass(tallies, about, { history, coachScore })
  }

  function situationAt(atMs: TakeMs): Situation {
    const passes = passesUntil(atMs)
    return {
      coachScore,
      rules,
      passes,
      tempoPercent,
      isPaused: pause.isQuiet(atMs),
      sitting: sittingWith(passes),
      said,
    }
  }

  function sittingWith(passes: readonly BookedPass[]): CoachSitting {
    return sumUpSitting(sitting, { coachScore, rules, passes, said, playedMs: pause.playedMs() })
  }

  function look(atMs: TakeMs): Look {
    const isPaused = pause.isQuiet(atMs)
    const isLookedAt = lookedAt.notes === notes.length && lookedAt.isPaused === isPaused
    if (isLookedAt || notes.length === 0 || !(isPaused || isAtRestart)) return nothing
    lookedAt = { notes: notes.length, isPaused }
    isAtRestart = false
    const situation = situationAt(atMs)
    // Where the follower thought better of it, nothing has begun, and nobody is to be disturbed.
    const hasBegun = notes.length - lastPassFrom <= JUST_BEGUN_NOTES
    if (!isPaused && !hasBegun) return nothing
    return {
      advice: standing(atMs) === null ? chooseAdvice(situation) : null,
      takeBegun: takeBegun(situation.passes),
    }
  }

  function standing(atMs: TakeMs): string | null {
    const last = said.at(-1)
    if (!last || last.answer !== null || atMs - last.atMs > PASSED_BY_MS) return null
    return overCount - last.passCount < PASSED_BY_PASSES ? last.id : null
  }

  function takeBegun(passes: readonly BookedPass[]): TakeBegun | null {
    const last = passes.at(-1)
    if (!last || passes.length <= toldTakes) return null
    toldTakes = passes.length
    const { correct, expected, accuracy } = last
    return { takeIndex: passes.length, correct, expected, accuracy }
  }

  return {
    hear,
    pass: ({ verdicts }) => verdicts.forEach(take),
    look,
    standing,
    sitting: () => sittingWith(passesUntil(notes.at(-1)?.atMs ?? (0 as TakeMs))),
  }
}
