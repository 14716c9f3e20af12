import type { CoachBridge } from '../shared/contract/wire'

declare global {
  interface Window {
    /** Shown by the preload of the desktop shell; absent in a browser. */
    readonly coach?: CoachBridge
  }

  /** Network Information API, a draft that only Chromium follows, and each part of it only on some systems. */
  interface Navigator {
    readonly connection?: EventTarget & { readonly saveData?: boolean; readonly type?: string }
  }
}
