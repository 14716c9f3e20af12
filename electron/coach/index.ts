import { assertNever } from '../../shared/base/assert-never'
import { takeMs, type TakeMs } from '../../shared/base/units'
import type { EpochMs } from '../../shared/base/units'
import { createCoachEar, type CoachEar } from '../../shared/coach/coach-ear'
import type { CoachCommand } from '../../shared/contract/coach-messages'
import type { Followed, Follower } from '../../shared/follow/follower'
import { createFollower } from '../../shared/follow/follower'
import type { Position } from '../../shared/follow/live-verdict'
import type { PracticeMode, SessionRules } from '../../shared/follow/session-rules'
import { judgeSession } from '../../shared/grade/judge-session'
import type { Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { createAudioHearing } from './hear-audio'
import { findProcessWalls } from './process-walls'
import { rehearse } from './rehearse'

interface OpenSession {
  readonly score: Score
  readonly rules: SessionRules
  readonly follower: Follower
  readonly openId: number
  readonly ear: CoachEar
  readonly events: SessionEvent[]
  /** What must be added to this process's clock to get take time: by the quickest message, so never too much. */
  offsetMs: number | null
  /** What the window was told last. */
  told: Pick<Followed, 'position' | 'settledCount'> | null
  /** The prompt that stands. */
  standing: string | null
}

type OpenCommand = Extract<CoachCommand, { kind: 'open' }>
type JudgedSession = Pick<OpenSession, 'score' | 'rules'> & {
  readonly events: readonly SessionEvent[]
  readonly ear?: CoachEar
}

/** The window draws the score first, and has the processors until then. Ours: as long as a slow start takes here. */
const DRAWN_AFTER_MS = 4000
/** How often time itself is asked what it brought. Ours: two frames and a half. */
const LOOK_MS = 40

const walls = findProcessWalls()
const hearing = createAudioHearing(walls)
/** The only mutable state of a session, besides the follower's own. */
let session: OpenSession | undefined
/** What this process has rehearsed: each mode has code of its own. */
const rehearsed = new Set<PracticeMode>()

walls.onCommand((message) => obey(message as CoachCommand))
walls.reply({ kind: 'ready' })
// Where nothing can come of it the look is over at once; a clock that is never stopped cannot be forgotten.
setInterval(look, LOOK_MS).unref()

function obey(command: CoachCommand): void {
  switch (command.kind) {
    case 'open':
      open(command)
      return
    case 'hear':
      command.events.forEach((event, index) => hear(event, command.heardAt[index]))
      return
    case 'judge':
      if (session) judge(command.askId, session)
      return
    case 'judgeStored':
      judge(command.askId, command)
      return
    case 'close':
      session = undefined
      return
    case 'audioOpened':
    case 'audioFrames':
    case 'audioClosed':
      hearing.obey(command)
      return
    default:
      return assertNever(command)
  }
}

function open({ openId, score, rules, sitting, events }: OpenCommand): void {
  const follower = createFollower(score, rules)
  const ear = createCoachEar({ score, rules, sitting })
  // Heard without looking: what was said then is among the events.
  for (const event of events) ear.hear(event, follower.hear(event))
  const opened = {
    openId,
    score,
    rules,
    follower,
    ear,
    events: [...events],
    offsetMs: null,
    told: null,
    standing: null,
  }
  session = opened
  if (rehearsed.has(rules.mode)) return
  rehearsed.add(rules.mode)
  const isWanted = () => session === opened && opened.events.length === 0
  setTimeout(() => void rehearse(score, rules, isWanted), DRAWN_AFTER_MS).unref()
}

function hear(event: SessionEvent, heardAt: EpochMs | undefined): void {
  if (!session || heardAt === undefined) return
  session.events.push(event)
  session.offsetMs = Math.max(session.offsetMs ?? -Infinity, event.atMs - performance.now())
  const followed = session.follower.hear(event)
  session.told = followed
  walls.tellWindow({ kind: 'heard', event, heardAt, atMs: event.atMs, ...followed })
  session.ear.hear(event, followed)
}

function look(): void {
  if (!session || session.offsetMs === null) return
  const now = takeMs(performance.now() + session.offsetMs)
  if (session.rules.mode !== 'follow_score') passTime(session, now)
  listenAsTeacher(session, now)
}

/** The coach has time: no key waits for what it thinks. */
function listenAsTeacher(session: OpenSession, now: TakeMs): void {
  const { openId, ear } = session
  const { advice, takeBegun } = ear.look(now)
  if (takeBegun) walls.tellWindow({ kind: 'takeBegan', take: takeBegun })
  if (advice) walls.reply({ kind: 'advised', openId, advice })
  const standing = ear.standing(now)
  if (session.standing !== null && standing === null) walls.reply({ kind: 'passedBy', openId, id: session.standing })
  session.standing = standing
}

/** What time alone brings is only shown: the final word comes from the events, without it. */
function passTime(session: OpenSession, now: TakeMs): void {
  const followed = session.follower.pass(now)
  session.ear.pass(followed)
  const { told } = session
  const isSettled = followed.settledCount === told?.settledCount
  if (isSettled && followed.verdicts.length === 0 && isSamePlace(followed.position, told.position)) return
  session.told = followed
  walls.tellWindow({ kind: 'timePassed', ...followed })
}

/** The window goes on from a position by itself; it is told of each beat. */
function isSamePlace(one: Position | null, other: Position | null): boolean {
  if (!one || !other) return one === other
  return one.nextOnset === other.nextOnset && Math.floor(one.onset) === Math.floor(other.onset)
}

function judge(askId: number, { score, rules, events, ear }: JudgedSession): void {
  const report = judgeSession(score, events, rules)
  walls.reply({ kind: 'judged', askId, report, ...(ear && { sitting: ear.sitting() }) })
}
