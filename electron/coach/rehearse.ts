import { beats, pitch, takeMs } from '../../shared/base/units'
import { createFollower } from '../../shared/follow/follower'
import type { SessionRules } from '../../shared/follow/session-rules'
import { judgeSession } from '../../shared/grade/judge-session'
import type { Score, ScoreNote } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'

/**
 * So much of the score is played in a session, and so many sessions are followed and judged: the compiler has seen
 * enough then. Several, because it takes what is the same in all sessions so far for a constant. Ours, by measurement.
 */
const EXCERPT_NOTES = 80
const SESSIONS = 40
const PASSES = 2
/** The final word is the longest step: while everything is slow it is of a few notes only. */
const MORE_NOTES = 6
/** At most so long at once, unless a step is longer, and then so much rest: a key that comes is heard at once. Ours. */
const SLICE_MS = 3
const REST_MS = 4

const MS_PER_QUARTER = 500
const PAUSE_MS = 1200

/**
 * The compiler makes code fast that it has seen at work. Nobody is to wait for that with the first notes: as soon as a
 * score is open it is followed and judged as if someone played, for as long as nobody does. Nothing comes of it.
 */
export async function rehearse(score: Score, rules: SessionRules, isWanted: () => boolean): Promise<void> {
  await rest()
  let restedAt = performance.now()
  for (const step of stepsOf(score, rules)) {
    if (!isWanted()) return
    step()
    if (performance.now() - restedAt < SLICE_MS) continue
    await rest()
    restedAt = performance.now()
  }
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST_MS))
}

function* stepsOf(whole: Score, wholeRules: SessionRules): Generator<() => void> {
  const rules = { ...wholeRules, startOnset: beats(0) }
  for (let session = 1; session <= SESSIONS; session += 1) {
    const noteCount = Math.min(EXCERPT_NOTES, MORE_NOTES * session)
    const score = { ...whole, notes: whole.notes.slice(0, noteCount) }
    // What comes through a message port is a clone, and a clone is another thing for the compiler.
    const events = structuredClone(playOver(score.notes, session))
    const follower = createFollower(score, rules)
    for (const event of events) yield () => follower.hear(event)
    yield () => judgeSession(score, events, rules)
  }
}

/** Again and again with a restart after a pause, and with all that goes wrong in practice, each time elsewhere. */
function playOver(notes: readonly ScoreNote[], session: number): readonly SessionEvent[] {
  const passMs = (notes.at(-1)?.onset ?? 0) * MS_PER_QUARTER + PAUSE_MS
  const passes = Array.from({ length: PASSES }, (_, pass) => pass * passMs)
  const events = passes.flatMap((fromMs) =>
    notes.flatMap((note, i) => playNote(note, fromMs, (i * SESSIONS + session) % ACCIDENTS)),
  )
  return events.sort((a, b) => a.atMs - b.atMs)
}

/** One note in so many has each of the accidents below. */
const ACCIDENTS = 23

function playNote(note: ScoreNote, fromMs: number, accident: number): readonly SessionEvent[] {
  const atMs = fromMs + note.onset * MS_PER_QUARTER + accident
  const untilMs = atMs + note.duration * MS_PER_QUARTER
  const strike = (key: number, lateMs = 0): readonly SessionEvent[] => [
    { kind: 'keyDown', atMs: takeMs(atMs + lateMs), pitch: pitch(Math.min(127, key)), velocity: 50 + accident },
    { kind: 'keyUp', atMs: takeMs(Math.max(atMs + lateMs, untilMs)), pitch: pitch(Math.min(127, key)) },
  ]
  const press = (value: number): SessionEvent => ({ kind: 'pedal', atMs: takeMs(atMs), pedal: 'sustain', value })
  switch (accident) {
    case 0:
      return []
    case 1:
      return strike(note.pitch + 1)
    case 2:
      return strike(note.pitch + 12)
    case 3:
      return [...strike(note.pitch), ...strike(note.pitch, 150)]
    case 4:
      return [...strike(note.pitch - 1), ...strike(note.pitch, 30)]
    case 5:
      return [0, 80, 160, 240].flatMap((lateMs, i) => strike(note.pitch + 2 * (i % 2), lateMs))
    case 6:
      return strike(note.pitch, 250)
    case 7:
      return [press(127), ...strike(note.pitch)]
    case 8:
      return [press(0), ...strike(note.pitch)]
    default:
      return strike(note.pitch)
  }
}
