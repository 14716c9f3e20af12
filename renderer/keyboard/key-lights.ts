import type { Pitch } from '../../shared/base/units'
import type { Hand } from '../../shared/music/score'
import { createListeners } from '../listeners'
import type { KeyRange } from './piano-keys'

/** A key that is due next. */
export interface LitKey {
  readonly pitch: Pitch
  readonly hand: Hand
  /** As written ("1".."5", "4-5"); null where none is. */
  readonly finger: string | null
}

export type KeyVerdict = 'right' | 'wrong'

export type KeyChange =
  | { readonly kind: 'lit' }
  | { readonly kind: 'piece' }
  | { readonly kind: 'judged'; readonly pitch: Pitch; readonly verdict: KeyVerdict }

/** What the keys on the screen show of the music. It outlives the piano that shows it: that may be folded away. */
export interface KeyLights {
  lit(): readonly LitKey[]
  /** The lowest and highest key of the piece; null while none is open. */
  piece(): KeyRange | null
  light(keys: readonly LitKey[]): void
  setPiece(piece: KeyRange | null): void
  /** A key was pressed rightly or wrongly: shown for a moment. */
  judge(pitch: Pitch, verdict: KeyVerdict): void
  listen(listener: (change: KeyChange) => void): () => void
}

function createKeyLights(): KeyLights {
  const listeners = createListeners<KeyChange>()
  let lit: readonly LitKey[] = []
  let piece: KeyRange | null = null

  return {
    lit: () => lit,
    piece: () => piece,
    light: (keys) => {
      if (keys === lit || (keys.length === 0 && lit.length === 0)) return
      lit = keys
      listeners.tell({ kind: 'lit' })
    },
    setPiece: (newPiece) => {
      piece = newPiece
      listeners.tell({ kind: 'piece' })
    },
    judge: (pitch, verdict) => listeners.tell({ kind: 'judged', pitch, verdict }),
    listen: (listener) => listeners.add(listener),
  }
}

/** Of the one score and the one piano of the window. */
export const keyLights = createKeyLights()
