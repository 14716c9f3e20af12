import { firstFrom, firstNotBefore } from '../base/first-from'
import { ornamentBits } from './ornament-bits'
import type { HandChoice, Score, ScoreNote } from './score'

/**
 * The score as a follower reads it. An *onset* is a set of keys that are struck together; a *key* is what one finger
 * strikes there: notes of equal pitch and onset in two voices are one key. Flat arrays, because every played note
 * reads hundreds of these numbers.
 */
export interface ScoreIndex {
  readonly onsetCount: number
  /** Beat of each onset; equal for neighbours when a long run of grace notes was split. */
  readonly onsetBeats: Float64Array
  /** Index into `Score.bars` of each onset. */
  readonly onsetBars: Int32Array
  /** Keys of onset `i` are `firstKeys[i] .. firstKeys[i + 1] - 1`. */
  readonly firstKeys: Int32Array
  /** 1 for each bar in which a section starts. */
  readonly barStartsSection: Uint8Array
  readonly keyCount: number
  readonly keyPitches: Uint8Array
  readonly keyOnsets: Int32Array
  /** The note that stands for the key: the longest of its unison twins. */
  readonly keyNotes: Int32Array
  readonly keyIsGrace: Uint8Array
  /** Which written note a key is: equal for the passes of a repeat. */
  readonly keyWritten: Int32Array
  /** 1 where the keys of the onset may lawfully be spread: an arpeggio sign or grace notes. */
  readonly onsetIsSpread: Uint8Array
  /** Key of a note of the score; -1 for the silent hand. */
  readonly noteKeys: Int32Array
  /** Keys of each pitch, in the order of the score. */
  readonly keysByPitch: readonly Int32Array[]
  /** Keys with a written ornament that is still sounding at each onset. */
  readonly ornamentsByOnset: readonly Int32Array[]
  /**
   * What the ornaments that sound at each onset may let sound, their own keys included: 128 bits of pitch in four
   * numbers for each onset. `soundsInOrnament` reads them.
   */
  readonly ornamentBits: Int32Array
  /** Notes of the silent hand, in the order of the score. */
  readonly silentNotes: readonly ScoreNote[]
}

/** Onsets nearer than this are one: engravers round triplets. Ours; a 128th note is 0.03. */
const SAME_ONSET_BEATS = 0.004

/** A student who plays the silent hand's notes along may be this far from the beat. Ours. */
const SILENT_REACH_BEATS = 2

/** Keys of one onset are kept as bits of a 31-bit mask. */
export const MAX_KEYS_PER_ONSET = 30

/** Indexes the notes that the chosen hands are to play. */
export function indexScore(score: Score, hands: HandChoice): ScoreIndex {
  const isExpected = (note: ScoreNote) => hands === 'both' || note.hand === hands
  const groups = groupByOnset(score.notes.filter(isExpected))
  const keys = groups.flat()
  const noteKeys = new Int32Array(score.notes.length).fill(-1)
  keys.forEach((key, index) => {
    for (const note of key) noteKeys[note.index] = index
  })
  const firstKeys = new Int32Array(groups.length + 1)
  groups.forEach((group, onset) => (firstKeys[onset + 1] = (firstKeys[onset] ?? 0) + group.length))
  const onsetBeats = Float64Array.from(groups, (group) => group[0]?.[0]?.onset ?? 0)
  const heads = keys.map(longest)
  const ornamentsByOnset = soundingOrnaments(keys, heads, onsetBeats)
  return {
    onsetCount: groups.length,
    onsetBeats,
    onsetBars: Int32Array.from(groups, (group) => group[0]?.[0]?.bar ?? 0),
    firstKeys,
    barStartsSection: Uint8Array.from(score.bars, ({ startsSection }) => (startsSection ? 1 : 0)),
    keyCount: keys.length,
    keyPitches: Uint8Array.from(heads, (note) => note.pitch),
    keyOnsets: Int32Array.from(groups.flatMap((group, onset) => group.map(() => onset))),
    keyNotes: Int32Array.from(heads, (note) => note.index),
    keyWritten: numberWritten(heads),
    keyIsGrace: Uint8Array.from(heads, (note) => (note.isGrace ? 1 : 0)),
    onsetIsSpread: Uint8Array.from(groups, (group) =>
      group.flat().some((note) => note.isGrace || note.isArpeggiated) ? 1 : 0,
    ),
    noteKeys,
    keysByPitch: groupByPitch(heads),
    ornamentsByOnset,
    ornamentBits: ornamentBits(ornamentsByOnset, keys),
    silentNotes: score.notes.filter((note) => !isExpected(note)),
  }
}

type Key = readonly ScoreNote[]

function groupByOnset(notes: readonly ScoreNote[]): Key[][] {
  const groups: ScoreNote[][][] = []
  let beat = -Infinity
  for (const note of notes) {
    const last = groups.at(-1)
    const twin = last?.find(([first]) => first?.pitch === note.pitch && !first.isGrace && !note.isGrace)
    const isSameOnset = note.onset - beat < SAME_ONSET_BEATS
    if (isSameOnset && twin) twin.push(note)
    else if (last && isSameOnset && last.length < MAX_KEYS_PER_ONSET) last.push([note])
    else groups.push([[note]])
    if (!isSameOnset) beat = note.onset
  }
  return groups
}

/** The first key of each written note stands for all its passes. */
function numberWritten(heads: readonly ScoreNote[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(heads, ({ id }, key) => {
    const known = numbers.get(id)
    if (known === undefined) numbers.set(id, key)
    return known ?? key
  })
}

function longest(key: Key): ScoreNote {
  return key.reduce((best, note) => (note.duration > best.duration ? note : best))
}

function groupByPitch(heads: readonly ScoreNote[]): Int32Array[] {
  const keysByPitch: number[][] = Array.from({ length: 128 }, () => [])
  heads.forEach((note, key) => keysByPitch[note.pitch]?.push(key))
  return keysByPitch.map((keys) => Int32Array.from(keys))
}

/** A trill may begin a little before its beat and end after its note: one onset more on both sides. */
function soundingOrnaments(keys: readonly Key[], heads: readonly ScoreNote[], onsetBeats: Float64Array): Int32Array[] {
  const ornaments: number[][] = Array.from(onsetBeats, () => [])
  keys.forEach((key, index) => {
    const head = heads[index]
    if (!head || !key.some((note) => note.ornament)) return
    let onset = Math.max(0, lowerBound(onsetBeats, head.onset) - 1)
    while (onset < onsetBeats.length && (onsetBeats[onset] ?? 0) <= head.onset + head.duration) {
      ornaments[onset]?.push(index)
      onset += 1
    }
  })
  return ornaments.map((list) => Int32Array.from(list))
}

const isNoteBefore = ({ onset }: ScoreNote, beat: number) => onset < beat

/** The silent hand's note of this pitch that is nearest to a beat, if one is near enough to be meant. */
export function silentNoteNear(index: ScoreIndex, pitch: number, beat: number): ScoreNote | null {
  let nearest: ScoreNote | null = null
  let distance = SILENT_REACH_BEATS
  for (
    let i = firstNotBefore(index.silentNotes, beat - SILENT_REACH_BEATS, isNoteBefore);
    i < index.silentNotes.length;
    i += 1
  ) {
    const note = index.silentNotes[i]
    if (!note || note.onset > beat + SILENT_REACH_BEATS) break
    if (note.pitch !== pitch || Math.abs(note.onset - beat) > distance) continue
    nearest = note
    distance = Math.abs(note.onset - beat)
  }
  return nearest
}

/** Index of the first onset that is not before `beat`. */
export function lowerBound(onsetBeats: Float64Array, beat: number): number {
  return firstFrom(onsetBeats, beat - SAME_ONSET_BEATS)
}
