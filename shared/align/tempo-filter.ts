/**
 * A student's tempo as a state-space model: the beat falls at a time, and the pace (ms per quarter) drifts from beat
 * to beat as a random walk. Kalman's filter forward and de Jong's smoother backward, in one walk each; see Durbin &
 * Koopman, Time Series Analysis by State Space Methods (2012), chapters 4 and 7.
 */
export interface TempoModel {
  /** Ascending, at least one. */
  readonly beats: Float64Array
  readonly heardMs: Float64Array
  /** Variance of each heard time, in units of the spread that is sought. */
  readonly noise: Float64Array
  /** Variance of the pace per beat from the point before to each point, in the same units. */
  readonly drift: Float64Array
  /** Variance of a break in time before each point: 0 where the student went on. */
  readonly break: Float64Array
  /** Variance of a turn of the pace at each point: 0 where it only drifted. */
  readonly turn: Float64Array
  readonly startPace: number
}

/** What the filter leaves at each point: the state foretold from the points before, and the surprise. */
export interface Filtered {
  readonly timeMs: Float64Array
  readonly pace: Float64Array
  readonly varTime: Float64Array
  readonly covariance: Float64Array
  readonly varPace: Float64Array
  readonly surpriseMs: Float64Array
  readonly varSurprise: Float64Array
}

export interface Smoothed {
  /** Where each beat fell, by all points, and how many ms a quarter took there. */
  readonly timeMs: Float64Array
  readonly pace: Float64Array
  /** How far each point lies from what all others say of it ÷ the variance of that, and one ÷ that variance. */
  readonly leverage: Float64Array
  readonly precision: Float64Array
  /** The same for a break in time before each point: what the points after it say against those before. */
  readonly breakLeverage: Float64Array
  readonly breakPrecision: Float64Array
  /** And for a turn of the pace at each point. */
  readonly turnLeverage: Float64Array
  readonly turnPrecision: Float64Array
}

/** Nothing is known of the first time, and half of the first pace. In ms², whatever the noise. */
const UNKNOWN = 1e8
const UNSURE_PACE = 0.7
export function createFiltered(length: number): Filtered {
  const numbers = () => new Float64Array(length)
  return {
    timeMs: numbers(),
    pace: numbers(),
    varTime: numbers(),
    covariance: numbers(),
    varPace: numbers(),
    surpriseMs: numbers(),
    varSurprise: numbers(),
  }
}

/** Walks forward. `out` is written over: the search for the best model walks some fifty times over each take. */
export function filterTempo(model: TempoModel, flexibility: number, out: Filtered): void {
  const { beats, heardMs, noise, drift, startPace } = model
  let time = heardMs[0] ?? 0
  let pace = startPace
  let varTime = UNKNOWN
  let covariance = 0
  let varPace = (UNSURE_PACE * startPace) ** 2
  for (let i = 0; i < beats.length; i += 1) {
    if (i > 0) {
      const step = (beats[i] ?? 0) - (beats[i - 1] ?? 0)
      const change = flexibility * (drift[i] ?? 0)
      time += step * pace
      varTime += step * (2 * covariance + step * varPace + (change * step * step) / 3) + (model.break[i] ?? 0)
      covariance += step * (varPace + (change * step) / 2)
      varPace += change * step + (model.turn[i] ?? 0)
    }
    const surprise = (heardMs[i] ?? 0) - time
    const varSurprise = varTime + (noise[i] ?? 1)
    out.timeMs[i] = time
    out.pace[i] = pace
    out.varTime[i] = varTime
    out.covariance[i] = covariance
    out.varPace[i] = varPace
    out.surpriseMs[i] = surprise
    out.varSurprise[i] = varSurprise
    const gainTime = varTime / varSurprise
    const gainPace = covariance / varSurprise
    time += gainTime * surprise
    pace += gainPace * surprise
    varPace -= gainPace * covariance
    covariance *= 1 - gainTime
    varTime *= 1 - gainTime
  }
}

/** Walks back over what the filter left. */
export function smoothTempo({ beats }: TempoModel, filtered: Filtered): Smoothed {
  const numbers = () => new Float64Array(beats.length)
  const [timeMs, pace, leverage, precision] = [numbers(), numbers(), numbers(), numbers()]
  const [breakLeverage, breakPrecision, turnLeverage, turnPrecision] = [numbers(), numbers(), numbers(), numbers()]
  // What the points after this one say of time and pace: de Jong's r, and its variance N.
  let [ofTime, ofPace] = [0, 0]
  let [varOfTime, covariance, varOfPace] = [0, 0, 0]
  for (let i = beats.length - 1; i >= 0; i -= 1) {
    if (i + 1 < beats.length) {
      breakLeverage[i + 1] = ofTime
      breakPrecision[i + 1] = varOfTime
      turnLeverage[i + 1] = ofPace
      turnPrecision[i + 1] = varOfPace
      const step = (beats[i + 1] ?? 0) - (beats[i] ?? 0)
      ofPace += step * ofTime
      varOfPace += step * (2 * covariance + step * varOfTime)
      covariance += step * varOfTime
    }
    const [priorTime, priorBoth, priorPace] = [
      filtered.varTime[i] ?? 0,
      filtered.covariance[i] ?? 0,
      filtered.varPace[i] ?? 0,
    ]
    const varSurprise = filtered.varSurprise[i] ?? 1
    const surprise = (filtered.surpriseMs[i] ?? 0) / varSurprise
    const gainTime = priorTime / varSurprise
    const gainPace = priorBoth / varSurprise
    leverage[i] = surprise - gainTime * ofTime - gainPace * ofPace
    const gained = gainTime * (gainTime * varOfTime + 2 * gainPace * covariance) + gainPace * gainPace * varOfPace
    precision[i] = 1 / varSurprise + gained
    const kept = 1 - gainTime
    varOfTime =
      1 / varSurprise + kept * (kept * varOfTime - 2 * gainPace * covariance) + gainPace * gainPace * varOfPace
    covariance = kept * covariance - gainPace * varOfPace
    ofTime = surprise + kept * ofTime - gainPace * ofPace
    timeMs[i] = (filtered.timeMs[i] ?? 0) + priorTime * ofTime + priorBoth * ofPace
    pace[i] = (filtered.pace[i] ?? 0) + priorBoth * ofTime + priorPace * ofPace
  }
  return { timeMs, pace, leverage, precision, breakLeverage, breakPrecision, turnLeverage, turnPrecision }
}
