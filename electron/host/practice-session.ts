import { sessionId } from '../../shared/base/ids'
import type { SessionId, SongId } from '../../shared/base/ids'
import type { Result } from '../../shared/base/result'
import { failed, ok } from '../../shared/base/result'
import type { Beats, EpochMs, TakeMs } from '../../shared/base/units'
import { epochMs, takeMs } from '../../shared/base/units'
import type { SessionRules } from '../../shared/follow/session-rules'
import type { SessionState } from '../../shared/contract/news'
import type { ModeChoice } from '../../shared/contract/mode-choice'
import type { SessionDetail } from '../../shared/contract/requests'
import type { CoachAdvice } from '../../shared/coach/coach-prompt'
import type { ShownPrompt } from '../../shared/contract/coach'
import type { HandChoice, Score } from '../../shared/music/score'
import type { StampedGesture } from '../../shared/performance/gesture'
import type { ClickStarted, CoachAnswer, Pedal, SessionEvent } from '../../shared/performance/session-event'
import { PEDAL_DOWN, WRITTEN_PERCENT } from '../../shared/performance/session-event'
import type { Clock } from './clock'
import type { CoachLine } from './coach-line'
import { createCoachMemory } from './coach-memory'
import { createPromptPlace, isAppliedByItself, saidEvent } from './coach-voice'
import { finishSession } from './finish-session'
import { choiceOfRules, onsetInBar, onsetOfBar, rulesOfChoice, type SittingChoice } from './rules-of-choice'
import type { Instrument } from './devices/instrument'
import { createInstrumentTally, type InstrumentTally } from './devices/instrument-tally'
import type { SessionJournal } from './session-journal'
import { createSessionJournal } from './session-journal'
import { watchSession, type SessionWatch } from './session-watch'
import { sentences } from './sentences'
import type { OpenSession, Store } from './store/store'
import { isStoreBroken } from './store/store-broken'

/**
 * One sitting on one song. It belongs to the host, not to a window: any window may arm and stop it, and all hear of
 * it. Everything an instrument does comes in through `play`, whatever the instrument is.
 */
export interface PracticeSession {
  state(): SessionState
  /** Which hands are listened to; null where this song is not listened to. */
  handsOn(songId: SongId): HandChoice | null
  /** Listens on this song; what is being played on another is finished first. */
  arm(choice: SongChoice): Promise<Result<SessionState, 'noSuchSong'>>
  /** The student goes on from a bar, or from so many quarter notes into it. */
  goTo(barIndex: number, beatsIntoBar?: number): void
  /** A window clicks in Metronome, and has the beginning of a bar due at this time. */
  startClick(click: ClickChoice): void
  /** The student practises at this share of the written tempo, in percent. */
  setTempo(percent: number): void
  play(instrument: Instrument, stamped: StampedGesture): void
  /** The coach has something to say: it becomes an event, and is shown. */
  advise(advice: CoachAdvice): void
  /** What is said by the coach just now. */
  shownPrompt(): ShownPrompt | null
  /** The student answers the prompt of this id; nothing where another stands, or none. */
  answer(promptId: string, answer: CoachAnswer): void
  /** The student has played on past it. */
  passBy(promptId: string): void
  /** The device was away and what was played meanwhile is not known. */
  noteGap(away: { readonly since: EpochMs; readonly until: EpochMs }): void
  /** Null when no note was heard. */
  stop(): Promise<Result<SessionDetail | null, 'couldNotJudge'>>
}

export interface SongChoice extends Omit<SittingChoice, 'mode'> {
  readonly songId: SongId
  /** Follow unless another is named. */
  readonly mode?: ModeChoice
  /** Of the written tempo, which it is unless another is named. */
  readonly tempoPercent?: number
  /** The exercise of the course that is practised by it. */
  readonly exerciseId?: string | undefined
}

export interface ClickChoice {
  readonly barIndex: number
  readonly quartersPerMinute: number
  /** It changes its tempo where the score does. */
  readonly isByMarks?: boolean
  readonly dueAt: EpochMs
}

interface Armed {
  readonly kind: 'armed'
  readonly songId: SongId
  readonly score: Score
  readonly rules: SessionRules
  /** Of the written tempo; 100 until the student sets another. */
  readonly tempoPercent: number
  readonly exerciseId: string | undefined
  /** Pedals that are down before the first note. */
  readonly pedals: Map<Pedal, { readonly value: number; readonly heardAt: EpochMs }>
  /** A click that runs already, and that the coach has heard: the take clock started with it. */
  readonly click: { readonly startedAt: EpochMs; readonly event: ClickStarted } | null
}

interface Playing {
  readonly kind: 'playing'
  readonly session: OpenSession
  readonly score: Score
  readonly tempoPercent: number
  readonly events: SessionEvent[]
  readonly instruments: InstrumentTally
  readonly journal: SessionJournal
  readonly watch: SessionWatch
}

interface Finishing {
  readonly kind: 'finishing'
  readonly session: OpenSession
  readonly score: Score
  readonly tempoPercent: number
  readonly outcome: Promise<Result<SessionDetail | null, 'couldNotJudge'>>
}

/** What the coach says and is answered, before it has its time. */
type CoachWord =
  | Omit<Extract<SessionEvent, { kind: 'coachSaid' }>, 'atMs'>
  | Omit<Extract<SessionEvent, { kind: 'coachAnswered' }>, 'atMs'>

type Stage = { readonly kind: 'idle' } | Armed | Playing | Finishing

/** A pedal may be down for minutes before the first note; no more than this much of it belongs to the session. */
const LONGEST_LEAD_MS = 1000

export function createPracticeSession(parts: {
  readonly store: Store
  readonly coach: CoachLine
  readonly clock: Clock
  readonly newId: () => string
  onChanged(state: SessionState): void
  onPrompted?(shown: ShownPrompt | null): void
  onProblem(sentence: string): void
  /** Calls `write`, which stores the session, and looks at what that brings. */
  whileStoring?(sessionId: SessionId, write: () => void): void
}): PracticeSession {
  const { store, coach, clock } = parts
  const memory = createCoachMemory(clock)
  const promptPlace = createPromptPlace((shown) => parts.onPrompted?.(shown))
  let stage: Stage = { kind: 'idle' }

  function enter(next: Stage): void {
    stage = next
    if (next.kind !== 'playing') promptPlace.show(null)
    parts.onChanged(stateOf(stage))
  }

  function arm({ songId, tempoPercent = WRITTEN_PERCENT, exerciseId, ...choice }: SongChoice) {
    const sitting = { ...choice, mode: choice.mode ?? { kind: 'follow_score' } } as const
    return listenOn({ songId, tempoPercent, exerciseId }, (score) => rulesOfChoice(score, sitting))
  }

  async function listenOn(
    { songId, tempoPercent, exerciseId }: Pick<Armed, 'songId' | 'tempoPercent' | 'exerciseId'>,
    rulesFor: (score: Score) => SessionRules,
  ): Promise<Result<SessionState, 'noSuchSong'>> {
    const finished = await stop()
    if (!finished.ok) parts.onProblem(sentences.couldNotJudge)
    const song = store.library.open(songId)
    if (!song) return failed('noSuchSong')

    const rules = rulesFor(song.score)
    // Opened now and not at the first note: a long score takes its time to reach the coach.
    coach.open(song.score, rules, memory.recall(songId))
    enter({
      kind: 'armed',
      songId,
      score: song.score,
      rules,
      tempoPercent,
      exerciseId,
      pedals: new Map(),
      click: null,
    })
    return ok(stateOf(stage))
  }

  function goTo(barIndex: number, beatsIntoBar = 0): void {
    if (stage.kind === 'armed') {
      const rules = { ...stage.rules, startOnset: onsetInBar(stage.score, barIndex, beatsIntoBar) }
      coach.open(stage.score, rules, memory.recall(stage.songId))
      // Nothing the window is told has changed, so nothing is published.
      stage = { ...stage, rules, click: null }
    } else if (stage.kind === 'playing') {
      const onset = onsetInBar(stage.score, barIndex, beatsIntoBar)
      const heardAt = clock.now()
      hear(stage, { kind: 'wentTo', atMs: takeTime(stage, heardAt), onset }, heardAt)
    }
  }

  function startClick({ barIndex, quartersPerMinute, isByMarks = false, dueAt }: ClickChoice): void {
    const now = clock.now()
    const tempo = { quartersPerMinute, ...(isByMarks ? { isByMarks } : {}) }
    if (stage.kind === 'playing' && stage.session.rules.mode === 'metronome') {
      const { session, score } = stage
      const timed = { atMs: takeTime(stage, now), dueMs: takeMs(dueAt - session.startedAt) }
      hear(stage, { kind: 'clickStarted', ...timed, onset: onsetOfBar(score, barIndex), ...tempo }, now)
    } else if (stage.kind === 'armed' && stage.rules.mode === 'metronome') {
      const rules = { ...stage.rules, startOnset: onsetOfBar(stage.score, barIndex), quartersPerMinute }
      const timed = { atMs: takeMs(0), dueMs: takeMs(dueAt - now) }
      const event: ClickStarted = { kind: 'clickStarted', ...timed, onset: rules.startOnset, ...tempo }
      coach.open(stage.score, rules, memory.recall(stage.songId))
      coach.hear([event], [now])
      stage = { ...stage, rules, click: { startedAt: now, event } }
    }
  }

  function setTempo(percent: number): void {
    const now = clock.now()
    if (stage.kind !== 'armed' && stage.kind !== 'playing') return
    if (stage.kind === 'playing') hear(stage, { kind: 'tempoSet', atMs: takeTime(stage, now), percent }, now)
    enter({ ...stage, tempoPercent: percent })
  }

  function play(instrument: Instrument, { gesture, heardAt }: StampedGesture): void {
    if (stage.kind === 'armed') listen(stage, instrument, { gesture, heardAt })
    else if (stage.kind === 'playing') {
      if (gesture.kind === 'keyDown') stage.instruments.noteKey(instrument)
      hear(stage, { ...gesture, atMs: takeTime(stage, heardAt) }, heardAt)
    }
  }

  function listen(armed: Armed, instrument: Instrument, { gesture, heardAt }: StampedGesture): void {
    if (gesture.kind === 'keyDown') begin(armed, instrument, heardAt)
    if (gesture.kind === 'keyDown') play(instrument, { gesture, heardAt })
    else if (gesture.kind === 'pedal') keepPedal(armed, gesture.pedal, gesture.value, heardAt)
  }

  /** The first note: the take clock starts, with the click or no more than a moment earlier if a pedal was down. */
  function begin(
    { songId, score, rules, tempoPercent, exerciseId, pedals, click }: Armed,
    instrument: Instrument,
    heardAt: EpochMs,
  ): void {
    const downs = [...pedals].sort(([, one], [, other]) => one.heardAt - other.heardAt)
    const earliest = Math.max(downs[0]?.[1].heardAt ?? heardAt, heardAt - LONGEST_LEAD_MS)
    const startedAt = click?.startedAt ?? epochMs(Math.min(earliest, heardAt))
    const session: OpenSession = {
      sessionId: sessionId(parts.newId()),
      songId,
      startedAt,
      utcOffsetMinutes: clock.utcOffsetMinutes(startedAt),
      ...(exerciseId !== undefined && { exerciseId }),
      rules,
      instrument,
    }
    const onTrouble = () => parts.onProblem(sentences.notWritten)
    const journal = createSessionJournal({ session, store: store.journal, clock, onTrouble })
    const watch = watchSession(clock, {
      onSilence: () => void beginAnew(sentences.endedInSilence),
      onTooLong: () => void beginAnew(sentences.endedAtLimit),
    })
    const instruments = createInstrumentTally(instrument)
    const playing: Playing = { kind: 'playing', session, score, tempoPercent, events: [], instruments, journal, watch }

    enter(playing)
    if (click) keep(playing, click.event)
    if (tempoPercent !== WRITTEN_PERCENT)
      hear(playing, { kind: 'tempoSet', atMs: takeTime(playing, startedAt), percent: tempoPercent }, startedAt)
    for (const [pedal, down] of downs) {
      hear(playing, { kind: 'pedal', atMs: takeTime(playing, down.heardAt), pedal, value: down.value }, down.heardAt)
    }
  }

  /** To the coach first: it is what the student waits for. */
  function hear(playing: Playing, event: SessionEvent, heardAt: EpochMs): void {
    coach.hear([event], [heardAt])
    if (isSignOfLife(event)) playing.watch.noteHeard()
    keep(playing, event)
  }

  function keep(playing: Playing, event: SessionEvent): void {
    playing.events.push(event)
    playing.journal.append(event)
  }

  function advise(advice: CoachAdvice): void {
    if (stage.kind !== 'playing') return
    const prompt = { ...advice, id: parts.newId() }
    sayInSession(stage, saidEvent(prompt.id, advice, stage.score))
    const isApplied = isAppliedByItself(advice, store.settings.read().isTempoRamped)
    promptPlace.show({ prompt, isApplied })
    if (!isApplied) return
    sayInSession(stage, { kind: 'coachAnswered', id: prompt.id, answer: 'applied' })
    if (advice.action.kind === 'tempo') setTempo(advice.action.percent)
  }

  function answer(promptId: string, answered: CoachAnswer): void {
    if (stage.kind !== 'playing' || !promptPlace.take(promptId)) return
    sayInSession(stage, { kind: 'coachAnswered', id: promptId, answer: answered })
  }

  function sayInSession(playing: Playing, said: CoachWord): void {
    const now = clock.now()
    hear(playing, { ...said, atMs: takeTime(playing, now) }, now)
  }

  function noteGap({ since, until }: { readonly since: EpochMs; readonly until: EpochMs }): void {
    if (stage.kind !== 'playing') return
    const sinceMs = takeMs(Math.max(0, since - stage.session.startedAt))
    hear(stage, { kind: 'gap', atMs: takeTime(stage, until), sinceMs }, until)
  }

  /** Whoever plays on, or comes back to the piano, is listened to without another click. */
  async function beginAnew(sentence: string): Promise<void> {
    if (stage.kind !== 'playing') return
    const { tempoPercent, session } = stage
    const { songId, exerciseId, rules } = session
    const again = listenOn({ songId, tempoPercent, exerciseId }, (score) => ({
      ...rules,
      startOnset: firstOnset(score, rules),
    }))
    parts.onProblem(await sentenceAfter(again, sentence))
  }

  async function stop(): Promise<Result<SessionDetail | null, 'couldNotJudge'>> {
    if (stage.kind === 'finishing') return stage.outcome
    if (stage.kind === 'playing') {
      const outcome = finish(stage)
      const { session, score, tempoPercent } = stage
      enter({ kind: 'finishing', session, score, tempoPercent, outcome })
      return outcome
    }
    if (stage.kind === 'armed') {
      coach.closeSession()
      enter({ kind: 'idle' })
    }
    return ok(null)
  }

  async function finish({
    session: begun,
    score,
    events,
    instruments,
    journal,
    watch,
  }: Playing): Promise<Result<SessionDetail | null, 'couldNotJudge'>> {
    watch.stop()
    const session = { ...begun, instrument: instruments.mostPlayed() }
    try {
      journal.flush()
      const judged = await coach.judge()
      if (!judged.ok) return failed('couldNotJudge')
      memory.remember(session.songId, coach.lastSitting())
      const write = () => void finishSession(store, { session, score, events, report: judged.value })
      if (parts.whileStoring) parts.whileStoring(session.sessionId, write)
      else write()
      const stored = store.sessions.open(session.sessionId)
      return ok(stored?.report ? stored : null)
    } finally {
      journal.stop()
      coach.closeSession()
      enter({ kind: 'idle' })
    }
  }

  function handsOn(songId: SongId): HandChoice | null {
    if (stage.kind === 'armed') return stage.songId === songId ? stage.rules.hands : null
    return stage.kind === 'playing' && stage.session.songId === songId ? stage.session.rules.hands : null
  }

  return {
    state: () => stateOf(stage),
    handsOn,
    arm,
    goTo,
    startClick,
    setTempo,
    play,
    advise,
    shownPrompt: () => promptPlace.shown(),
    answer,
    passBy: (promptId) => void promptPlace.take(promptId),
    noteGap,
    stop,
  }
}

function stateOf(stage: Stage): SessionState {
  if (stage.kind === 'idle') return { kind: 'idle' }
  const { kind, score, tempoPercent } = stage
  if (kind === 'armed') return { kind, songId: stage.songId, tempoPercent, ...choiceOfRules(score, stage.rules) }
  const { songId, sessionId, rules } = stage.session
  return { kind, songId, sessionId, tempoPercent, ...choiceOfRules(score, rules) }
}

/** Somebody is at the piano. */
function isSignOfLife({ kind }: SessionEvent): boolean {
  return kind === 'keyDown' || kind === 'wentTo' || kind === 'clickStarted' || kind === 'coachAnswered'
}

function firstOnset(score: Score, rules: SessionRules): Beats {
  return rules.mode === 'loop_bars' ? rules.from : onsetOfBar(score, 0)
}

/** Two devices may be a little out of step; the journal never goes back in time. */
function takeTime({ session, events }: Playing, heardAt: EpochMs): TakeMs {
  return takeMs(Math.max(heardAt - session.startedAt, events.at(-1)?.atMs ?? 0))
}

function keepPedal({ pedals }: Armed, pedal: Pedal, value: number, heardAt: EpochMs): void {
  if (value >= PEDAL_DOWN) pedals.set(pedal, { value, heardAt })
  else pedals.delete(pedal)
}

/** What to say of something that nobody asked for, whether it went well or not. */
async function sentenceAfter(
  ending: Promise<Result<unknown, 'couldNotJudge' | 'noSuchSong'>>,
  sentence: string,
): Promise<string> {
  try {
    const ended = await ending
    return ended.ok ? sentence : sentences[ended.problem]
  } catch (error) {
    if (!isStoreBroken(error)) throw error
    return error.problem.sentence
  }
}
