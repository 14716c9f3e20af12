import type { TruthRow } from './truth-row'

/** The clock of a match file where it says nothing else. */
const USUAL_UNITS_PER_QUARTER = 480
const USUAL_MICROSECONDS_PER_QUARTER = 500_000

const INFO = /^info\((midiClockUnits|midiClockRate),([\d.]+)\)/
const SCORE_NOTE = /^snote\(([^,]+),/
/** Id, pitch, onset, offset… as the format 1.0.0 has it. */
const STRUCK_NOTE = /(?:^|-)note\([^,]+,(\d+),(-?\d+),-?\d+,/
const LINES_WITH_NOTES = ['snote', 'insertion', 'hammer_bounce', 'trailing', 'ornament', 'trill']

/** A match file 1.0.0. Its onsets are ticks of a constant tempo of its own, whatever the MIDI file's is. */
export function readMatchFile(text: string): readonly TruthRow[] {
  const lines = text.split('\n')
  const info = new Map(lines.flatMap(readInfo))
  const units = info.get('midiClockUnits') ?? USUAL_UNITS_PER_QUARTER
  const rate = info.get('midiClockRate') ?? USUAL_MICROSECONDS_PER_QUARTER
  return lines.filter((line) => LINES_WITH_NOTES.some((kind) => line.startsWith(kind))).flatMap(toRow)

  function toRow(line: string): readonly TruthRow[] {
    const scoreId = SCORE_NOTE.exec(line)?.[1] ?? null
    const [, pitch, onset] = STRUCK_NOTE.exec(line) ?? []
    const struck = pitch === undefined ? null : { pitch: Number(pitch), seconds: (Number(onset) * rate) / 1e6 / units }
    return scoreId === null && struck === null ? [] : [{ scoreId, struck }]
  }
}

function readInfo(line: string): readonly (readonly [string, number])[] {
  const [, name, value] = INFO.exec(line) ?? []
  return name === undefined ? [] : [[name, Number(value)]]
}
