import { noteId } from '../../shared/base/ids'
import { type Pitch, pitch } from '../../shared/base/units'
import { pitchToName } from '../../shared/music/note-name'
import type { Score } from '../../shared/music/score'
import { unfoldScore } from '../../shared/music/unfold-score'
import { type BarRepeats, NO_REPEATS, type WrittenBar, type WrittenNote } from '../../shared/music/written-score'
import {
  type Accompaniment,
  accompanimentBar,
  type ComposedNote,
  composeMotif,
  melodyBar,
  type Motif,
} from './composed-bar'
import { createDice, type Dice } from './practice-dice'

const PHRASE_BARS = 4
/** Degrees of the scale on which the bars of a phrase stand. */
const PROGRESSIONS = [
  [0, 3, 4, 0],
  [0, 5, 1, 4],
  [0, 0, 4, 4],
  [0, 4, 5, 3],
] as const
const ACCOMPANIMENTS: readonly Accompaniment[] = ['alberti', 'alberti', 'waltz', 'chords', 'line', 'line', 'repeated']
/** Whole phrases over a tremolo are rare in what students play. */
const TREMOLO_PHRASES = 0.03
const MANNERS = ['single', 'single', 'thirds', 'twoVoices'] as const
/** So often a phrase that was heard before comes again, note for note. */
const REFRAINS = 0.35
const REPEATED_SECTIONS = 0.3
const SCALE = [0, 2, 4, 5, 7, 9, 11] as const
/** Tonic above middle C and its key signature. */
const KEYS = [
  { tonic: 0, fifths: 0 },
  { tonic: 7, fifths: 1 },
  { tonic: 2, fifths: 2 },
  { tonic: 5, fifths: -1 },
  { tonic: 10, fifths: -2 },
] as const

type Key = (typeof KEYS)[number]
type Phrase = readonly (readonly ComposedNote[])[]

/**
 * A piece of about so many notes, repeats unfolded, always the same for a seed. It is made of few motifs that come
 * again in many places, as in real music: there a follower that lost the student may land wrongly.
 */
export function composeScore(noteCount: number, seed = 1): Score {
  const dice = createDice(seed, 7)
  const key = dice.pick(KEYS) ?? KEYS[0]
  const beats = dice.pick([3, 4]) ?? 4
  const motifs = Array.from({ length: 6 }, () => composeMotif(beats, dice))
  const phrases: Phrase[] = []
  const bars: WrittenBar[] = []
  for (let notes = 0; notes < noteCount;) {
    const isRepeated = dice.falls(REPEATED_SECTIONS)
    const section = [nextPhrase(), nextPhrase()].flat()
    notes += section.flat().length * (isRepeated ? 2 : 1)
    section.forEach((bar, nth) => {
      const repeats = isRepeated ? repeatSigns(nth, section.length) : NO_REPEATS
      bars.push(writtenBar(bar, { index: bars.length, nth, beats, key, repeats, isLoud: phrases.length % 2 === 0 }))
    })
  }
  return unfoldScore({ bars, isEngraved: false })

  function nextPhrase(): Phrase {
    const known = dice.falls(REFRAINS) ? dice.pick(phrases) : undefined
    if (known) return known
    const phrase = composePhrase(motifs, beats, dice)
    phrases.push(phrase)
    return phrase
  }
}

function composePhrase(motifs: readonly Motif[], beats: number, dice: Dice): Phrase {
  const [a = [], b = []] = [dice.pick(motifs), dice.pick(motifs)]
  const closing = composeMotif(beats, dice)
  const accompaniment = dice.falls(TREMOLO_PHRASES) ? 'tremolo' : (dice.pick(ACCOMPANIMENTS) ?? 'alberti')
  const manner = dice.pick(MANNERS) ?? 'single'
  return (dice.pick(PROGRESSIONS) ?? PROGRESSIONS[0]).map((root, nth) => {
    const motif = [a, b, a, closing][nth] ?? a
    return [...melodyBar(motif, root, manner), ...accompanimentBar(accompaniment, root, beats)]
  })
}

function repeatSigns(nth: number, length: number): BarRepeats {
  return { ...NO_REPEATS, startsRepeat: nth === 0, endsRepeat: nth === length - 1 }
}

interface BarPlace {
  readonly index: number
  /** Within its section. */
  readonly nth: number
  readonly beats: number
  readonly key: Key
  readonly repeats: BarRepeats
  readonly isLoud: boolean
}

function writtenBar(notes: readonly ComposedNote[], { index, nth, beats, key, repeats, isLoud }: BarPlace): WrittenBar {
  return {
    id: `m${index}`,
    number: String(index + 1),
    duration: beats,
    metre: { beats, unit: 4 },
    startsSection: nth === 0,
    repeats,
    notes: notes.map((note, at) => writtenNote(note, `n${index}-${at}`, key)),
    tempos: index === 0 ? [{ offset: 0, quartersPerMinute: 96 }] : [],
    dynamics: nth === 0 ? [{ offset: 0, mark: isLoud ? 'f' : 'p', staff: null }] : [],
    hairpins:
      nth === PHRASE_BARS
        ? [{ offset: 0, endBar: index + 1, endOffset: 0, direction: isLoud ? 'diminuendo' : 'crescendo', staff: null }]
        : [],
    pedals: isLoud ? [{ offset: 0, endBar: index, endOffset: beats }] : [],
  }
}

function writtenNote(note: ComposedNote, id: string, key: Key): WrittenNote {
  const { offset, duration, hand, degree, alter = 0, voice = 1 } = note
  const keyNumber = pitch(pitchOf(degree, key) + alter)
  return {
    id: noteId(id),
    offset,
    duration,
    pitch: keyNumber,
    name: pitchToName(keyNumber, key.fifths),
    hand,
    staff: hand === 'right' ? 1 : 2,
    voice,
    isGrace: duration === 0,
    ornament: note.ornament ?? null,
    ornamentPitches: ornamentDegrees(note).map((other) => pitchOf(other, key)),
    isArpeggiated: note.isArpeggiated ?? false,
    isStaccato: note.isStaccato ?? false,
    isAccented: note.isAccented ?? false,
    isSlurred: false,
    fingering: null,
    tiedTo: [],
  }
}

function pitchOf(degree: number, { tonic }: Key): Pitch {
  const octave = Math.floor(degree / SCALE.length)
  const step = SCALE[degree - octave * SCALE.length] ?? 0
  return pitch(60 + (tonic > 6 ? tonic - 12 : tonic) + octave * 12 + step)
}

/** The neighbours in the scale; of a tremolo the other note, which is composed a fifth away. */
function ornamentDegrees({ ornament, degree }: ComposedNote): readonly number[] {
  if (ornament === undefined) return []
  const reach = ornament === 'tremolo' ? 4 : 1
  return [degree - reach, degree + reach]
}
