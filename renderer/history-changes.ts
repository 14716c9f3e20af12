import { onNews } from './bridge'
import { createListeners } from './listeners'

/** Told when sessions or songs came, changed or went otherwise than by playing: from another device, or by deletion. */
export const historyChanges = createListeners<null>()

export function connectHistory(): void {
  onNews((news) => {
    if (news.kind === 'historyChanged') historyChanges.tell(null)
  })
}
