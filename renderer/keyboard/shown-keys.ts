import { createListeners } from '../listeners'
import type { KeyPlace } from './piano-keys'

/** The piano that stands on the screen now: falling notes line up with it. */
export interface ShownKeys {
  readonly keys: readonly KeyPlace[]
  readonly element: HTMLElement
}

const listeners = createListeners<null>()
let shown: ShownKeys | null = null

/** Without React: it is read by what paints. */
export const shownKeys = {
  read: () => shown,
  change: (next: (before: ShownKeys | null) => ShownKeys | null) => {
    shown = next(shown)
    listeners.tell(null)
  },
  subscribe: (listener: () => void) => listeners.add(listener),
}
