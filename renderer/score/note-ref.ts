/** A note that is talked about: the written one, the played one, or both where one stands for the other. */
export interface NoteRef {
  /** Index into `Score.notes`; null for a key that stands for no written note. */
  readonly noteIndex: number | null
  /** Index of the key press in its session; null where nothing was played. */
  readonly playedIndex: number | null
}
