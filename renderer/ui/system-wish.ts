/** What the person asked of the whole computer, as a question of style sheets. */
export interface SystemWish {
  readonly read: () => boolean
  readonly subscribe: (listener: () => void) => () => void
}

export function createSystemWish(mediaQuery: string): SystemWish {
  const query = window.matchMedia(mediaQuery)
  // Kept, because Chromium tells nobody of a change that was read before it could be told.
  let isWished = query.matches
  query.addEventListener('change', ({ matches }) => {
    isWished = matches
  })
  return {
    read: () => isWished,
    subscribe: (listener) => {
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
  }
}
