import { chordFingers } from './chord-fingers'
import type { Draft, DraftNote } from './draft'
import { chordIn, type ChordName, tonesBetween } from './harmony'
import { measureOf, type StudyMeasure } from './metres'
import { paced } from './pace'
import type { Study } from './study'
import { at, keyOf, type Key, pitchOf, type Tone } from './tones'
import { leadVoices } from './voice-leading'

export interface CadenceShape {
  readonly chords: readonly ChordName[]
  /** The first of three positions; the rest follow, as many as `rounds`. */
  readonly position: number
  readonly rounds: number
}

/** By the level from which they are taken. Each ends on the tonic. */
const PROGRESSIONS: readonly { readonly fromLevel: number; readonly chords: readonly ChordName[] }[] = [
  { fromLevel: 1, chords: ['I', 'IV', 'V', 'I'] },
  { fromLevel: 1, chords: ['I', 'V', 'I'] },
  { fromLevel: 1, chords: ['I', 'IV', 'I'] },
  { fromLevel: 3, chords: ['I', 'IV', 'V7', 'I'] },
  { fromLevel: 3, chords: ['I', 'vi', 'IV', 'V', 'I'] },
  { fromLevel: 4, chords: ['I', 'vi', 'ii', 'V', 'I'] },
  { fromLevel: 5, chords: ['I', 'vi', 'ii7', 'V7', 'I'] },
  { fromLevel: 5, chords: ['I', 'IV', 'V7', 'vi', 'ii', 'V', 'I'] },
  { fromLevel: 6, chords: ['I', 'iii', 'vi', 'IV', 'ii', 'V7', 'I'] },
  { fromLevel: 7, chords: ['I', 'IV', 'V7/V', 'V7', 'I'] },
  { fromLevel: 8, chords: ['I', 'V7/vi', 'vi', 'V7/V', 'V7', 'I'] },
  { fromLevel: 8, chords: ['I', 'V7/IV', 'IV', 'vii7', 'V7', 'I'] },
]
const POSITIONS = 3
const THREE_POSITIONS_FROM_LEVEL = 5
/** From here on a chord lasts one pulse, not half a bar or all of it. */
const EACH_PULSE_FROM_LEVEL = 7
/** Both hands, the right one alone, the left one alone: keys that the upper voices stay between. */
const RANGES = { both: [53, 80], right: [53, 80], left: [43, 69] } as const
const LOWEST_BASS = 36
const HIGHEST_BASS = 54
const SHORTEST_SECONDS = 11

export function cadenceShape({ level, variant }: Study): CadenceShape {
  const known = PROGRESSIONS.filter(({ fromLevel }) => fromLevel <= level)
  return {
    chords: at(known, variant % known.length).chords,
    position: Math.floor(variant / known.length) % POSITIONS,
    rounds: level >= THREE_POSITIONS_FROM_LEVEL ? POSITIONS : 1,
  }
}

export function composeCadence(study: Study): Draft {
  const measure = measureOf(study.metre)
  const key = keyOf(study.key)
  const pulsesPerMinute = paced(60 + 4 * study.level, measure.isCompound)
  const chordTicks = chordTicksOf(study.level, measure)
  const shape = cadenceShape(study)
  const round = roundTicks(shape.chords.length, chordTicks, measure)
  const seconds = (round * 60) / (measure.pulseTicks * pulsesPerMinute)
  const rounds = Math.max(shape.rounds, Math.ceil(SHORTEST_SECONDS / seconds))
  const voiced = Array.from({ length: rounds }, (_, index) =>
    voice(study, key, { shape, position: shape.position + index }),
  )
  const time = { chordTicks, measure }
  const upper = voiced.flatMap(({ upper: tones }) => lengthen(tones, time))
  const bass = voiced.flatMap(({ basses }) =>
    lengthen(
      basses.map((tone) => [tone]),
      time,
    ),
  )
  const hand = study.hands === 'left' ? 'left' : 'right'
  const fingered = upper.map((note) => ({ ...note, fingers: chordFingers(note.tones, hand) }))
  const dynamics = [{ atTicks: 0, mark: 'mf' as const }]
  if (study.hands === 'both') return { left: bass, right: fingered, dynamics, pulsesPerMinute }
  return { left: [], right: [], dynamics, pulsesPerMinute, [hand]: fingered }
}

function chordTicksOf(level: number, { barTicks, pulseTicks, pulses }: StudyMeasure): number {
  if (level >= EACH_PULSE_FROM_LEVEL) return pulseTicks
  return pulses % 2 === 0 && level >= 3 ? barTicks / 2 : barTicks
}

/** A round fills its last bar with its last chord. */
function roundTicks(chords: number, chordTicks: number, { barTicks }: StudyMeasure): number {
  const begins = (chords - 1) * chordTicks
  return (Math.floor(begins / barTicks) + 1) * barTicks
}

function voice(study: Study, key: Key, { shape, position }: { shape: CadenceShape; position: number }) {
  const chords = shape.chords.map((name) => chordIn(key, name))
  const basses = bassLine(key, shape.chords)
  const [lowest, highest] = RANGES[study.hands]
  // The lowest one would leave no way down.
  const first = 1 + (position % POSITIONS)
  const upper = leadVoices({ key, chords, lowest, highest, first, basses: study.hands === 'both' ? basses : [] })
  return { upper, basses }
}

/** Roots, each as near as it can be to the one before. */
function bassLine(key: Key, names: readonly ChordName[]): readonly Tone[] {
  const line: Tone[] = []
  for (const name of names) {
    const [root] = chordIn(key, name)
    const before = line.at(-1)
    const near = before ? pitchOf(before) : 45
    const tones = root ? tonesBetween(key, [root], LOWEST_BASS, HIGHEST_BASS) : []
    const distance = (tone: Tone) => Math.abs(pitchOf(tone) - near)
    line.push(
      at(
        tones.toSorted((one, other) => distance(one) - distance(other)),
        0,
      ),
    )
  }
  return line
}

function lengthen(
  voicings: readonly (readonly Tone[])[],
  { chordTicks, measure }: { readonly chordTicks: number; readonly measure: StudyMeasure },
): readonly DraftNote[] {
  const lastTicks = roundTicks(voicings.length, chordTicks, measure) - (voicings.length - 1) * chordTicks
  return voicings.map((tones, index) => ({ ticks: index === voicings.length - 1 ? lastTicks : chordTicks, tones }))
}
