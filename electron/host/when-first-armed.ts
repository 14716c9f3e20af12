import type { News } from '../../shared/contract/news'

/**
 * Passes the news on, and acts once when a song is listened to for the first time: then a window is there to see the
 * virtual pianist that the command line asked for.
 */
export function whenFirstArmed(publish: (news: News) => void, act: () => void): (news: News) => void {
  let hasActed = false
  return (news) => {
    publish(news)
    if (hasActed || news.kind !== 'sessionChanged' || news.session.kind !== 'armed') return
    hasActed = true
    act()
  }
}
