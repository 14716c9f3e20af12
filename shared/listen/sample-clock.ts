/**
 * How the sound card's clock lies against the machine's. The stamps of the blocks jitter by milliseconds, the card's
 * quartz does not: a Kalman filter over offset and rate averages the one away and follows the other. It is the loop of
 * F. Adriaensen, "Using a DLL to filter time" (2005), with gains that begin wide and narrow as it learns.
 */
export interface SampleClock {
  /** Takes the stamp of a block; `isContinuous` is false where frames were lost before it that nobody counted. */
  hear(firstFrame: number, convertedAt: number, isContinuous: boolean): void
  /** Seconds of the steady clock; null before the first block. Later frames never get earlier times. */
  at(frame: number): number | null
  /** How much faster than its nominal rate the card runs, in parts per million. */
  driftPpm(): number
}

/** Of one stamp, s. Ours: what a busy machine's callbacks were seen to be off by. */
const STAMP_JITTER_S = 0.002
/** Of a quartz against another, as a ratio. Ours: twice the tolerance of cheap ones (100 ppm). */
const USUAL_DRIFT = 200e-6
/** How much a rate wanders in a second, as a ratio (warming up). Ours. */
const DRIFT_WANDER = 0.5e-6
/** How much the offset wanders in a second, s: what the rate does not explain. Ours: follows a slow shift in seconds. */
const OFFSET_WANDER_S = 50e-6
/** No sound card is so far off, as a ratio; beyond it the stamps are wrong. Ours: ten times the worst usual one. */
const LARGEST_DRIFT = 1000e-6
/** Stamps so far from where they should be, s, for so much sound, tell of lost sound or of a sleep. */
const JUMP_S = 0.04
/**
 * In s of sound, and in stamps. Ours: a callback that was kept waiting gets what came meanwhile at once, so that all of
 * those stamps are off together; on a busy machine PulseAudio's were by up to 80 ms, for two blocks in a row.
 */
const JUMP_LASTS_S = 0.1
const STAMPS_OF_A_JUMP = 3

export function createSampleClock(sampleRate: number): SampleClock {
  /** `offset` is the time of frame `frame`; `drift` is how much longer a frame lasts than nominally, as a ratio. */
  let state: { frame: number; offset: number; drift: number } | null = null
  /** Covariance of offset and drift: (offset, offset), (offset, drift), (drift, drift). */
  let offsetVariance = 0
  let covariance = 0
  let driftVariance = USUAL_DRIFT ** 2
  /** Stamps in a row that are off by the same, and where the first of them lay. */
  let stray: { readonly firstFrame: number; readonly innovation: number; count: number } | null = null
  let last = { frame: -Infinity, at: -Infinity }

  function hear(firstFrame: number, convertedAt: number, isContinuous: boolean): void {
    if (!state || !isContinuous || firstFrame < state.frame) {
      begin(firstFrame, convertedAt)
      return
    }
    predict(state, firstFrame)
    const innovation = convertedAt - state.offset
    if (Math.abs(innovation) > JUMP_S) {
      if (isJump(firstFrame, innovation)) begin(firstFrame, convertedAt)
      return
    }
    stray = null
    correct(state, innovation)
  }

  function isJump(firstFrame: number, innovation: number): boolean {
    if (!stray || Math.abs(innovation - stray.innovation) > JUMP_S) stray = { firstFrame, innovation, count: 0 }
    stray.count += 1
    return stray.count >= STAMPS_OF_A_JUMP && firstFrame - stray.firstFrame >= JUMP_LASTS_S * sampleRate
  }

  /** The offset is anew what the stamp says; what is known of the card's rate stays. */
  function begin(firstFrame: number, convertedAt: number): void {
    state = { frame: firstFrame, offset: convertedAt, drift: state?.drift ?? 0 }
    offsetVariance = STAMP_JITTER_S ** 2
    covariance = 0
    stray = null
    // Times that lie far ahead of the stamps were wrong: they hold nothing back.
    if (last.at - convertedAt > JUMP_S) last = { frame: -Infinity, at: -Infinity }
  }

  function predict(now: NonNullable<typeof state>, frame: number): void {
    const nominal = (frame - now.frame) / sampleRate
    now.offset += nominal * (1 + now.drift)
    now.frame = frame
    offsetVariance += 2 * nominal * covariance + nominal ** 2 * driftVariance + nominal * OFFSET_WANDER_S ** 2
    covariance += nominal * driftVariance
    driftVariance += nominal * DRIFT_WANDER ** 2
  }

  function correct(now: NonNullable<typeof state>, innovation: number): void {
    const offsetGain = offsetVariance / (offsetVariance + STAMP_JITTER_S ** 2)
    const driftGain = covariance / (offsetVariance + STAMP_JITTER_S ** 2)
    now.offset += offsetGain * innovation
    now.drift = Math.max(-LARGEST_DRIFT, Math.min(now.drift + driftGain * innovation, LARGEST_DRIFT))
    driftVariance -= driftGain * covariance
    covariance *= 1 - offsetGain
    offsetVariance *= 1 - offsetGain
  }

  return {
    hear,
    at: (frame) => {
      if (!state) return null
      const told = state.offset + ((frame - state.frame) / sampleRate) * (1 + state.drift)
      const at = frame >= last.frame ? Math.max(told, last.at) : told
      if (frame >= last.frame) last = { frame, at }
      return at
    },
    driftPpm: () => (state ? -state.drift * 1e6 : 0),
  }
}
