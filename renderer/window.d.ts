import type { CoachBridge } from '../shared/contract/wire'
import type { Sounded } from './sound/sounded'

declare global {
  interface Window {
    /** Shown by the preload of the desktop shell; absent in a browser. */
    readonly coach?: CoachBridge
    /** What the app itself plays and clicks. For tests alone: nothing in the app reads it. */
    pianoCoachSounded?: () => Sounded
  }

  /** Network Information API, a draft that only Chromium follows, and each part of it only on some systems. */
  interface Navigator {
    readonly connection?: EventTarget & { readonly saveData?: boolean; readonly type?: string }
  }
}
