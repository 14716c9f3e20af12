import { beats } from '../base/units'
import { lowerBound, type ScoreIndex, silentNoteNear } from '../music/score-index'
import { fitsOrnament } from './fits-ornament'
import type { ModeTracker } from './mode-tracker'
import type { TrackerStart } from './tracker'
import { EXTRA, ORNAMENTAL, SILENT } from './trail'

/** A key of the next chord may come so long before the last one of this. Ours: two hands are seldom apart as far. */
const AHEAD_MS = 100

interface AheadNote {
  readonly playedIndex: number
  readonly key: number
  readonly pitch: number
  readonly atMs: number
}

/**
 * Wait: the score stands at an onset until all of its keys were struck, in any order and however slowly. Grace notes
 * and ornaments are taken when they come and never waited for. Nothing is due, so nothing is early or late.
 */
export function createWaitTracker(index: ScoreIndex, start: TrackerStart): ModeTracker {
  const { onsetCount, onsetBeats, firstKeys, keyPitches, keyIsGrace } = index
  const labels: number[] = []
  const isStruck = new Uint8Array(index.keyCount)
  let awaited = nextAsking(start.onset)
  /** Grace notes from here up to `awaited` may still come. */
  let before = start.onset
  let ahead: AheadNote[] = []
  let nowMs: number | null = null

  /** The first onset from here on that has more than grace notes. */
  function nextAsking(from: number): number {
    let onset = from
    while (onset < onsetCount && !someKey(onset, (key) => !keyIsGrace[key])) onset += 1
    return onset
  }

  function someKey(onset: number, isMeant: (key: number) => boolean): boolean {
    for (let key = firstKeys[onset] ?? 0; key < (firstKeys[onset + 1] ?? 0); key += 1) if (isMeant(key)) return true
    return false
  }

  function findOpen(from: number, until: number, pitch: number, isGrace: 0 | 1): number {
    const end = firstKeys[Math.min(until, onsetCount)] ?? 0
    for (let key = firstKeys[Math.min(from, onsetCount)] ?? 0; key < end; key += 1)
      if (keyPitches[key] === pitch && keyIsGrace[key] === isGrace && !isStruck[key]) return key
    return EXTRA
  }

  function hear(pitch: number, atMs: number): void {
    pass(atMs)
    const awaitedKey = findOpen(awaited, awaited + 1, pitch, 0)
    const key = awaitedKey >= 0 ? awaitedKey : findOpen(before, awaited + 1, pitch, 1)
    if (key >= 0) {
      take(key)
      goOn()
      return
    }
    const next = nextAsking(awaited + 1)
    const nextKey = findOpen(next, next + 1, pitch, 0)
    if (nextKey < 0) labels.push(strayLabel(pitch))
    else {
      ahead.push({ playedIndex: labels.length, key: nextKey, pitch, atMs })
      take(nextKey)
    }
  }

  function take(key: number): void {
    isStruck[key] = 1
    labels.push(key)
  }

  function goOn(): void {
    while (awaited < onsetCount && !someKey(awaited, (key) => !keyIsGrace[key] && !isStruck[key])) {
      before = awaited
      awaited = nextAsking(awaited + 1)
      ahead = []
    }
  }

  /** Time has come this far: a key of the next chord that this one did not follow soon was a wrong key. */
  function pass(atMs: number): boolean {
    nowMs = Math.max(atMs, nowMs ?? atMs)
    const late = ahead.filter((note) => atMs - note.atMs > AHEAD_MS)
    for (const note of late) giveBack(note)
    ahead = ahead.filter((note) => atMs - note.atMs <= AHEAD_MS)
    return late.length > 0
  }

  function giveBack({ playedIndex, key, pitch }: AheadNote): void {
    isStruck[key] = 0
    labels[playedIndex] = strayLabel(pitch)
  }

  function strayLabel(pitch: number): number {
    if (fitsOrnament(index, before, pitch) ?? fitsOrnament(index, awaited, pitch)) return ORNAMENTAL
    return silentNoteNear(index, pitch, awaitedBeat()) ? SILENT : EXTRA
  }

  function goTo(onset: number): void {
    for (const note of ahead) giveBack(note)
    ahead = []
    awaited = nextAsking(onset)
    before = onset
    isStruck.fill(0, firstKeys[onset] ?? 0)
    nowMs = null
  }

  const standing = () => Math.min(awaited, onsetCount - 1)
  const awaitedBeat = () => onsetBeats[standing()] ?? 0
  const finalLabels = () => {
    const last = Int32Array.from(labels)
    for (const note of ahead) last[note.playedIndex] = strayLabel(note.pitch)
    return last
  }

  return {
    isTimed: false,
    canJump: false,
    namesSlips: false,
    hear,
    goTo,
    startClick: ({ onset }) => goTo(lowerBound(onsetBeats, onset)),
    pass,
    passStart: () => null,
    onset: () => awaited - 1,
    reached: () => awaited - 1,
    goneRound: () => null,
    msPerQuarter: () => start.msPerQuarter,
    // What is awaited is due when it comes; what lies behind was due long ago, and what lies ahead is not yet.
    dueMs(beat) {
      if (nowMs === null) return null
      if (awaited < onsetCount && beat === awaitedBeat()) return nowMs
      return beat < awaitedBeat() || awaited >= onsetCount ? -Infinity : Infinity
    },
    deltaMs: () => 0,
    openNotes: () => labels.length - (ahead[0]?.playedIndex ?? labels.length),
    lastLabels(into) {
      const count = Math.min(into.length, labels.length)
      for (let back = 0; back < count; back += 1) into[back] = labels[labels.length - 1 - back] ?? EXTRA
      return count
    },
    labels: finalLabels,
    beatAt: awaitedBeat,
    position() {
      if (onsetCount === 0) return null
      const onset = beats(awaitedBeat())
      return { onset, nextOnset: onset, barIndex: index.onsetBars[standing()] ?? 0, msPerQuarter: 0 }
    },
    clockOf: () => null,
  }
}
