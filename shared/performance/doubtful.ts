import type { KeyTouch } from './session-event'

/** A key that sounded less probably than not is nobody's mistake: it is uncertain, never extra or wrong. */
export function isDoubtful({ probability = 1 }: Pick<KeyTouch, 'probability'>): boolean {
  return probability < 0.5
}
