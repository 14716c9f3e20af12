import { urlsByFile } from 'virtual:piano-samples'
import { pitchOfSample } from './voicing'

/** A recorded key of the piano. */
export interface PianoSample {
  readonly pitch: number
  readonly url: string
}

const MIDDLE_C = 60

/**
 * Salamander Grand Piano by Alexander Holm, one loudness, a key every minor third. From the middle outwards: the
 * order in which they are needed.
 */
export const pianoSamples: readonly PianoSample[] = Object.entries(urlsByFile)
  .flatMap(([file, url]) => {
    const pitch = pitchOfSample(file)
    return pitch === null ? [] : [{ pitch, url }]
  })
  .sort((a, b) => Math.abs(a.pitch - MIDDLE_C) - Math.abs(b.pitch - MIDDLE_C))
