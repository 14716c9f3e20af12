import type { Hand } from '../music/score'
import { accompany, type Harmony, type Texture } from './accompaniment'
import { chordFingers } from './chord-fingers'
import type { Draft, DraftNote } from './draft'
import { ticksOf } from './draft'
import { chordIn, type ChordName, closePositions, rootAbove } from './harmony'
import { measureOf, type StudyMeasure } from './metres'
import { paced } from './pace'
import type { Study } from './study'
import { at, degreeOf, keyOf, type Key, type Tone } from './tones'
import { leadVoices } from './voice-leading'

export const chordForms = ['inversions', 'brokenInversions', 'progression', 'accompaniment'] as const
export type ChordForm = (typeof chordForms)[number]

export interface ChordShape {
  readonly form: ChordForm
  readonly chords: readonly ChordName[]
}

/** Eight chords, by the level from which they are taken: the first half asks, the second answers. */
const PROGRESSIONS: readonly { readonly fromLevel: number; readonly chords: readonly ChordName[] }[] = [
  { fromLevel: 1, chords: ['I', 'V', 'I', 'V', 'I', 'V', 'V', 'I'] },
  { fromLevel: 1, chords: ['I', 'I', 'V', 'V', 'V', 'V', 'I', 'I'] },
  { fromLevel: 2, chords: ['I', 'IV', 'I', 'V', 'I', 'IV', 'V', 'I'] },
  { fromLevel: 3, chords: ['I', 'V', 'vi', 'IV', 'I', 'IV', 'V', 'I'] },
  { fromLevel: 3, chords: ['I', 'vi', 'IV', 'V', 'I', 'vi', 'V', 'I'] },
  { fromLevel: 4, chords: ['I', 'vi', 'ii', 'V', 'I', 'ii', 'V7', 'I'] },
  { fromLevel: 5, chords: ['I', 'V', 'vi', 'iii', 'IV', 'I', 'V7', 'I'] },
  { fromLevel: 6, chords: ['I', 'IV', 'V7', 'vi', 'ii7', 'V7', 'I', 'I'] },
  { fromLevel: 7, chords: ['I', 'vi', 'V7/V', 'V', 'IV', 'ii7', 'V7', 'I'] },
  { fromLevel: 8, chords: ['I', 'V7/IV', 'IV', 'V7/V', 'V7', 'vi', 'V7', 'I'] },
  { fromLevel: 9, chords: ['I', 'V7/vi', 'vi', 'V7/V', 'V7', 'vii7', 'V7', 'I'] },
]
/** Of which all positions are gone through, up and down. */
const INVERTED: readonly (readonly ChordName[])[] = [
  ['I'],
  ['I', 'V'],
  ['I', 'IV', 'V'],
  ['I', 'IV', 'V'],
  ['I', 'vi', 'IV', 'V'],
  ['I', 'vi', 'ii', 'V'],
  ['I', 'vi', 'ii', 'V7'],
  ['I', 'IV', 'vii7', 'V7'],
  ['I', 'ii7', 'vii7', 'V7'],
  ['I', 'V7/IV', 'ii7', 'V7'],
]
const SHORTEST_SECONDS = 11
const LONGEST_SECONDS = 90

export function chordShape({ level, variant }: Study): ChordShape {
  const form = at(chordForms, variant % chordForms.length)
  if (form === 'inversions' || form === 'brokenInversions') return { form, chords: at(INVERTED, level - 1) }
  const known = PROGRESSIONS.filter(({ fromLevel }) => fromLevel <= level)
  return { form, chords: at(known, known.length - 1 - (Math.floor(variant / chordForms.length) % known.length)).chords }
}

interface Task {
  readonly study: Study
  readonly key: Key
  readonly measure: StudyMeasure
  readonly chords: readonly ChordName[]
  readonly pulsesPerMinute: number
}

export function composeChords(study: Study): Draft {
  const measure = measureOf(study.metre)
  const { form, chords } = chordShape(study)
  const pulsesPerMinute = paced(56 + 4 * study.level, measure.isCompound)
  const task = { study, key: keyOf(study.key), measure, chords, pulsesPerMinute }
  const play = (hand: Hand): readonly DraftNote[] => {
    if (study.hands !== 'both' && study.hands !== hand) return []
    if (form === 'progression') return progress(hand, task)
    return form === 'accompaniment' ? accompanied(hand, task) : invert(hand, task, form === 'brokenInversions')
  }
  return { left: play('left'), right: play('right'), dynamics: [{ atTicks: 0, mark: 'mf' }], pulsesPerMinute }
}

/** Where the lowest position begins. */
const LOWEST_KEYS: Readonly<Record<Hand, number>> = { right: 58, left: 46 }

function invert(hand: Hand, task: Task, isBroken: boolean): readonly DraftNote[] {
  const { key, measure, chords } = task
  const round = chords.flatMap((name) => {
    const chord = chordIn(key, name)
    const root = rootAbove(key, chord, LOWEST_KEYS[hand])
    const positions = closePositions(key, chord, LOWEST_KEYS[hand] - 12, LOWEST_KEYS[hand] + 36)
    const start = positions.findIndex((tones) => at(tones, 0).step === root.step)
    const up = positions.slice(start, start + chord.length + 1)
    const round = [...up, ...up.slice(1, -1).toReversed()]
    return round.flatMap((tones) => (isBroken ? breakUp(hand, tones, task) : [block(hand, tones, task)]))
  })
  const repeated = repeatFor(round, task)
  const used = ticksOf(repeated) % measure.barTicks
  const [last] = closePositions(key, chordIn(key, 'I'), LOWEST_KEYS[hand], LOWEST_KEYS[hand] + 24).filter(
    (tones) => degreeOf(key, at(tones, 0).step) === 0,
  )
  const tones = last ?? []
  return [...repeated, { ticks: measure.barTicks - used, tones, fingers: chordFingers(tones, hand) }]
}

/** Until it is long enough, and where it can be until it ends with a bar. */
function repeatFor(round: readonly DraftNote[], { measure, pulsesPerMinute }: Task): readonly DraftNote[] {
  const ticks = ticksOf(round)
  const seconds = (ticks * 60) / (measure.pulseTicks * pulsesPerMinute)
  const least = Math.ceil(SHORTEST_SECONDS / seconds)
  const most = Math.max(least, Math.floor(LONGEST_SECONDS / seconds))
  const onBar = [0, 1, 2]
    .map((more) => least + more)
    .find((count) => count <= most && (count * ticks) % measure.barTicks === 0)
  return Array.from({ length: onBar ?? least }, () => round).flat()
}

function block(hand: Hand, tones: readonly Tone[], { study, measure }: Task): DraftNote {
  const ticks = study.level <= 2 && measure.pulses <= 3 ? measure.barTicks : measure.pulseTicks
  return { ticks, tones, fingers: chordFingers(tones, hand) }
}

/** Each position up and down once. */
function breakUp(hand: Hand, tones: readonly Tone[], { study, measure }: Task): readonly DraftNote[] {
  const noteTicks = study.level <= 2 && !measure.isCompound ? 24 : study.level <= 6 || measure.isCompound ? 12 : 6
  const count = notesPerPosition(measure, noteTicks)
  const fingers = chordFingers(tones, hand)
  const top = tones.length - 1
  return Array.from({ length: count }, (_, index) => {
    const place = index % (2 * top)
    const voice = place <= top ? place : 2 * top - place
    const finger = fingers[voice]
    return { ticks: noteTicks, tones: [at(tones, voice)], ...(finger === undefined ? {} : { fingers: [finger] }) }
  })
}

function notesPerPosition({ barTicks, isCompound }: StudyMeasure, noteTicks: number): number {
  const perBar = barTicks / noteTicks
  if (isCompound) return 3
  return perBar % 4 === 0 ? 4 : perBar % 6 === 0 ? 6 : perBar
}

const CHORD_RANGES: Readonly<Record<Hand, readonly [number, number]>> = { right: [60, 79], left: [45, 65] }
const BASS_KEY = 36

/** The right hand has the chords and the left one their roots; a hand alone has the chords. */
function progress(hand: Hand, task: Task): readonly DraftNote[] {
  const { key, study } = task
  const harmonies = harmoniesOf(task)
  const basses = harmonies.map(({ chord }) => rootAbove(key, chord, BASS_KEY))
  const isBass = hand === 'left' && study.hands === 'both'
  const [lowest, highest] = CHORD_RANGES[hand]
  const chords = harmonies.map(({ chord }) => chord)
  const voicings = isBass
    ? basses.map((root) => (study.level >= 7 ? [root, { ...root, step: root.step + 7 }] : [root]))
    : leadVoices({ key, chords, lowest, highest, first: 1, basses: study.hands === 'both' ? basses : [] })
  return harmonies.map(({ ticks }, index) => {
    const tones = at(voicings, index)
    return { ticks, tones, fingers: isBass ? bassFingers(tones) : chordFingers(tones, hand) }
  })
}

/** An octave has its own; a single bass note is as good with one finger as with another. */
function bassFingers(tones: readonly Tone[]): readonly number[] {
  return tones.length === 2 ? [5, 1] : []
}

const TEXTURES: readonly Texture[] = [
  'held',
  'halves',
  'oompah',
  'broken',
  'broken',
  'alberti',
  'alberti',
  'sixteenths',
  'sixteenths',
  'sixteenths',
]
const ACCOMPANIMENT_RANGES: Readonly<Record<Hand, readonly [number, number]>> = { right: [58, 74], left: [43, 59] }

/** The left hand accompanies, and the right one holds what a tune would rest on; a hand alone accompanies. */
function accompanied(hand: Hand, task: Task): readonly DraftNote[] {
  const { key, measure, study } = task
  const harmonies = harmoniesOf(task)
  if (hand === 'right' && study.hands === 'both') {
    const chords = harmonies.map(({ chord }) => chord)
    const held = leadVoices({ key, chords, lowest: 60, highest: 79, first: 1, basses: [] })
    return harmonies.map(({ ticks }, index) => ({ ticks, tones: at(held, index).slice(-1) }))
  }
  const [lowest, highest] = ACCOMPANIMENT_RANGES[hand]
  return accompany(harmonies, { key, texture: at(TEXTURES, study.level - 1), measure, lowest, highest })
}

/** A chord for each bar; the whole comes twice where bars are short. */
function harmoniesOf({ key, measure, chords, pulsesPerMinute }: Task): readonly Harmony[] {
  const ticks = measure.barTicks
  const seconds = (measure.pulses * chords.length * 60) / pulsesPerMinute
  const rounds = Math.ceil(SHORTEST_SECONDS / seconds)
  const all = Array.from({ length: rounds }, () => chords).flat()
  return all.map((name) => ({ chord: chordIn(key, name), ticks }))
}
