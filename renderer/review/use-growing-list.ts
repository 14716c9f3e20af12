import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'

interface GrowingList {
  readonly shownCount: number
  /** What stands at the end of what is shown: when it comes near, more is shown. */
  readonly endRef: RefObject<HTMLButtonElement | null>
  readonly showMore: () => void
}

/** So many rows are drawn well within a frame or two. Ours: a row takes some 0.1 ms. */
export const ROWS_AT_ONCE = 60
/** More comes before the end can be seen. */
const NEAR_PX = 400

/** A long list is drawn as far as it is read: a session of an hour has thousands of rows. */
export function useGrowingList(count: number): GrowingList {
  const [asked, setAsked] = useState(ROWS_AT_ONCE)
  const endRef = useRef<HTMLButtonElement>(null)
  const showMore = useCallback(() => setAsked((before) => before + ROWS_AT_ONCE), [])
  const shownCount = Math.min(asked, count)
  const hasMore = shownCount < count

  // Observed anew after each step: whoever drags the scrollbar to the end stays near it.
  useEffect(() => {
    const end = endRef.current
    if (!hasMore || !end) return
    const root = end.closest('.dialog__body')
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && showMore(), {
      root,
      rootMargin: `${NEAR_PX}px`,
    })
    observer.observe(end)
    return () => observer.disconnect()
  }, [hasMore, shownCount, showMore])

  return { shownCount, endRef, showMore }
}
