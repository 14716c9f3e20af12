import { type Chord, closePositions, raiseIn } from './harmony'
import { at, degreeOf, type Key, pitchOf, remainder, SEMITONES_PER_OCTAVE, type Tone } from './tones'

/** Ours: what a harmony teacher minds most costs most; a semitone that a voice moves costs 1. */
const PARALLEL_COST = 14
const LEADING_NOTE_COST = 9
const SEVENTH_COST = 9
const FIFTH_SEMITONES = 7
const LEADING_NOTE = 6

export interface VoicedProgression {
  readonly key: Key
  readonly chords: readonly Chord[]
  /** Keys of the piano that the upper voices stay between. */
  readonly lowest: number
  readonly highest: number
  /** Which of the positions the first chord has, from the lowest. */
  readonly first: number
  /** The tones below, one for each chord; parallels with them are minded too. */
  readonly basses: readonly Tone[]
}

/** Close positions for all chords: of all ways the one in which the voices move least and best. */
export function leadVoices(progression: VoicedProgression): readonly (readonly Tone[])[] {
  const { key, chords, lowest, highest, first } = progression
  let ways: readonly Way[] = []
  chords.forEach((chord, index) => {
    const positions = closePositions(key, chord.length > 3 ? withoutFifth(chord) : chord, lowest, highest)
    if (index === 0) {
      ways = [{ cost: 0, voicings: [at(positions, first % Math.max(1, positions.length))] }]
      return
    }
    ways = positions.map((tones) => bestWay(ways, tones, { progression, index }))
  })
  return ways.toSorted((one, other) => one.cost - other.cost)[0]?.voicings ?? []
}

interface Way {
  readonly cost: number
  readonly voicings: readonly (readonly Tone[])[]
}

/** Three voices have no room for the fifth of a seventh chord. */
function withoutFifth(chord: Chord): Chord {
  return chord.filter((_, index) => index !== 2)
}

interface Turn {
  readonly progression: VoicedProgression
  readonly index: number
}

function bestWay(ways: readonly Way[], tones: readonly Tone[], turn: Turn): Way {
  const led = ways.map(({ cost, voicings }) => ({
    cost: cost + moveCost(voicings.at(-1) ?? [], tones, turn),
    voicings: [...voicings, tones],
  }))
  return at(
    led.toSorted((one, other) => one.cost - other.cost),
    0,
  )
}

function moveCost(from: readonly Tone[], to: readonly Tone[], { progression, index }: Turn): number {
  const { basses, chords, key } = progression
  const moved = from.map((tone, voice) => Math.abs(pitchOf(at(to, voice)) - pitchOf(tone)))
  const voicesFrom = [...basses.slice(index - 1, index), ...from]
  const voicesTo = [...basses.slice(index, index + 1), ...to]
  const distance = moved.reduce((sum, semitones) => sum + semitones, 0)
  const parallels = PARALLEL_COST * countParallels(voicesFrom, voicesTo)
  return distance + parallels + unresolved(from, to, { key, chord: at(chords, index - 1) })
}

/** Pairs of voices that go from a fifth to a fifth, or from an octave to an octave. */
function countParallels(from: readonly Tone[], to: readonly Tone[]): number {
  const interval = (voices: readonly Tone[], low: number, high: number) =>
    remainder(pitchOf(at(voices, high)) - pitchOf(at(voices, low)), SEMITONES_PER_OCTAVE)
  let count = 0
  for (let low = 0; low < from.length; low++) {
    for (let high = low + 1; high < Math.min(from.length, to.length); high++) {
      const isMoving = pitchOf(at(from, high)) !== pitchOf(at(to, high))
      const before = interval(from, low, high)
      const isPerfect = before === 0 || before === FIFTH_SEMITONES
      if (isMoving && isPerfect && before === interval(to, low, high)) count += 1
    }
  }
  return count
}

/** The leading note of a dominant goes up to the tonic, a seventh goes down by a step. */
function unresolved(
  from: readonly Tone[],
  to: readonly Tone[],
  { key, chord }: { readonly key: Key; readonly chord: Chord },
): number {
  const isDominant = chord[0]?.degree === 4
  const seventh = chord[3]
  return from.reduce((cost, tone, voice) => {
    const degree = degreeOf(key, tone.step)
    const moved = at(to, voice).step - tone.step
    const leads = isDominant && degree === LEADING_NOTE && moved !== 1 ? LEADING_NOTE_COST : 0
    const isSeventh = seventh?.degree === degree && raiseIn(key, chord, tone.step) === seventh.raise
    return cost + leads + (isSeventh && moved !== -1 ? SEVENTH_COST : 0)
  }, 0)
}
