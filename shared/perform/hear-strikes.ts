import { firstFrom } from '../base/first-from'
import type { LiveVerdict, Position } from '../follow/live-verdict'
import type { Hand, Score, ScoreNote } from '../music/score'
import { SAME_BEAT, type Struck } from './accompanist'

/** What the coach says of a moment, as far as it tells where the student is. */
export interface Told {
  readonly verdicts: readonly LiveVerdict[]
  readonly position: Position | null
}

/** Makes out of the coach's words when the student struck which onset of his hand; null where it says nothing new. */
export interface StrikeEar {
  /** `atMs` is when the student's key went down. */
  hear(told: Told, atMs: number): Struck | null
  /** He went elsewhere, and has struck nothing there yet. */
  forget(): void
}

/** Where the app goes with the student, or round and round: he strikes what the cursor stands at. */
export function createFollowingEar(score: Score, hand: Hand, untilBeat: number): StrikeEar {
  const onsets = onsetsOf(score, hand)
  let last: number | null = null
  /** By index: which key press was it. A verdict that is only revised names the same one. */
  const struckNotes = new Map<number, number>()

  return {
    hear({ verdicts, position }, atMs) {
      if (!position || position.msPerQuarter <= 0) return null
      const { onset, msPerQuarter } = position
      const here = rightNotes(verdicts, score).filter(({ note }) => note.onset === onset)
      const isAgain = here.some(({ note, playedIndex }) => playedIndex > (struckNotes.get(note.index) ?? Infinity))
      if (onset !== last || isAgain) struckNotes.clear()
      for (const { note, playedIndex } of here) struckNotes.set(note.index, playedIndex)
      if (onset === last && !isAgain) return null
      last = onset
      const nextBeat = Math.min(nextAfter(onsets, onset) ?? Infinity, untilBeat)
      // What the end of a loop or of the piece leaves open is played to its end, and not into the bar after it.
      return { onset, atMs, msPerQuarter, nextBeat, meetsNext: nextBeat < untilBeat, isAgain }
    },
    forget() {
      last = null
      struckNotes.clear()
    },
  }
}

/** Where the score waits: an onset is struck when the last of its keys was. `msPerQuarterAt` is how fast it goes on. */
export function createWaitingEar(score: Score, hand: Hand, msPerQuarterAt: (beat: number) => number): StrikeEar {
  const onsets = onsetsOf(score, hand)
  const keysByOnset = new Map<number, Set<number>>()
  for (const note of askedNotes(score, hand))
    keysByOnset.set(note.onset, (keysByOnset.get(note.onset) ?? new Set()).add(note.pitch))
  const missingByOnset = new Map<number, Set<number>>()

  return {
    hear({ verdicts }, atMs) {
      let struck: Struck | null = null
      for (const { note } of rightNotes(verdicts, score)) {
        const { onset, pitch } = note
        const missing = missingByOnset.get(onset) ?? new Set(keysByOnset.get(onset))
        if (!missing.delete(pitch)) continue
        missingByOnset.set(onset, missing)
        if (missing.size > 0) continue
        missingByOnset.delete(onset)
        const nextBeat = nextAfter(onsets, onset) ?? Infinity
        struck = { onset, atMs, msPerQuarter: msPerQuarterAt(onset), nextBeat, meetsNext: false, isAgain: false }
      }
      return struck
    },
    forget: () => missingByOnset.clear(),
  }
}

interface RightNote {
  readonly note: ScoreNote
  readonly playedIndex: number
}

function rightNotes(verdicts: readonly LiveVerdict[], { notes }: Score): readonly RightNote[] {
  return verdicts.flatMap((verdict) => {
    if (verdict.kind !== 'correct' || verdict.isOrnamental) return []
    const note = notes[verdict.noteIndex]
    return note && !note.isGrace ? [{ note, playedIndex: verdict.playedIndex }] : []
  })
}

/** Grace notes come when they like, and nobody waits for them. */
function askedNotes({ notes }: Score, hand: Hand): readonly ScoreNote[] {
  return notes.filter((note) => note.hand === hand && !note.isGrace)
}

function onsetsOf(score: Score, hand: Hand): readonly number[] {
  return [...new Set<number>(askedNotes(score, hand).map(({ onset }) => onset))]
}

function nextAfter(onsets: readonly number[], onset: number): number | undefined {
  return onsets[firstFrom(onsets, onset + SAME_BEAT)]
}
