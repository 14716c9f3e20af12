import { parseMidi, type MidiData, type MidiEvent } from 'midi-file'
import { failed, ok, type Result } from '../../shared/base/result'
import { importWords } from './import-words'

/** A standard MIDI file, all tracks merged and in the order of time. */
export interface MidiFile {
  readonly notes: readonly MidiNote[]
  readonly pedals: readonly MidiPedal[]
  readonly tempos: readonly MidiTempo[]
  readonly metres: readonly { readonly tick: number; readonly beats: number; readonly unit: number }[]
  /** Of the first key signature; null where none is written. Negative is flats. */
  readonly key: { readonly fifths: number; readonly isMinor: boolean } | null
  readonly tracks: readonly MidiTrack[]
  readonly division: Division
  /** Of the last event of any kind. */
  readonly endTick: number
}

/** Ticks of a quarter note, or of a second where the file counts film frames. */
export type Division =
  { readonly kind: 'quarter'; readonly ticks: number } | { readonly kind: 'second'; readonly ticks: number }

export interface MidiNote {
  readonly tick: number
  /** null where the file ends before the key is released. */
  readonly endTick: number | null
  readonly pitch: number
  readonly velocity: number
  readonly channel: number
  readonly track: number
}

export interface MidiPedal {
  readonly tick: number
  readonly controller: number
  readonly value: number
}

export interface MidiTempo {
  readonly tick: number
  readonly microsecondsPerQuarter: number
}

export interface MidiTrack {
  readonly name: string
  /** The first program of each channel in this track. */
  readonly programsByChannel: ReadonlyMap<number, number>
}

export const USUAL_MICROSECONDS_PER_QUARTER = 500_000
/** Controllers of the MIDI 1.0 standard. */
export const SUSTAIN_CONTROLLER = 64
export const SOSTENUTO_CONTROLLER = 66
export const SOFT_CONTROLLER = 67
const PEDAL_CONTROLLERS = new Set([SUSTAIN_CONTROLLER, SOSTENUTO_CONTROLLER, SOFT_CONTROLLER])
/** "RIFF", a size, "RMID", "data" and a size stand before the file proper. */
const RMID_HEADER_BYTES = 20

/** Notes are ordered by (tick, pitch, track, place in the file): the order of `performanceIndex`. */
export function readMidiFile(bytes: Uint8Array): Result<MidiFile, string> {
  const data = parse(bytes)
  if (!data.ok) return data
  const division = readDivision(data.value)
  if (!division) return failed(importWords.damage.midiHead)
  const tracks = data.value.tracks.map(placeEvents)
  const events = tracks.flat()
  if (events.some(({ tick }) => !Number.isFinite(tick))) return failed(importWords.damage.midiEvent)
  return ok({
    notes: tracks.flatMap(pairNotes).toSorted(inPlayingOrder),
    pedals: inTime(events.flatMap(toPedal)),
    tempos: inTime(events.flatMap(toTempo)),
    metres: inTime(events.flatMap(toMetre)),
    key: events.flatMap(toKey)[0] ?? null,
    tracks: data.value.tracks.map(describeTrack),
    division,
    endTick: events.reduce((latest, { tick }) => Math.max(latest, tick), 0),
  })
}

/** The parser throws strings, and loses its way where a file is cut off. */
function parse(bytes: Uint8Array): Result<MidiData, string> {
  const isWrapped = bytes[0] === 0x52
  try {
    return ok(parseMidi(isWrapped ? bytes.subarray(RMID_HEADER_BYTES) : bytes))
  } catch {
    return failed(importWords.damage.midiIncomplete)
  }
}

function readDivision({ header }: MidiData): Division | null {
  if (header.ticksPerBeat !== undefined && header.ticksPerBeat > 0)
    return { kind: 'quarter', ticks: header.ticksPerBeat }
  const ticks = (header.framesPerSecond ?? 0) * (header.ticksPerFrame ?? 0)
  return ticks > 0 ? { kind: 'second', ticks } : null
}

interface PlacedEvent {
  readonly tick: number
  readonly track: number
  readonly event: MidiEvent
}

function placeEvents(events: readonly MidiEvent[], track: number): readonly PlacedEvent[] {
  let tick = 0
  return events.map((event) => {
    tick += event.deltaTime
    return { tick, track, event }
  })
}

/** A release ends the note of its key and channel that was struck first. */
function pairNotes(events: readonly PlacedEvent[]): readonly MidiNote[] {
  const notes: { -readonly [Key in keyof MidiNote]: MidiNote[Key] }[] = []
  const openByKey = new Map<number, number[]>()
  for (const { tick, track, event } of events) {
    if (event.type !== 'noteOn' && event.type !== 'noteOff') continue
    const { noteNumber: pitch, velocity, channel } = event
    const open = openByKey.get(channel * 128 + pitch) ?? []
    openByKey.set(channel * 128 + pitch, open)
    if (event.type === 'noteOn') {
      open.push(notes.length)
      notes.push({ tick, endTick: null, pitch, velocity, channel, track })
    } else {
      const note = notes[open.shift() ?? -1]
      if (note) note.endTick = tick
    }
  }
  return notes.filter(({ pitch, velocity }) => pitch < 128 && velocity < 128)
}

/** Sorting is stable, so notes equal in all of these stay in the order of the file. */
function inPlayingOrder(one: MidiNote, other: MidiNote): number {
  return one.tick - other.tick || one.pitch - other.pitch || one.track - other.track
}

function inTime<Event extends { readonly tick: number }>(events: readonly Event[]): readonly Event[] {
  return events.toSorted((one, other) => one.tick - other.tick)
}

function toPedal({ tick, event }: PlacedEvent): readonly MidiPedal[] {
  if (event.type !== 'controller' || !PEDAL_CONTROLLERS.has(event.controllerType)) return []
  return event.value < 128 ? [{ tick, controller: event.controllerType, value: event.value }] : []
}

function toTempo({ tick, event }: PlacedEvent): readonly MidiTempo[] {
  if (event.type !== 'setTempo' || !(event.microsecondsPerBeat > 0)) return []
  return [{ tick, microsecondsPerQuarter: event.microsecondsPerBeat }]
}

function toMetre({ tick, event }: PlacedEvent): MidiFile['metres'] {
  if (event.type !== 'timeSignature' || !(event.numerator > 0 && event.denominator > 0)) return []
  return [{ tick, beats: event.numerator, unit: event.denominator }]
}

function toKey({ event }: PlacedEvent): readonly NonNullable<MidiFile['key']>[] {
  if (event.type !== 'keySignature' || Math.abs(event.key) > 7) return []
  return [{ fifths: event.key, isMinor: event.scale === 1 }]
}

function describeTrack(events: readonly MidiEvent[]): MidiTrack {
  const programsByChannel = new Map<number, number>()
  let name = ''
  for (const event of events) {
    if (event.type === 'trackName' && name === '') name = event.text.trim()
    if (event.type === 'programChange' && !programsByChannel.has(event.channel)) {
      programsByChannel.set(event.channel, event.programNumber)
    }
  }
  return { name, programsByChannel }
}
