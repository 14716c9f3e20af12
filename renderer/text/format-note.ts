import { text } from './text'

type NoteSign = Parameters<typeof text.noteName>[1]

/** By how scores spell them. */
const NOTE_SIGNS: ReadonlyMap<string, NoteSign> = new Map([
  ['', ''],
  ['♯', '♯'],
  ['#', '♯'],
  ['♭', '♭'],
  ['b', '♭'],
  ['𝄪', '𝄪'],
  ['♯♯', '𝄪'],
  ['##', '𝄪'],
  ['𝄫', '𝄫'],
  ['♭♭', '𝄫'],
  ['bb', '𝄫'],
])

/** Black keys by the names that scores use most. */
const KEY_NAMES = ['C', 'C♯', 'D', 'E♭', 'E', 'F', 'F♯', 'G', 'A♭', 'A', 'B♭', 'B']

/** A key of the piano, which has no spelling of its own, by its usual name. */
export function formatPitch(pitch: number): string {
  return formatNote(`${KEY_NAMES[pitch % 12] ?? ''}${Math.floor(pitch / 12) - 1}`)
}

/** A note as scores carry it, "F♯4", or without its octave, "F♯", in the way the language names it; what has another shape is shown as it is. */
export function formatNote(name: string): string {
  const [, letter, accidental = '', octave = null] = /^([A-G])([^\d-]*)(-?\d+)?$/u.exec(name) ?? []
  const sign = NOTE_SIGNS.get(accidental)
  return letter && sign !== undefined ? text.noteName(letter, sign, octave === null ? null : Number(octave)) : name
}
