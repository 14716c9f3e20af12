/** How a page is shown in the layout of pages. */
export interface ShownPage {
  readonly page: number
  /** 0 is the left or only place. */
  readonly slot: number
  /** `ahead`: only its top, over the played part of the page below it. */
  readonly extent: 'whole' | 'ahead'
}

export interface Reader {
  readonly page: number
  readonly isInLastSystem: boolean
}

/**
 * Which pages lie on the stand. The page turns a system ahead: while the student plays the last system, what is
 * played already gives way to the beginning of the next page.
 */
export function shownPages(reader: Reader, pageCount: number, pagesPerView: 1 | 2): readonly ShownPage[] {
  const { page, isInLastSystem } = reader
  const next = page + 1
  if (pagesPerView === 1) {
    const whole: ShownPage = { page, slot: 0, extent: 'whole' }
    return isInLastSystem && next < pageCount ? [whole, { page: next, slot: 0, extent: 'ahead' }] : [whole]
  }
  const isRight = page % 2 === 1
  const neighbour = isRight && !isInLastSystem ? page - 1 : next
  const whole: ShownPage = { page, slot: page % 2, extent: 'whole' }
  return neighbour < pageCount ? [whole, { page: neighbour, slot: neighbour % 2, extent: 'whole' }] : [whole]
}
