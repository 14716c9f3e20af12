/** What really happened at one key press. */
export interface PlayedTruth {
  /** Index into Score.notes of the written note it is; null when it is none (a wrong or an extra key). Of unison twins the one with the lowest index. */
  readonly noteIndex: number | null
  /** 'ornament': a further note of a written ornament. 'unknown': the truth says nothing of it. */
  readonly kind: 'right' | 'wrong' | 'extra' | 'ornament' | 'unknown'
  /** The written note that a wrong key was meant to be. */
  readonly meantNoteIndex: number | null
  /** The how-manyth pass: every restart and every jump begins another. */
  readonly take: number
  /** In a passage that was played before in this session. */
  readonly isReplay: boolean
}

export interface PracticeTruth {
  /** One entry for each keyDown event, in the order of the events. */
  readonly played: readonly PlayedTruth[]
  /** Written notes that were due in a take and not struck, as `take` and note index. */
  readonly omitted: readonly { readonly take: number; readonly noteIndex: number }[]
}
