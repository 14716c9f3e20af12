import { assertNever } from '../../shared/base/assert-never'
import { takeMs } from '../../shared/base/units'
import type { EpochMs } from '../../shared/base/units'
import type { CoachCommand } from '../../shared/contract/coach-messages'
import type { Followed, Follower } from '../../shared/follow/follower'
import { createFollower } from '../../shared/follow/follower'
import type { Position } from '../../shared/follow/live-verdict'
import type { PracticeMode, SessionRules } from '../../shared/follow/session-rules'
import { judgeSession } from '../../shared/grade/judge-session'
import type { Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { findProcessWalls } from './process-walls'
import { rehearse } from './rehearse'

interface OpenSession {
  readonly score: Score
  readonly rules: SessionRules
  readonly follower: Follower
  readonly events: SessionEvent[]
  /** What must be added to this process's clock to get take time: by the quickest message, so never too much. */
  offsetMs: number | null
  /** What the window was told last. */
  told: Pick<Followed, 'position' | 'settledCount'> | null
}

type JudgedSession = Pick<OpenSession, 'score' | 'rules'> & { readonly events: readonly SessionEvent[] }

/** The window draws the score first, and has the processors until then. Ours: as long as a slow start takes here. */
const DRAWN_AFTER_MS = 4000
/** How often time itself is asked what it brought. Ours: two frames and a half. */
const LOOK_MS = 40

const walls = findProcessWalls()
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
      open(command.score, command.rules, command.events)
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
    default:
      return assertNever(command)
  }
}

function open(score: Score, rules: SessionRules, events: readonly SessionEvent[]): void {
  const follower = createFollower(score, rules)
  for (const event of events) follower.hear(event)
  const opened = { score, rules, follower, events: [...events], offsetMs: null, told: null }
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
}

/** What time alone brings is only shown: the final word comes from the events, without it. */
function look(): void {
  if (!session || session.offsetMs === null || session.rules.mode === 'follow_score') return
  const followed = session.follower.pass(takeMs(performance.now() + session.offsetMs))
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

function judge(askId: number, { score, rules, events }: JudgedSession): void {
  walls.reply({ kind: 'judged', askId, report: judgeSession(score, events, rules) })
}
