import { BUFFER_FRAMES, SAMPLE_RATES, type AudioChoice, type AudioInput } from '../../shared/contract/devices'

/** Ours: 5 ms at 48 kHz, which every sound system that was tried keeps up with. */
const USUAL_BUFFER_FRAMES = 256

/** How a device is listened to before the person says otherwise: its first channel, at its own rate. */
export function usualChoice({ key, defaultSampleRate }: AudioInput): AudioChoice {
  return { key, channel: 0, sampleRate: nearestRate(defaultSampleRate), bufferFrames: USUAL_BUFFER_FRAMES }
}

function nearestRate(hertz: number): AudioChoice['sampleRate'] {
  const distance = (rate: number) => Math.abs(rate - hertz)
  return SAMPLE_RATES.reduce((best, rate) => (distance(rate) < distance(best) ? rate : best))
}

/** How long a buffer lasts, in ms. */
export function bufferMs({ bufferFrames, sampleRate }: Pick<AudioChoice, 'bufferFrames' | 'sampleRate'>): number {
  return (bufferFrames * 1000) / sampleRate
}

export type AudioField = 'channel' | 'sampleRate' | 'bufferFrames'

/** The choice with one of its numbers changed to a value that a list showed. */
export function withField(choice: AudioChoice, field: AudioField, shown: string): AudioChoice {
  const value = Number(shown)
  switch (field) {
    case 'channel':
      return { ...choice, channel: value }
    case 'sampleRate':
      return { ...choice, sampleRate: SAMPLE_RATES.find((rate) => rate === value) ?? choice.sampleRate }
    case 'bufferFrames':
      return { ...choice, bufferFrames: BUFFER_FRAMES.find((frames) => frames === value) ?? choice.bufferFrames }
  }
}
