import { createStored } from '../stored'
import type { KeyPlace } from './piano-keys'

/** The piano that stands on the screen now: falling notes line up with it. */
export interface ShownKeys {
  readonly keys: readonly KeyPlace[]
  readonly element: HTMLElement
}

export const shownKeys = createStored<ShownKeys | null>(null)
