/**
 * Where the coach holds its tongue. Feedback that is always given is leaned on: what is practised with it falls apart
 * without it (the guidance hypothesis: Salmoni, Schmidt & Walter 1984, Psychological Bulletin 95, 355–386). Feedback given
 * only outside a band of what is good enough leads to learning that stays (Sherwood 1988, Perceptual and Motor Skills 66,
 * 535–542; Lee & Carnahan 1990, Quarterly Journal of Experimental Psychology 42A, 777–789). The band's width is ours: the 90 %
 * of the product's second rule.
 */
const TOLERATED_ERROR_SHARE = 0.1

/** Below this the tempo is too fast. */
export const LOWEST_ACCURACY = 1 - TOLERATED_ERROR_SHARE

/** As of a clean take that is rewarded (`shared/curriculum`): one slip in twenty notes. */
export const CLEAN_ACCURACY = 0.95

/** Whether so many errors in so many notes need a word. */
export function isOutsideTolerance(errors: number, notes: number): boolean {
  return notes > 0 && errors / notes > TOLERATED_ERROR_SHARE
}
