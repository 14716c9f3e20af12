import { createFiltered, type Filtered, filterTempo, type Smoothed, smoothTempo, type TempoModel } from './tempo-filter'
import { MAD_TO_SIGMA, median } from './median'
import { findBreaks } from './tempo-breaks'

/** When a written beat was heard, and by how many notes. */
export interface TimePoint {
  readonly beat: number
  readonly ms: number
  /** One where nothing is said. */
  readonly notes?: number
}

/** What a student's own tempo was, at each point of a take. */
export interface TempoFit {
  /** When each beat was due by the beats around it; the beat itself does not excuse itself. */
  readonly dueMs: Float64Array
  /** Where each beat fell, smoothed. */
  readonly fellMs: Float64Array
  readonly msPerQuarter: Float64Array
}

/**
 * How freely the tempo moves: its variance over the noise of the onsets, from a metronome to a recitative. The one
 * that explains the take best is taken (maximum likelihood, σ² profiled out). Ours: steps of ten, then of half that.
 */
const FLEXIBILITIES = [1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1]
const HALF_STEP = Math.sqrt(10)
/**
 * What is thought of a student before he plays, which decides in very short takes only: log tempo moves by 8 % a beat,
 * within a factor of 1.5, and onsets are off by 5 ms, worth four notes. Ours; 61 professionals moved by 2–50 %.
 */
const USUAL_CHANGE = 0.08
const CHANGE_SPREAD = 0.4
const USUAL_NOISE_MS = 5
const NOISE_NOTES = 4
/** Surprises have Student's distribution with so many degrees of freedom: a few stumbles do not make the tempo free. */
const TAIL = 4
const VARIANCE_STEPS = 5
/** The first two points are what time and pace begin from: they surprise nobody. */
const BEGINNING = 2
/** A chord's common time is surer than a single note's, but its notes do not err on their own. Ours, by simulation. */
const CHORD_POWER = 0.8
const MOST_NOTES = 4
/** Points so many typical errors off do not bend the curve (Tukey's biweight; Mosteller & Tukey 1977). */
const OUTLIER = 4
const LEAST_ERROR_MS = 3
const LEAST_WEIGHT = 1e-6
const ROUNDS = 4
/** The pace at any point is at most so many times the take's own. */
const MOST_STRETCH = 4
const FASTEST_MS_PER_QUARTER = 20

/** A take's tempo: as free as the playing says, without outliers, broken where the student hesitated or began anew. */
export function fitTempo(points: readonly TimePoint[]): TempoFit {
  const model = modelOf(points)
  const filtered = createFiltered(points.length)
  let flexibility: number | null = null
  for (let round = 1; ; round += 1) {
    flexibility = likeliest(model, filtered, flexibility)
    filterTempo(model, flexibility, filtered)
    const smoothed = smoothTempo(model, filtered)
    if (round === ROUNDS) return fitOf(model, smoothed)
    refine(model, smoothed)
  }
}

interface Sought extends TempoModel {
  /** Of the notes of each point alone. */
  readonly ownNoise: Float64Array
}

function modelOf(points: readonly TimePoint[]): Sought {
  const [first, last] = [points[0], points.at(-1)]
  const whole = first && last && last.beat > first.beat ? (last.ms - first.ms) / (last.beat - first.beat) : 0
  const startPace = Math.max(FASTEST_MS_PER_QUARTER, whole)
  const ownNoise = Float64Array.from(points, ({ notes = 1 }) => Math.min(notes, MOST_NOTES) ** -CHORD_POWER)
  return {
    beats: Float64Array.from(points, ({ beat }) => beat),
    heardMs: Float64Array.from(points, ({ ms }) => ms),
    ownNoise,
    noise: ownNoise.slice(),
    drift: new Float64Array(points.length).fill(startPace * startPace),
    break: new Float64Array(points.length),
    turn: new Float64Array(points.length),
    startPace,
  }
}

/** All steps at first; from then on the neighbours of what was best. */
function likeliest(model: Sought, filtered: Filtered, before: number | null): number {
  const steps = before === null ? FLEXIBILITIES : [before / HALF_STEP, before, before * HALF_STEP]
  const best = cheapest(model, filtered, steps)
  return before === null ? cheapest(model, filtered, [best, best / HALF_STEP, best * HALF_STEP]) : best
}

function cheapest(model: Sought, filtered: Filtered, flexibilities: readonly number[]): number {
  let best = flexibilities[0] ?? 1
  let least = Infinity
  for (const flexibility of flexibilities) {
    const cost = unlikeliness(model, filtered, flexibility)
    if (cost < least) [best, least] = [flexibility, cost]
  }
  return best
}

/** Minus twice the logarithm of the likelihood, with what was thought before. */
function unlikeliness(model: Sought, filtered: Filtered, flexibility: number): number {
  filterTempo(model, flexibility, filtered)
  const { varSurprise } = filtered
  const squares = surprisesOf(model, filtered)
  const variance = noiseVariance(squares)
  let cost = squares.length * Math.log(variance)
  for (let i = BEGINNING; i < varSurprise.length; i += 1) cost += Math.log(varSurprise[i] ?? 1)
  for (const square of squares) cost += (TAIL + 1) * Math.log(1 + square / (TAIL * variance))
  const change = Math.log(Math.sqrt(flexibility * variance) / USUAL_CHANGE) / CHANGE_SPREAD
  return cost + NOISE_NOTES * (Math.log(variance) + USUAL_NOISE_MS ** 2 / variance) + change * change
}

/** Squares of the surprises in units of their variances, but for what follows a hesitation or a turn. */
function surprisesOf(model: Sought, { varSurprise, surpriseMs }: Filtered): Float64Array {
  const squares = new Float64Array(Math.max(0, varSurprise.length - BEGINNING))
  let count = 0
  for (let i = BEGINNING; i < varSurprise.length; i += 1) {
    if (model.break[i] || model.turn[i - 1]) continue
    squares[count] = (surpriseMs[i] ?? 0) ** 2 / (varSurprise[i] ?? 1)
    count += 1
  }
  return squares.subarray(0, count)
}

/** Of surprises with Student's distribution: the likeliest, by a few steps of expectation and maximization. */
function noiseVariance(squares: Float64Array): number {
  let variance = USUAL_NOISE_MS ** 2
  for (const square of squares) variance += square
  variance /= squares.length + 1
  for (let step = 0; step < VARIANCE_STEPS; step += 1) {
    let sum = NOISE_NOTES * USUAL_NOISE_MS ** 2
    for (const square of squares) sum += ((TAIL + 1) * square) / (TAIL + square / variance)
    variance = sum / (squares.length + NOISE_NOTES)
  }
  return variance
}

/** Takes what this round has shown into the model: pace, hesitations, new tempos and outliers. */
function refine(model: Sought, smoothed: Smoothed): void {
  const { noise, ownNoise, drift, startPace } = model
  const errors = smoothed.leverage.map((value, i) => {
    const precision = smoothed.precision[i] ?? 1
    // As if it had its full weight, or what was put aside once would look harmless.
    const variance = 1 / precision - (noise[i] ?? 1) + (ownNoise[i] ?? 1)
    return Math.abs(value) / precision / Math.sqrt(variance)
  })
  const usual = Math.max(LEAST_ERROR_MS, MAD_TO_SIGMA * median(errors))
  findBreaks(model, smoothed, { errors, usual })
  for (let i = 0; i < noise.length; i += 1) {
    const off = (errors[i] ?? 0) / (usual * OUTLIER)
    const weight = off >= 1 ? LEAST_WEIGHT : Math.max(LEAST_WEIGHT, (1 - off * off) ** 2)
    noise[i] = (ownNoise[i] ?? 1) / weight
    drift[i] = paceWithin(smoothed.pace[i] ?? startPace, startPace) ** 2
  }
}

function paceWithin(pace: number, usual: number): number {
  return Math.min(usual * MOST_STRETCH, Math.max(usual / MOST_STRETCH, pace))
}

function fitOf(model: Sought, { timeMs, pace, leverage, precision }: Smoothed): TempoFit {
  const { beats, heardMs, noise, startPace } = model
  const msPerQuarter = pace.map((value) => paceWithin(value, startPace))
  const dueMs = heardMs.map((ms, i) => {
    // The note after a hesitation was due when the tempo before it said.
    const step = (beats[i] ?? 0) - (beats[i - 1] ?? 0)
    if (model.break[i]) return (timeMs[i - 1] ?? 0) + step * (pace[i - 1] ?? 0)
    // Against all other points; their own error makes that too large by √(1 − share), the point's share in the curve.
    const ownPrecision = precision[i] ?? 1
    const offMs = (leverage[i] ?? 0) / ownPrecision
    return ms - offMs * Math.sqrt(Math.min(1, (noise[i] ?? 1) * ownPrecision))
  })
  return { dueMs, fellMs: timeMs, msPerQuarter }
}
