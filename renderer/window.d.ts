import type { CoachBridge } from '../shared/contract/wire'

declare global {
  interface Window {
    /** Shown by the preload of the desktop shell; absent in a browser. */
    readonly coach?: CoachBridge
  }
}
