/** How one click sounds. */
export type ClickKind = 'downbeat' | 'beat' | 'division'

/** A click on the clock of the window. */
export interface DueClick {
  readonly atMs: number
  readonly kind: ClickKind
}

export interface ClickManner {
  /** Clicks in each beat. */
  readonly subdivision: number
  readonly isAccented: boolean
}

/** The clicks of one beat that lasts so long. */
export function divideBeat(
  { atMs, isDownbeat, lastsMs }: { readonly atMs: number; readonly isDownbeat: boolean; readonly lastsMs: number },
  { subdivision, isAccented }: ClickManner,
): readonly DueClick[] {
  return Array.from({ length: subdivision }, (_, nth) => ({
    atMs: atMs + (nth * lastsMs) / subdivision,
    kind: nth > 0 ? 'division' : isDownbeat && isAccented ? 'downbeat' : 'beat',
  }))
}
