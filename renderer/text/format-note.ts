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

/** A note as scores carry it, "F♯4", or without its octave, "F♯", in the way the language names it; what has another shape is shown as it is. */
export function formatNote(name: string): string {
  const [, letter, accidental = '', octave = null] = /^([A-G])([^\d-]*)(-?\d+)?$/u.exec(name) ?? []
  const sign = NOTE_SIGNS.get(accidental)
  return letter && sign !== undefined ? text.noteName(letter, sign, octave === null ? null : Number(octave)) : name
}
