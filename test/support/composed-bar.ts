import type { Ornament } from '../../shared/music/score'
import type { Dice } from './practice-dice'

/** A note of a composed bar, before it has an id. Degrees count the steps of the scale; 0 is the tonic near middle C. */
export interface ComposedNote {
  readonly offset: number
  /** 0 for a grace note. */
  readonly duration: number
  readonly degree: number
  /** Semitones beside the scale. */
  readonly alter?: number
  readonly hand: 'left' | 'right'
  readonly voice?: number
  readonly ornament?: Ornament
  readonly isStaccato?: boolean
  readonly isAccented?: boolean
  readonly isArpeggiated?: boolean
}

export type Accompaniment = 'alberti' | 'waltz' | 'chords' | 'line' | 'repeated' | 'tremolo'

/** One bar of a tune: where its notes stand and how they move around the root of the harmony. */
export type Motif = readonly Omit<ComposedNote, 'hand'>[]

/** Lengths that fill a quarter note. */
const CELLS: readonly (readonly number[])[] = [
  [1],
  [0.5, 0.5],
  [0.25, 0.25, 0.25, 0.25],
  [0.75, 0.25],
  [0.5, 0.25, 0.25],
]
const ORNAMENTS: readonly Ornament[] = ['trill', 'trill', 'mordent', 'turn']
const MELODY_DEGREE = 7
const BASS_DEGREE = -7
const TRIAD = [0, 2, 4] as const

/** Steps, small leaps, repeated notes and runs; now and then an altered note, a grace or an ornament. */
export function composeMotif(beats: number, dice: Dice): Motif {
  const style = dice.pick(['tune', 'tune', 'run', 'repeated'] as const) ?? 'tune'
  let degree = dice.pick([0, 2, 4]) ?? 0
  const direction = dice.falls(0.5) ? 1 : -1
  const isStaccato = dice.falls(0.2)
  const notes: Motif[number][] = []
  for (let beat = 0; beat < beats; beat += 1) {
    let offset = beat
    for (const duration of style === 'run' ? [0.25, 0.25, 0.25, 0.25] : (dice.pick(CELLS) ?? [1])) {
      const isLong = duration >= 1
      const ornament = isLong && dice.falls(0.25) ? dice.pick(ORNAMENTS) : undefined
      if (isLong && dice.falls(0.2)) notes.push({ offset, duration: 0, degree: degree + 1 })
      notes.push({
        offset,
        duration,
        degree,
        ...(dice.falls(0.05) && { alter: 1 }),
        ...(ornament && { ornament }),
        ...(isStaccato && !ornament && { isStaccato }),
        ...(beat === 0 && offset === 0 && dice.falls(0.1) && { isAccented: true }),
      })
      offset += duration
      if (style === 'run') degree += direction
      else if (style === 'tune') degree += dice.pick([1, -1, 1, -1, 2, -2, 0, 3]) ?? 0
    }
  }
  return notes
}

/** The motif over a root, in the right hand; sometimes thickened to chords or doubled by a second voice. */
export function melodyBar(
  motif: Motif,
  root: number,
  manner: 'single' | 'thirds' | 'twoVoices',
): readonly ComposedNote[] {
  const tune = motif.map((note): ComposedNote => {
    return { ...note, degree: note.degree + root + MELODY_DEGREE, hand: 'right' }
  })
  const [first] = tune.filter(({ duration }) => duration > 0)
  if (manner === 'single' || !first) return tune
  if (manner === 'twoVoices') return [...tune, unisonTwin(first)]
  return tune.flatMap((note) => {
    const isPlain = note.duration >= 0.5 && note.ornament === undefined
    return isPlain ? [{ ...note, degree: note.degree - 2 }, note] : [note]
  })
}

/** The same key for a second voice that holds it on. */
function unisonTwin({ offset, degree, alter = 0 }: ComposedNote): ComposedNote {
  return { offset, degree, alter, duration: 2, hand: 'right', voice: 2 }
}

export function accompanimentBar(kind: Accompaniment, root: number, beats: number): readonly ComposedNote[] {
  const low = root + BASS_DEGREE
  const note = (offset: number, degree: number, duration: number, more: Partial<ComposedNote> = {}): ComposedNote => {
    return { offset, degree: low + degree, duration, hand: 'left', ...more }
  }
  const each = (count: number) => Array.from({ length: count }, (_, index) => index)
  switch (kind) {
    case 'alberti':
      return each(beats * 2).map((at) => note(at / 2, [0, 4, 2, 4][at % 4] ?? 0, 0.5))
    case 'waltz':
      return each(beats).flatMap((at) =>
        at === 0 ? [note(0, 0, 1)] : TRIAD.map((degree) => note(at, degree + 3, 1, { isStaccato: true })),
      )
    case 'chords':
      return TRIAD.map((degree) => note(0, degree, beats, { isArpeggiated: true }))
    case 'line':
      return each(beats).map((at) => note(at, [0, 1, 2, 4][at % 4] ?? 0, 1))
    case 'repeated':
      return each(beats * 2).flatMap((at) => [note(at / 2, 0, 0.5), note(at / 2, 4, 0.5)])
    case 'tremolo':
      return [note(0, 0, beats / 2, { ornament: 'tremolo' }), note(beats / 2, 4, beats / 2, { ornament: 'tremolo' })]
  }
}
