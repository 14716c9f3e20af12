import type { KeyPress } from '../../renderer/keyboard/key-map'

/** A plain key press on the page itself: no modifier, no field, no control. `key` is what the key writes. */
export function keyPress(key: string, code: string, more: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    code,
    isShift: false,
    hasModifier: false,
    isRepeat: false,
    isTyping: false,
    isOnControl: false,
    ...more,
  }
}
