import type { MidiEvent } from './decode-midi'

/** What the times of one instrument's messages say of how it is connected. */
export interface RadioSigns {
  /** How often a key went down and came up faster than a finger can: both waited for the same packet. */
  readonly packedStrokes: number
  readonly lastDown: { readonly key: number; readonly atMs: number } | null
  /** When messages came, clumps of one packet counted once; the newest last. Looked through when there are enough. */
  readonly clumps: readonly number[]
  /** Whether some stretch of messages lay on the grid of a radio. */
  readonly isOnGrid: boolean
  /** How often messages are still looked through. */
  readonly looksLeft: number
}

/** Ours: a radio shows at the first look or the second; a cable is left in peace after these. */
const MOST_LOOKS = 6

export const noRadioSigns: RadioSigns = {
  packedStrokes: 0,
  lastDown: null,
  clumps: [],
  isOnGrid: false,
  looksLeft: MOST_LOOKS,
}

/** Adapters and ports that say so themselves. */
const RADIO_NAMES = /\b(bluetooth|ble|widi|bt[- ]?midi|md-bt01|ud-bt01|blue ?midi)\b/i

export function isRadioName(name: string): boolean {
  return RADIO_NAMES.test(name)
}

/** Faster than any stroke: 10 ms is what a virtuoso's finger needs for a repeated note's way down alone. Ours. */
const PACKED_STROKE_MS = 3
/** So many prove it; one or two a broken cable may bring. Ours. */
const PACKED_STROKES_PROVE = 3
/** Messages of one packet bear times within this. */
const CLUMP_MS = 1
/** Ours: enough for the phase of chance to lie below `STEADY_PHASE` for all intervals that are tried. */
const CLUMPS_NEEDED = 64
/** A pause longer than this says nothing of the interval: clocks drift. */
const LONGEST_STEP_MS = 1000
/** Mean resultant length, 0..1, of the steps between packets on the circle of the interval. */
const STEADY_PHASE = 0.85
/** Bluetooth Core: connection intervals are multiples of 1.25 ms from 7.5 ms; for MIDI 15 ms or less are asked, phones give 30. */
const INTERVAL_UNIT_MS = 1.25
const SHORTEST_INTERVAL_MS = 7.5
const LONGEST_INTERVAL_MS = 50
/** What a sequencer on a grid could be taken for: its grid is coarser, and is tried as well. */
const LONGEST_GRID_MS = 250

/** Takes in a message and when its driver says it came. */
export function noteRadioSigns(signs: RadioSigns, event: MidiEvent, atMs: number): RadioSigns {
  const timed = noteTime(signs, atMs)
  if (event.kind !== 'gesture' || event.gesture.kind === 'pedal') return timed
  const key = event.gesture.pitch
  if (event.gesture.kind === 'keyDown') return { ...timed, lastDown: { key, atMs } }

  const isPacked = signs.lastDown?.key === key && atMs - signs.lastDown.atMs < PACKED_STROKE_MS
  return { ...timed, lastDown: null, packedStrokes: signs.packedStrokes + (isPacked ? 1 : 0) }
}

/** Whether the messages come in the packets of a radio. */
export function isByRadio({ packedStrokes, isOnGrid }: RadioSigns): boolean {
  return packedStrokes >= PACKED_STROKES_PROVE || isOnGrid
}

function noteTime(signs: RadioSigns, atMs: number): RadioSigns {
  if (signs.looksLeft === 0) return signs
  const isOfLastClump = atMs - (signs.clumps.at(-1) ?? -Infinity) < CLUMP_MS
  if (isOfLastClump) return signs
  const clumps = [...signs.clumps, atMs]
  if (clumps.length < CLUMPS_NEEDED) return { ...signs, clumps }
  const isOnGrid = signs.isOnGrid || comesInIntervals(clumps)
  return { ...signs, clumps: [], isOnGrid, looksLeft: signs.looksLeft - 1 }
}

/** The coarsest grid on which the steps between clumps lie is that of a radio, and not of music played by a machine. */
function comesInIntervals(clumps: readonly number[]): boolean {
  const steps = clumps.slice(1).map((atMs, index) => atMs - (clumps[index] ?? atMs))
  const known = steps.filter((stepMs) => stepMs < LONGEST_STEP_MS)
  for (let gridMs = LONGEST_GRID_MS; gridMs >= SHORTEST_INTERVAL_MS; gridMs -= INTERVAL_UNIT_MS) {
    if (phaseLength(known, gridMs) >= STEADY_PHASE) return gridMs <= LONGEST_INTERVAL_MS
  }
  return false
}

function phaseLength(steps: readonly number[], gridMs: number): number {
  if (steps.length < CLUMPS_NEEDED / 2) return 0
  const turn = (2 * Math.PI) / gridMs
  const cosines = steps.reduce((sum, stepMs) => sum + Math.cos(stepMs * turn), 0)
  const sines = steps.reduce((sum, stepMs) => sum + Math.sin(stepMs * turn), 0)
  // Whole intervals lie at phase 0: a resultant elsewhere is chance.
  return Math.abs(sines) < cosines ? Math.hypot(cosines, sines) / steps.length : 0
}
