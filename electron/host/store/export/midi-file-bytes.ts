/** A channel message at a time since the beginning. */
export interface TimedMessage {
  readonly atMs: number
  readonly bytes: readonly [status: number, first: number, second: number]
}

/** At 120 beats a minute one tick is a millisecond. */
const TICKS_PER_QUARTER = 500
const MICROSECONDS_PER_QUARTER = 500_000
const TRACK_NAME = 0x03
const SET_TEMPO = 0x51
const END_OF_TRACK = 0x2f

/**
 * A Standard MIDI File of format 0 (MIDI 1.0, RP-001). Written by hand: the package that reads these files takes 50 ms
 * to write a thousand notes, and an export has ten thousand sessions.
 */
export function midiFileBytes(title: string, messages: readonly TimedMessage[]): Uint8Array {
  const track: number[] = []
  writeMeta(track, TRACK_NAME, oneByteEach(title))
  writeMeta(track, SET_TEMPO, bigEndian(MICROSECONDS_PER_QUARTER, 3))
  let lastTick = 0
  for (const { atMs, bytes } of messages.toSorted((one, other) => one.atMs - other.atMs)) {
    const tick = Math.max(lastTick, Math.round(atMs))
    track.push(...variableLength(tick - lastTick), ...bytes)
    lastTick = tick
  }
  writeMeta(track, END_OF_TRACK, [])

  const header = [...bigEndian(0, 2), ...bigEndian(1, 2), ...bigEndian(TICKS_PER_QUARTER, 2)]
  return Uint8Array.from([...chunkHead('MThd', header.length), ...header, ...chunkHead('MTrk', track.length), ...track])
}

function chunkHead(name: string, length: number): readonly number[] {
  return [...oneByteEach(name), ...bigEndian(length, 4)]
}

/** With no time since what came before. */
function writeMeta(track: number[], type: number, bytes: readonly number[]): void {
  track.push(0, 0xff, type, ...variableLength(bytes.length), ...bytes)
}

/** The text of a MIDI file has one byte for each character. */
function oneByteEach(text: string): readonly number[] {
  return Array.from(text.normalize('NFC'), (character) => {
    const code = character.codePointAt(0) ?? 0
    return code < 0x100 ? code : 0x3f
  })
}

/** Seven bits a byte, the greatest first; all but the last have the eighth bit set. */
function variableLength(value: number): readonly number[] {
  const bytes = [value & 0x7f]
  for (let rest = Math.floor(value / 0x80); rest > 0; rest = Math.floor(rest / 0x80))
    bytes.unshift((rest & 0x7f) | 0x80)
  return bytes
}

function bigEndian(value: number, byteCount: number): readonly number[] {
  return Array.from({ length: byteCount }, (_, index) => (value >>> (8 * (byteCount - 1 - index))) & 0xff)
}
