// How long a played note takes from the follower's ear to its verdict, and the final judgement of a whole session.
import { availableParallelism, loadavg } from 'node:os'
import { createFollower } from '../../shared/follow/follower'
import { judgeSession } from '../../shared/grade/judge-session'
import type { Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { fromTheStart, key, scoreOf } from '../support/written-music'

/** The size for which the floor is set; the others show that the cost does not grow with the piece. */
const FLOOR_NOTES = 5000
const FLOOR_MEAN_MS = 0.1
const FLOOR_P99_MS = 1
/** The same sequence each time: a linear congruential generator (Numerical Recipes). */
let seed = 20_240_607
const random = () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
const pick = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))

const areFastEnough = [1000, 5000, 10_000].map(measure)
// Above the number of cores, other programs are measured too.
console.log(`load of the machine: ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores`)
if (areFastEnough.includes(false)) process.exitCode = 1

function measure(noteCount: number): boolean {
  const score = randomScore(noteCount)
  const events = practise(score)
  hearAll(score, events)
  const times = hearAll(score, events).sort((a, b) => a - b)
  const mean = times.reduce((sum, ms) => sum + ms, 0) / times.length
  const p99 = times[Math.floor(times.length * 0.99)] ?? 0
  const judgedAt = performance.now()
  judgeSession(score, events, fromTheStart)
  const judgeMs = performance.now() - judgedAt
  console.log(
    `${noteCount} written notes, ${times.length} played: live mean ${mean.toFixed(4)} ms, p99 ${p99.toFixed(3)} ms,` +
      ` longest ${(times.at(-1) ?? 0).toFixed(1)} ms; final ${(judgeMs / (times.length / 1000)).toFixed(1)} ms per 1000 notes`,
  )
  return noteCount !== FLOOR_NOTES || (mean <= FLOOR_MEAN_MS && p99 <= FLOOR_P99_MS)
}

function hearAll(score: Score, events: readonly SessionEvent[]): number[] {
  const follower = createFollower(score, fromTheStart)
  return events.map((event) => {
    const heardAt = performance.now()
    follower.hear(event)
    return performance.now() - heardAt
  })
}

/** Two hands, chords and runs, in the compass where piano music is written. */
function randomScore(noteCount: number): Score {
  const written = []
  for (let at = 0; written.length < noteCount; at += 0.25) {
    written.push({ at, pitch: pick(60, 84) })
    if (pick(0, 3) === 0)
      for (let i = 0; i < 3; i += 1) written.push({ at, pitch: pick(36, 59), hand: 'left' as const })
  }
  return scoreOf(written)
}

/** With 2 % wrong keys, 2 % left out, uneven time, and every 400 notes a pause and a restart 30 notes back. */
function practise(score: Score): SessionEvent[] {
  const events: SessionEvent[] = []
  let offsetMs = 0
  for (let i = 0; i < score.notes.length; i += 1) {
    const note = score.notes[i]
    if (!note) continue
    const atMs = note.onset * 500 + offsetMs + random() * 20
    if (random() > 0.02) events.push(key(random() < 0.02 ? note.pitch + 1 : note.pitch, atMs))
    const restartsHere = i % 400 === 399 && random() < 0.9
    if (!restartsHere) continue
    const back = score.notes[i - 30]
    offsetMs += (note.onset - (back?.onset ?? 0)) * 500 + 1500
    i -= 30
  }
  return events.sort((a, b) => a.atMs - b.atMs)
}
