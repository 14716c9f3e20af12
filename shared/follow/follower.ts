import { assertNever } from '../base/assert-never'
import { type Beats, beats, type Pitch, type TakeMs } from '../base/units'
import type { HandChoice, Score } from '../music/score'
import { indexScore, lowerBound, type ScoreIndex, silentNoteNear } from '../music/score-index'
import type { SessionEvent } from '../performance/session-event'
import type { LiveVerdict, Position } from './live-verdict'
import { measuredMoveCosts } from './move-costs'
import { createPassMarks } from './pass-marks'
import { createTracker, type Tracker } from './tracker'
import { EXTRA, JUMPED, keyOf, ORNAMENTAL, SILENT, SLIPPED } from './trail'

export interface FollowOptions {
  readonly hands: HandChoice
  /** Where the student is expected to begin. */
  readonly startOnset: Beats
}

export interface Followed {
  readonly verdicts: readonly LiveVerdict[]
  readonly position: Position | null
}

/** Says at once what was heard. What it said of the last notes may be revised: see `LiveVerdict`. */
export interface Follower {
  hear(event: SessionEvent): Followed
}

/** Played notes whose verdict may still change. */
const REVISABLE = 32

/** Where the score gives no tempo: andante. */
const UNMARKED_QUARTERS_PER_MINUTE = 100
const MS_PER_MINUTE = 60_000

/** A tracker at the place and tempo where the student is expected to begin. */
export function trackFrom(score: Score, index: ScoreIndex, startOnset: Beats): Tracker {
  const mark = score.tempos.findLast((tempo) => tempo.onset <= startOnset) ?? score.tempos[0]
  const msPerQuarter = MS_PER_MINUTE / (mark?.quartersPerMinute ?? UNMARKED_QUARTERS_PER_MINUTE)
  return createTracker(index, measuredMoveCosts, { onset: lowerBound(index.onsetBeats, startOnset), msPerQuarter })
}

export function createFollower(score: Score, options: FollowOptions): Follower {
  const index = indexScore(score, options.hands)
  const tracker = trackFrom(score, index, options.startOnset)
  const marks = createPassMarks(index, lowerBound(index.onsetBeats, options.startOnset))
  /** What was said of each played note: a label of the trail. */
  const said: number[] = []
  const heard: { readonly pitch: Pitch; readonly atMs: TakeMs }[] = []
  const newest = new Int32Array(REVISABLE)
  let verdicts: LiveVerdict[] = []

  function hear(event: SessionEvent): Followed {
    verdicts = []
    switch (event.kind) {
      case 'keyDown':
        hearKey(event.pitch, event.atMs)
        break
      case 'wentTo':
        goTo(event.onset)
        break
      case 'keyUp':
      case 'pedal':
      case 'gap':
        break
      default:
        assertNever(event)
    }
    return { verdicts, position: positionOf(score, index, tracker) }
  }

  function goTo(beat: Beats): void {
    const onset = lowerBound(index.onsetBeats, beat)
    tracker.goTo(onset)
    marks.beginAt(onset)
  }

  function hearKey(pitch: Pitch, atMs: TakeMs): void {
    tracker.hear(pitch, atMs)
    heard.push({ pitch, atMs })
    const count = tracker.lastLabels(newest)
    const passLength = marks.holds(tracker.onset()) ? 0 : beginPass(count)
    for (let back = count - 1; back >= 1; back -= 1) revise(heard.length - 1 - back, newest[back] ?? EXTRA)
    for (let back = passLength - 1; back >= 1; back -= 1) markPlayed(newest[back] ?? EXTRA)
    judge(newest[0] ?? EXTRA)
    marks.missedBefore(tracker.onset(), (key) => verdicts.push({ kind: 'missed', noteIndex: noteOf(key) }))
  }

  /** The best hypothesis has jumped: another pass begins where it landed. Returns how many notes are in it. */
  function beginPass(count: number): number {
    for (let back = 0; back < count; back += 1) {
      const label = newest[back] ?? EXTRA
      if (label < 0 || !(label & JUMPED)) continue
      marks.beginAt(index.keyOnsets[keyOf(label)] ?? 0)
      return back + 1
    }
    marks.beginAt(Math.max(0, tracker.onset()))
    return count
  }

  function markPlayed(label: number): void {
    if (label < 0) return
    const key = keyOf(label)
    if (marks.isAhead(key)) mark(label)
  }

  function mark(label: number): void {
    if (label & SLIPPED) marks.slip(keyOf(label))
    else marks.play(label)
  }

  function revise(playedIndex: number, label: number): void {
    const before = said[playedIndex] ?? EXTRA
    const now = withoutJump(label)
    if (before === now) return
    said[playedIndex] = now
    if (before >= 0) marks.clear(keyOf(before))
    say(playedIndex, now)
  }

  function judge(label: number): void {
    const now = withoutJump(label)
    said.push(now)
    say(said.length - 1, now)
  }

  function say(playedIndex: number, label: number): void {
    if (label >= 0) sayKey(playedIndex, label)
    else if (label === ORNAMENTAL) sayOrnamental(playedIndex)
    else if (label === SILENT) saySilent(playedIndex)
    else verdicts.push({ kind: 'extra', playedIndex })
  }

  function sayKey(playedIndex: number, label: number): void {
    const key = keyOf(label)
    mark(label)
    const isNewest = playedIndex === heard.length - 1
    const deltaMs = isNewest ? tracker.deltaMs() : lateness(playedIndex, key)
    const kind = label & SLIPPED ? 'wrongPitch' : 'correct'
    verdicts.push({ kind, playedIndex, noteIndex: noteOf(key), deltaMs })
  }

  /** How late a played note is for a key, by the tempo as it is now. */
  function lateness(playedIndex: number, key: number): number {
    const atMs = heard[playedIndex]?.atMs ?? 0
    return atMs - (tracker.dueMs(index.onsetBeats[index.keyOnsets[key] ?? 0] ?? 0) ?? atMs)
  }

  function sayOrnamental(playedIndex: number): void {
    const pitch = heard[playedIndex]?.pitch ?? 0
    const distance = (key: number) => Math.abs((index.keyPitches[key] ?? 0) - pitch)
    const [ornamented] = [...(index.ornamentsByOnset[tracker.onset()] ?? [])].sort((a, b) => distance(a) - distance(b))
    if (ornamented === undefined) verdicts.push({ kind: 'uncertain', playedIndex, noteIndex: null })
    else verdicts.push({ kind: 'correct', playedIndex, noteIndex: noteOf(ornamented), deltaMs: 0, isOrnamental: true })
  }

  function saySilent(playedIndex: number): void {
    const { pitch, atMs } = heard[playedIndex] ?? { pitch: 0, atMs: 0 }
    const beat = index.onsetBeats[Math.max(0, tracker.onset())] ?? 0
    const passedMs = atMs - (tracker.dueMs(beat) ?? atMs)
    const note = silentNoteNear(index, pitch, beat + passedMs / tracker.msPerQuarter())
    verdicts.push({ kind: 'uncertain', playedIndex, noteIndex: note?.index ?? null })
  }

  function noteOf(key: number): number {
    return index.keyNotes[key] ?? 0
  }

  return { hear }
}

function withoutJump(label: number): number {
  return label < 0 ? label : label & ~JUMPED
}

function positionOf(score: Score, index: ScoreIndex, tracker: Tracker): Position | null {
  const onset = tracker.onset()
  const isPlaying = tracker.dueMs(0) !== null
  if (!isPlaying || onset < 0) return null
  const beat = index.onsetBeats[onset] ?? 0
  let after = onset + 1
  while (after < index.onsetCount && index.onsetBeats[after] === beat) after += 1
  return {
    onset: beats(beat),
    nextOnset: beats(index.onsetBeats[after] ?? score.end),
    barIndex: index.onsetBars[onset] ?? 0,
    msPerQuarter: tracker.msPerQuarter(),
  }
}
