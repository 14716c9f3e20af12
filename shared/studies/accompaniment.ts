import type { DraftNote } from './draft'
import { type Chord, closePositions, raiseIn, rootAbove } from './harmony'
import type { StudyMeasure } from './metres'
import { at, degreeOf, type Key, remainder, STEPS_PER_OCTAVE, toneIn, type Tone } from './tones'
import { leadVoices } from './voice-leading'

/** What a hand does with the chords under a melody, from what is read most easily on. */
export type Texture =
  'held' | 'thirds' | 'halves' | 'oompah' | 'broken' | 'alberti' | 'sixteenths' | 'walking' | 'walkingEighths'

/** A chord, and how long it holds. */
export interface Harmony {
  readonly chord: Chord
  readonly ticks: number
}

interface Accompaniment {
  readonly key: Key
  readonly texture: Texture
  readonly measure: StudyMeasure
  /** Keys of the piano between which it stays. */
  readonly lowest: number
  readonly highest: number
}

/** Notes for all harmonies; the last is held. */
export function accompany(harmonies: readonly Harmony[], wish: Accompaniment): readonly DraftNote[] {
  const { key, texture, measure } = wish
  if (texture === 'walking' || texture === 'walkingEighths') return walk(harmonies, wish)
  const chords = harmonies.map(({ chord }) => chord)
  const first = rootPosition(wish, chords[0])
  const voicings = leadVoices({ key, chords, lowest: wish.lowest, highest: wish.highest, first, basses: [] })
  const isHeld = texture === 'held' || texture === 'halves'
  return harmonies.flatMap(({ chord, ticks }, index) => {
    const voicing = at(voicings, index)
    const isLast = index === harmonies.length - 1
    const tones = isHeld || texture === 'thirds' || isLast ? withBass(key, chord, { wish, voicing }) : voicing
    if (isLast) return [{ ticks, tones: lastOf(tones, texture) }]
    return figure(tones, texture, { ticks, measure }).map((note, nth) => fingered(note, index + nth === 0))
  })
}

function rootPosition({ key, lowest, highest }: Accompaniment, chord: Chord | undefined): number {
  const positions = chord ? closePositions(key, chord, lowest, highest) : []
  return Math.max(
    0,
    positions.findIndex((tones) => degreeOf(key, at(tones, 0).step) === chord?.[0]?.degree),
  )
}

/** With the root below: what is held has to say which chord it is. */
function withBass(
  key: Key,
  chord: Chord,
  { wish, voicing }: { wish: Accompaniment; voicing: readonly Tone[] },
): readonly Tone[] {
  const root = rootAbove(key, chord, wish.lowest)
  const above = chord.slice(1, 3).map(({ degree, raise }) => {
    const step = root.step + remainder(degree - degreeOf(key, root.step), STEPS_PER_OCTAVE)
    return toneIn(key, step, raise)
  })
  const tones = [root, ...above]
  return tones.length === 3 ? tones : voicing
}

function lastOf(tones: readonly Tone[], texture: Texture): readonly Tone[] {
  if (texture === 'held' || texture === 'halves') return tones.slice(0, 1)
  return texture === 'thirds' ? [at(tones, 0), at(tones, 2)] : tones
}

function fingered(note: DraftNote, isFirst: boolean): DraftNote {
  return isFirst && note.tones.length === 1 ? { ...note, fingers: [5] } : note
}

interface Room {
  readonly ticks: number
  readonly measure: StudyMeasure
}

function figure(tones: readonly Tone[], texture: Texture, { ticks, measure }: Room): readonly DraftNote[] {
  const { pulseTicks, isCompound } = measure
  const [low, middle, high] = [at(tones, 0), at(tones, 1), at(tones, tones.length - 1)]
  const pulses = ticks / pulseTicks
  const wave = (noteTicks: number, order: readonly Tone[]): readonly DraftNote[] =>
    Array.from({ length: ticks / noteTicks }, (_, index) => ({
      ticks: noteTicks,
      tones: [at(order, index % order.length)],
    }))
  switch (texture) {
    case 'thirds':
      return [{ ticks, tones: [low, pulses > 2 ? high : middle] }]
    case 'halves':
      return pulses < 2 ? [{ ticks, tones: [low] }] : split(low, high, { ticks, pulseTicks })
    case 'oompah':
      return oompah([low, middle, high], { ticks, measure })
    case 'broken':
      return isCompound ? wave(12, [low, middle, high]) : wave(24, [low, middle, high, middle])
    case 'alberti':
      return isCompound ? wave(12, [low, high, middle]) : wave(12, [low, high, middle, high])
    case 'sixteenths':
      return isCompound ? wave(6, [low, middle, high, middle, high, middle]) : wave(6, [low, high, middle, high])
    default:
      return [{ ticks, tones: [low] }]
  }
}

function split(
  low: Tone,
  high: Tone,
  { ticks, pulseTicks }: { ticks: number; pulseTicks: number },
): readonly DraftNote[] {
  const first = Math.ceil(ticks / pulseTicks / 2) * pulseTicks
  return [
    { ticks: first, tones: [low] },
    { ticks: ticks - first, tones: [high] },
  ]
}

function oompah([low, middle, high]: readonly [Tone, Tone, Tone], { ticks, measure }: Room): readonly DraftNote[] {
  const { pulseTicks, isCompound, pulses } = measure
  const after = (length: number): DraftNote => ({ ticks: length, tones: [middle, high] })
  if (isCompound) {
    const pulse = [{ ticks: 12, tones: [low] }, after(12), after(12)]
    return Array.from({ length: ticks / pulseTicks }, () => pulse).flat()
  }
  const every = pulses % 2 === 0 ? 2 : pulses
  return Array.from({ length: ticks / pulseTicks }, (_, pulse) =>
    pulse % every === 0 ? { ticks: pulseTicks, tones: [low] } : after(pulseTicks),
  )
}

/** A bass that goes by steps to the next root: it begins on its own, and comes to the next one from where it is nearer. */
function walk(harmonies: readonly Harmony[], { key, texture, measure, lowest }: Accompaniment): readonly DraftNote[] {
  const noteTicks = measure.isCompound || texture === 'walkingEighths' ? 12 : 24
  const roots = harmonies.map(({ chord }) => rootAbove(key, chord, lowest))
  return harmonies.flatMap(({ chord, ticks }, index): readonly DraftNote[] => {
    const root = at(roots, index)
    const next = roots[index + 1]
    if (!next) return [{ ticks, tones: [root] }]
    const count = ticks / noteTicks
    const steps = [root.step, ...approach(root.step, next.step, count - 1)]
    return steps.map((step, nth) => ({ ticks: noteTicks, tones: [walked(key, chord, { step, isFirst: nth === 0 })] }))
  })
}

/** So many steps before `to`, from above or below; in a long bar it turns round. */
function approach(from: number, to: number, count: number): readonly number[] {
  const reach = Math.min(count, 4)
  const ways = [1, -1].map((side) => Array.from({ length: reach }, (_, index) => to + side * (reach - index)))
  const leap = (way: readonly number[]) => {
    const distance = Math.abs(at(way, 0) - from)
    // To stand still is worse than to leap a fifth.
    return distance === 0 ? 5 : distance
  }
  const near = at(
    ways.toSorted((one, other) => leap(one) - leap(other)),
    0,
  )
  const turn = Array.from({ length: count - reach }, (_, index) => from + at([2, 1, 0, -1], index % 4))
  return [...turn, ...near]
}

const SUBMEDIANT = 5
const LEADING_NOTE = 6

/** Under a dominant of the minor the sixth goes up with the seventh, as the melodic scale has it. */
function walked(key: Key, chord: Chord, { step, isFirst }: { readonly step: number; readonly isFirst: boolean }): Tone {
  const isDominant = key.isMinor && chord.some(({ degree, raise }) => degree === LEADING_NOTE && raise === 1)
  const degree = degreeOf(key, step)
  const melodic = isDominant && !isFirst && (degree === SUBMEDIANT || degree === LEADING_NOTE) ? 1 : 0
  return toneIn(key, step, melodic || raiseIn(key, chord, step))
}
