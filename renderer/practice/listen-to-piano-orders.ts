import type { PianoOrder } from '../../shared/performance/piano-orders'
import { onNews } from '../bridge'
import { isSomethingOver } from '../keyboard/over-the-stand'

/** Orders from the piano itself: for the window that is seen, and not while a dialog asks something. */
export function listenToPianoOrders(obey: (order: PianoOrder) => void): () => void {
  return onNews((news) => {
    if (news.kind === 'commandPlayed' && !document.hidden && !isSomethingOver()) obey(news.command)
  })
}
