import { createHash } from 'node:crypto'

/** Constants may be chosen on one half of the works; what they are worth is then told by the other. */
export type Half = 'tune' | 'report'

export function halfOf(work: string): Half {
  const [first = 0] = createHash('md5').update(work).digest()
  return first % 2 === 0 ? 'tune' : 'report'
}
