import { assertNever } from '../base/assert-never'
import type { Beats, Pitch, TakeMs } from '../base/units'
import type { Score } from '../music/score'
import { indexScore, lowerBound, silentNoteNear } from '../music/score-index'
import { isDoubtful } from '../performance/doubtful'
import type { SessionEvent } from '../performance/session-event'
import { chooseTracker } from './choose-tracker'
import type { LiveVerdict, Position } from './live-verdict'
import type { Landing } from './mode-tracker'
import { createPassMarks, PATIENCE } from './pass-marks'
import type { FollowOptions } from './session-rules'
import { slipCost } from './stand-in'
import { EXTRA, JUMPED, keyOf, ORNAMENTAL, SILENT, SLIPPED } from './trail'

export interface Followed {
  readonly verdicts: readonly LiveVerdict[]
  readonly position: Position | null
  /**
   * Verdicts on played notes before this one are settled: live they change no more. Those from here on are provisional.
   */
  readonly settledCount: number
}

/**
 * Says at once what was heard. A verdict is provisional while a hypothesis that may still win says otherwise, for 32
 * played notes at most; the note that proves it wrong brings the revision.
 */
export interface Follower {
  hear(event: SessionEvent): Followed
  /** Time has come this far. Says only what the next event would say first: with it, it is said in time. */
  pass(atMs: TakeMs): Followed
}

/**
 * So many notes after the instrument was away say only where the student is now, not what was left out meanwhile. Ours:
 * as many as it takes to be found again.
 */
const STRANGE_NOTES = 4
/** Played notes whose verdict may still change at most. Ours: longer than any passage is heard for another here. */
const REVISABLE = 32

export function createFollower(score: Score, options: FollowOptions): Follower {
  const index = indexScore(score, options.hands)
  const tracker = chooseTracker(score, index, options)
  const marks = createPassMarks(index, lowerBound(index.onsetBeats, options.startOnset))
  /** What was said of each played note: a label of the trail, or the slipped key. */
  const said: number[] = []
  const heard: { readonly pitch: Pitch; readonly atMs: TakeMs; readonly probability: number }[] = []
  const slippedKeys = new Map<number, number>()
  const newest = new Int32Array(REVISABLE)
  /** The newest played note that was known to be reached by a jump. */
  let landedAt = -1
  /** Where the first note of this pass was found, where the tracker tells. */
  let passStart: number | null = null
  let verdicts: LiveVerdict[] = []
  let settledCount = 0
  let strangeNotes = 0

  function pass(atMs: TakeMs): Followed {
    verdicts = []
    passTime(atMs)
    return followed(atMs)
  }

  function passTime(atMs: TakeMs): void {
    if (!tracker.pass(atMs)) return
    for (let back = tracker.lastLabels(newest) - 1; back >= 0; back -= 1) reviseNewest(back)
    sayMissed()
    settle()
  }

  function hear(event: SessionEvent): Followed {
    verdicts = []
    passTime(event.atMs)
    switch (event.kind) {
      case 'keyDown':
        hearKey(event)
        break
      case 'wentTo':
        tracker.goTo(beginAt(event.onset))
        break
      case 'clickStarted':
        beginAt(event.onset)
        tracker.startClick(event)
        break
      case 'gap':
        strangeNotes = STRANGE_NOTES
        break
      case 'keyUp':
      case 'pedal':
      case 'tempoSet':
      case 'coachSaid':
      case 'coachAnswered':
        break
      default:
        assertNever(event)
    }
    return followed(event.atMs)
  }

  function followed(atMs: TakeMs): Followed {
    return { verdicts, position: tracker.position(atMs), settledCount }
  }

  /** What was settled once stays so, even where the tracker thinks again. */
  function settle(): void {
    settledCount = Math.max(settledCount, said.length - Math.min(REVISABLE, tracker.openNotes(REVISABLE)))
  }

  function beginAt(beat: Beats): number {
    const onset = lowerBound(index.onsetBeats, beat)
    passStart = null
    marks.beginAt(onset)
    return onset
  }

  function hearKey({ pitch, atMs, probability = 1 }: Extract<SessionEvent, { kind: 'keyDown' }>): void {
    tracker.hear(pitch, atMs, probability)
    heard.push({ pitch, atMs, probability })
    if (tracker.passStart() !== passStart) beginFrom(tracker.passStart())
    const count = tracker.lastLabels(newest)
    const passLength = isSamePass(count) ? 0 : beginPass(count)
    for (let back = count - 1; back >= 1; back -= 1) reviseNewest(back)
    for (let back = passLength - 1; back >= 1; back -= 1) markPlayed(newest[back] ?? EXTRA)
    judge(newest[0] ?? EXTRA)
    if (strangeNotes > 0) marks.leaveOpen(tracker.reached())
    strangeNotes = Math.max(0, strangeNotes - 1)
    sayMissed()
    settle()
  }

  function sayMissed(reached = tracker.reached()): void {
    marks.missedBefore(reached, (key) => verdicts.push({ kind: 'missed', noteIndex: noteOf(key) }))
  }

  function beginFrom(onset: number | null): void {
    passStart = onset
    if (onset !== null) marks.beginAt(onset)
  }

  function isSamePass(count: number): boolean {
    if (!tracker.canJump) return true
    const landed = newestLanding(count)
    const isAgain = landed !== null && landed.playedIndex > landedAt && tracker.goneRound(landed) !== null
    if (landed) landedAt = Math.max(landedAt, landed.playedIndex)
    return marks.holds(tracker.onset()) && !isAgain
  }

  /** The newest played note that was reached by a jump. */
  function newestLanding(count: number): Landing | null {
    for (let back = 0; back < count; back += 1) {
      const label = newest[back] ?? EXTRA
      if (label < 0 || !(label & JUMPED)) continue
      return { playedIndex: heard.length - 1 - back, onset: index.keyOnsets[keyOf(label)] ?? 0 }
    }
    return null
  }

  /** The best hypothesis has jumped: another pass begins where it landed. Returns how many notes are in it. */
  function beginPass(count: number): number {
    const landed = newestLanding(count)
    const loop = landed && tracker.goneRound(landed)
    // Whether the round was played to its end is not known where the instrument was away meanwhile.
    if (loop && strangeNotes === 0) sayMissed(loop.end - 1 + PATIENCE)
    marks.beginAt(loop?.first ?? landed?.onset ?? Math.max(0, tracker.onset()))
    return landed ? heard.length - landed.playedIndex : count
  }

  function markPlayed(label: number): void {
    if (label >= 0 && marks.isAhead(keyOf(label))) mark(label)
  }

  function mark(label: number): void {
    if (label & SLIPPED) marks.slip(keyOf(label))
    else marks.play(keyOf(label))
  }

  function reviseNewest(back: number): void {
    revise(heard.length - 1 - back, newest[back] ?? EXTRA)
  }

  function revise(playedIndex: number, label: number): void {
    const before = said[playedIndex] ?? EXTRA
    const now = withoutJump(label)
    if (before === now || playedIndex < settledCount) return
    said[playedIndex] = now
    takeBack(playedIndex, before)
    say(playedIndex, now)
  }

  function takeBack(playedIndex: number, label: number): void {
    if (label >= 0) marks.clear(keyOf(label))
    const slipped = slippedKeys.get(playedIndex)
    if (slipped === undefined) return
    slippedKeys.delete(playedIndex)
    marks.clear(slipped)
  }

  function judge(label: number): void {
    const playedIndex = said.length
    const now = withoutJump(label)
    said.push(now)
    const slipped = now === EXTRA && !tracker.namesSlips ? findSlip(playedIndex) : null
    if (slipped === null) {
      say(playedIndex, now)
      return
    }
    slippedKeys.set(playedIndex, slipped)
    sayKey(playedIndex, slipped | SLIPPED)
  }

  function say(playedIndex: number, label: number): void {
    if (label >= 0) sayKey(playedIndex, label)
    else if (label === ORNAMENTAL) sayOrnamental(playedIndex)
    else if (label === SILENT) saySilent(playedIndex)
    else if (isDoubtful(heard[playedIndex] ?? {})) verdicts.push({ kind: 'uncertain', playedIndex, noteIndex: null })
    else verdicts.push({ kind: 'extra', playedIndex })
  }

  function sayKey(playedIndex: number, label: number): void {
    const key = keyOf(label)
    if (marks.isSlipped(key)) takeBackSlip(key)
    mark(label)
    const isNewest = playedIndex === heard.length - 1 && slippedKeys.get(playedIndex) !== key
    const deltaMs = !tracker.isTimed ? null : isNewest ? tracker.deltaMs() : lateness(playedIndex, key)
    const kind = label & SLIPPED ? 'wrongPitch' : 'correct'
    verdicts.push({ kind, playedIndex, noteIndex: noteOf(key), deltaMs })
  }

  /** How late a played note is for a key, by the tempo as it is now. */
  function lateness(playedIndex: number, key: number): number {
    const atMs = heard[playedIndex]?.atMs ?? 0
    return atMs - (tracker.dueMs(index.onsetBeats[index.keyOnsets[key] ?? 0] ?? 0) ?? atMs)
  }

  /** The student has put a slip right: the wrong key stands for nothing any more. */
  function takeBackSlip(key: number): void {
    for (const [playedIndex, slipped] of slippedKeys) {
      if (slipped !== key) continue
      slippedKeys.delete(playedIndex)
      verdicts.push({ kind: 'extra', playedIndex })
    }
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
    const note = silentNoteNear(index, pitch, tracker.beatAt(atMs))
    verdicts.push({ kind: 'uncertain', playedIndex, noteIndex: note?.index ?? null })
  }

  /** The open key about due now that this one was most likely meant to be. */
  function findSlip(playedIndex: number): number | null {
    const pitch = heard[playedIndex]?.pitch ?? 0
    let best: number | null = null
    let least = Infinity
    const onset = tracker.onset()
    const first = index.firstKeys[Math.max(0, onset - 1)] ?? 0
    const end = index.firstKeys[Math.min(index.onsetCount, onset + 3)] ?? 0
    for (let key = first; key < end; key += 1) {
      if (!marks.isOpen(key)) continue
      const deltaMs = lateness(playedIndex, key)
      const cost = slipCost(pitch, index.keyPitches[key] ?? 0, deltaMs, tracker.msPerQuarter())
      if (cost === null || cost >= least) continue
      best = key
      least = cost
    }
    return best
  }

  function noteOf(key: number): number {
    return index.keyNotes[key] ?? 0
  }

  return { hear, pass }
}

function withoutJump(label: number): number {
  return label < 0 ? label : label & ~JUMPED
}
