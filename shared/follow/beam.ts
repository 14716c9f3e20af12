/** Hypotheses kept at a time; wider changed no verdict on the open data. */
export const WIDTH = 64
/** Onsets whose keys may still be played: the current one and three behind it. */
export const WINDOW = 4
/** The mask of an onset at which nothing is open any more. */
export const CLOSED = 0x7fffffff

/**
 * The hypotheses of where the student is, as columns: one typed array per field. Objects per hypothesis made the
 * garbage collector stop the follower for tens of milliseconds.
 */
export interface Beam {
  count: number
  /** The onset the student is at. */
  readonly onset: Int32Array
  /** Bit masks of the keys played at `onset`, and at the onsets before it: `WINDOW` per hypothesis. */
  readonly masks: Int32Array
  /** When the first key of `onset` was played. */
  readonly onsetMs: Float64Array
  /** The newest onset that tells the time (grace notes do not); -1 before there is one. */
  readonly anchorOnset: Int32Array
  readonly anchorMs: Float64Array
  /** Natural logarithm of milliseconds per quarter note. */
  readonly tempo: Float64Array
  /** Milliseconds per quarter note. */
  readonly pace: Float64Array
  /** How many intervals the tempo was learnt from. */
  readonly heard: Int32Array
  /** Where the pass began that the student is in, and how many keys of it were played. */
  readonly passOnset: Int32Array
  readonly passKeys: Int32Array
  readonly cost: Float64Array
  /** What this hypothesis says of the last played note, and from which hypothesis before it came. */
  readonly label: Int32Array
  readonly parent: Int32Array
  /** How late the last played note was. */
  readonly deltaMs: Float64Array
}

export function createBeam(): Beam {
  return {
    count: 0,
    onset: new Int32Array(WIDTH),
    masks: new Int32Array(WIDTH * WINDOW),
    onsetMs: new Float64Array(WIDTH),
    anchorOnset: new Int32Array(WIDTH),
    anchorMs: new Float64Array(WIDTH),
    tempo: new Float64Array(WIDTH),
    pace: new Float64Array(WIDTH),
    heard: new Int32Array(WIDTH),
    passOnset: new Int32Array(WIDTH),
    passKeys: new Int32Array(WIDTH),
    cost: new Float64Array(WIDTH),
    label: new Int32Array(WIDTH),
    parent: new Int32Array(WIDTH),
    deltaMs: new Float64Array(WIDTH),
  }
}

/** Swaps the cheapest hypothesis into the first place; the others need no order. */
export function putBestFirst(beam: Beam): void {
  let best = 0
  for (let h = 1; h < beam.count; h += 1) if ((beam.cost[h] ?? 0) < (beam.cost[best] ?? 0)) best = h
  if (best === 0) return
  swap(beam.onset, best)
  swap(beam.onsetMs, best)
  swap(beam.anchorOnset, best)
  swap(beam.anchorMs, best)
  swap(beam.tempo, best)
  swap(beam.pace, best)
  swap(beam.heard, best)
  swap(beam.passOnset, best)
  swap(beam.passKeys, best)
  swap(beam.cost, best)
  swap(beam.label, best)
  swap(beam.parent, best)
  swap(beam.deltaMs, best)
  for (let i = 0; i < WINDOW; i += 1) {
    const mask = beam.masks[i] ?? 0
    beam.masks[i] = beam.masks[best * WINDOW + i] ?? 0
    beam.masks[best * WINDOW + i] = mask
  }
}

function swap(column: Int32Array | Float64Array, other: number): void {
  const value = column[0] ?? 0
  column[0] = column[other] ?? 0
  column[other] = value
}
