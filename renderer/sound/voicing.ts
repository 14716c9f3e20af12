/** The samples were recorded at this velocity (layer 10 of 16). */
const RECORDED_VELOCITY = 80
/** A soft note is dull: its overtones are weaker. */
const DULLEST_HZ = 900
const BRIGHTEST_HZ = 18_000

/** How one recorded loudness is made to sound like another. */
export function loudness(velocity: number): { readonly gain: number; readonly cutoffHz: number } {
  const force = Math.min(127, Math.max(1, velocity)) / 127
  const recorded = RECORDED_VELOCITY / 127
  return {
    // About 40 dB between the softest and the loudest key, as on a real grand.
    gain: Math.min(1.6, (force / recorded) ** 1.7),
    cutoffHz: DULLEST_HZ * (BRIGHTEST_HZ / DULLEST_HZ) ** Math.min(1, force / recorded / 1.1),
  }
}

export function playbackRate(samplePitch: number, pitch: number): number {
  return 2 ** ((pitch - samplePitch) / 12)
}

const LOWEST_PITCH = 21
const HIGHEST_PITCH = 108
const LONGEST_SECONDS = 8
const SHORTEST_SECONDS = 2

/** How much of a sample is kept: decoded, they are large. The cut comes 25 dB and more below the beginning. */
export function audibleSeconds(pitch: number): number {
  const height = (pitch - LOWEST_PITCH) / (HIGHEST_PITCH - LOWEST_PITCH)
  return LONGEST_SECONDS - height * (LONGEST_SECONDS - SHORTEST_SECONDS)
}

/** The sample that has to be bent least; null while nothing is loaded. */
export function nearestSample(samplePitches: readonly number[], pitch: number): number | null {
  const distance = (candidate: number) => Math.abs(candidate - pitch)
  return samplePitches.reduce<number | null>(
    (best, candidate) => (best === null || distance(candidate) < distance(best) ? candidate : best),
    null,
  )
}

const SEMITONES: Readonly<Record<string, number>> = { C: 0, 'D#': 3, 'F#': 6, A: 9 }

/** "D#4v10.ogg" is key 63. */
export function pitchOfSample(file: string): number | null {
  const match = /^([A-G]#?)(\d)v\d+\.ogg$/.exec(file)
  const semitone = SEMITONES[match?.[1] ?? '']
  return match && semitone !== undefined ? (Number(match[2]) + 1) * 12 + semitone : null
}
