import type { Score } from '../../../shared/music/score'
import type { SessionEvent } from '../../../shared/performance/session-event'
import { key, scoreOf } from '../../support/written-music'

/** The same each time for the same seed: a linear congruential generator (Numerical Recipes). */
function createDice(seed: number) {
  let state = seed
  const share = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
  return { share, pick: (from: number, to: number) => from + Math.floor(share() * (to - from + 1)) }
}

/** Two hands, chords and runs, in the compass where piano music is written. */
export function randomScore(noteCount: number): Score {
  const { pick } = createDice(20_240_607)
  const written = []
  for (let at = 0; written.length < noteCount; at += 0.25) {
    written.push({ at, pitch: pick(60, 84) })
    if (pick(0, 3) > 0) continue
    for (let i = 0; i < 3; i += 1) written.push({ at, pitch: pick(36, 59), hand: 'left' as const })
  }
  return scoreOf(written)
}

const MS_PER_QUARTER = 500
const NOTES_UNTIL_RESTART = 400
const NOTES_BACK = 30
const RESTART_PAUSE_MS = 1500

/** With 2 % wrong keys, 2 % left out, uneven time, and every 400 notes a pause and a restart 30 notes back. */
export function practise(score: Score): SessionEvent[] {
  const { share } = createDice(1)
  const events: SessionEvent[] = []
  let offsetMs = 0
  let nextRestart = NOTES_UNTIL_RESTART
  for (let i = 0; i < score.notes.length; i += 1) {
    const note = score.notes[i]
    if (!note) continue
    const atMs = note.onset * MS_PER_QUARTER + offsetMs + share() * 20
    if (share() > 0.02) events.push(key(share() < 0.02 ? note.pitch + 1 : note.pitch, atMs))
    if (i < nextRestart) continue
    nextRestart += NOTES_UNTIL_RESTART
    const back = score.notes[i - NOTES_BACK]
    offsetMs += (note.onset - (back?.onset ?? 0)) * MS_PER_QUARTER + RESTART_PAUSE_MS
    i -= NOTES_BACK
  }
  return events.sort((a, b) => a.atMs - b.atMs)
}

/** The whole score again and again, until so many keys were struck. */
export function practiseFor(score: Score, keyCount: number): SessionEvent[] {
  const once = practise(score)
  const lengthMs = (once.at(-1)?.atMs ?? 0) + RESTART_PAUSE_MS
  return Array.from({ length: keyCount }, (_, index) => {
    const event = once[index % once.length]
    const pass = Math.floor(index / once.length)
    return event?.kind === 'keyDown' ? key(event.pitch, event.atMs + pass * lengthMs) : key(60, 0)
  })
}
