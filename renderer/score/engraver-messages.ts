export type ScoreLayout = 'pages' | 'scroll'

/** What a line and page break depends on. */
export interface Sheet {
  readonly layout: ScoreLayout
  readonly widthPx: number
  readonly heightPx: number
  /** 100 gives a staff 36 px high, which is about what a printed score shows at arm's length. */
  readonly zoomPercent: number
}

/** One page as the engraver drew it. */
export interface EngravedPage {
  readonly page: number
  readonly svg: string
  readonly heightPx: number
  /** Ids of the `<measure>`s on it, in order. */
  readonly barIds: readonly string[]
}

/** Window → engraver. `layoutId` grows with every new layout: what belongs to an older one is dropped. */
export type EngraverOrder =
  | {
      readonly kind: 'engrave'
      readonly layoutId: number
      /** null lays out again what is loaded. */
      readonly mei: string | null
      readonly sheet: Sheet
      /** The page with this bar is drawn first. */
      readonly firstBarId: string | null
    }
  /** Somebody looks at this page, or goes to this bar: draw it before the others. */
  | { readonly kind: 'hurryPage'; readonly layoutId: number; readonly page: number }
  | { readonly kind: 'hurryBar'; readonly layoutId: number; readonly barId: string }

/** Engraver → window. A long score is laid out twice: its beginning at once, and then the whole. */
export type EngraverNews =
  | { readonly kind: 'laidOut'; readonly layoutId: number; readonly pageCount: number; readonly firstPage: number }
  | { readonly kind: 'engraved'; readonly layoutId: number; readonly page: EngravedPage }
  | { readonly kind: 'failed'; readonly layoutId: number }
