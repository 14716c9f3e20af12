import { groupBy } from '../../shared/base/group-by'
import type { Hand } from '../../shared/music/score'
import { importWords } from './import-words'
import type { MidiFile, MidiNote } from './midi-file'

/** The notes of a MIDI file that a pianist is to play, and with which hand. */
export interface MidiHands {
  readonly notes: readonly MidiNote[]
  handOf(note: MidiNote): Hand
  readonly warnings: readonly string[]
}

/** Channel 10 is percussion by General MIDI; counted from 0 here. */
const PERCUSSION_CHANNEL = 9
/** The first eight programs of General MIDI are pianos and harpsichords. */
const KEYBOARD_PROGRAMS = 8
const MIDDLE_C = 60
const RIGHT_WORDS = /right|\br\.?h\.?\b|rechts|droite|destra|treble|upper/i
const LEFT_WORDS = /left|\bl\.?h\.?\b|links|gauche|sinistra|bass|lower/i

/**
 * Two voices (tracks, or channels in one track) are two hands: by their names, else the higher one is right. Otherwise
 * hands part at middle C.
 */
export function chooseMidiHands(midi: MidiFile): MidiHands {
  const pitched = midi.notes.filter(({ channel }) => channel !== PERCUSSION_CHANNEL)
  const keyboard = pitched.filter((note) => isKeyboard(note, midi))
  const notes = keyboard.length > 0 ? keyboard : pitched
  const warnings = notes.length < pitched.length ? [importWords.warnings.onlyPiano] : []
  return { notes, handOf: chooseHands(notes, midi), warnings }
}

/** A channel without a program sounds as the first one, a grand piano. */
function isKeyboard({ track, channel }: MidiNote, { tracks }: MidiFile): boolean {
  return (tracks[track]?.programsByChannel.get(channel) ?? 0) < KEYBOARD_PROGRAMS
}

function chooseHands(notes: readonly MidiNote[], midi: MidiFile): (note: MidiNote) => Hand {
  const byTrack = groupBy(notes, ({ track }) => track)
  const byChannel = groupBy(notes, ({ channel }) => channel)
  if (byTrack.size === 2) {
    const right = rightOf(byTrack, (track) => midi.tracks[track]?.name ?? '')
    return ({ track }) => (track === right ? 'right' : 'left')
  }
  if (byTrack.size === 1 && byChannel.size === 2) {
    const right = rightOf(byChannel, () => '')
    return ({ channel }) => (channel === right ? 'right' : 'left')
  }
  return (note) => (note.pitch >= MIDDLE_C ? 'right' : 'left')
}

function rightOf(
  voices: ReadonlyMap<number, readonly MidiNote[]>,
  nameOf: (key: number) => string,
): number | undefined {
  const keys = [...voices.keys()]
  const named = keys.find((key) => RIGHT_WORDS.test(nameOf(key)))
  const left = keys.find((key) => LEFT_WORDS.test(nameOf(key)))
  if (named !== undefined && named !== left) return named
  if (left !== undefined) return keys.find((key) => key !== left)
  return keys.toSorted((one, other) => meanPitch(voices.get(other)) - meanPitch(voices.get(one)))[0]
}

function meanPitch(notes: readonly MidiNote[] = []): number {
  return notes.reduce((sum, note) => sum + note.pitch, 0) / notes.length
}
