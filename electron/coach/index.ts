import { assertNever } from '../../shared/base/assert-never'
import type { CoachCommand } from '../../shared/contract/coach-messages'
import type { EpochMs } from '../../shared/base/units'
import type { Follower } from '../../shared/follow/follower'
import { createFollower } from '../../shared/follow/follower'
import type { SessionRules } from '../../shared/follow/session-rules'
import { judgeSession } from '../../shared/grade/judge-session'
import type { Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { findProcessWalls } from './process-walls'

interface OpenSession {
  readonly score: Score
  readonly rules: SessionRules
  readonly follower: Follower
  readonly events: SessionEvent[]
}

type JudgedSession = Pick<OpenSession, 'score' | 'rules'> & { readonly events: readonly SessionEvent[] }

const walls = findProcessWalls()
/** The only mutable state of a session, besides the follower's own. */
let session: OpenSession | undefined

walls.onCommand((message) => obey(message as CoachCommand))
walls.reply({ kind: 'ready' })

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
  session = { score, rules, follower, events: [...events] }
}

function hear(event: SessionEvent, heardAt: EpochMs | undefined): void {
  if (!session || heardAt === undefined) return
  session.events.push(event)
  const { verdicts, position } = session.follower.hear(event)
  walls.tellWindow({ kind: 'heard', event, heardAt, atMs: event.atMs, verdicts, position })
}

function judge(askId: number, { score, rules, events }: JudgedSession): void {
  const report = judgeSession(score, events, rules)
  walls.reply({ kind: 'judged', askId, report })
}
