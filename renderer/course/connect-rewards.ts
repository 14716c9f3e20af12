import { onNews } from '../bridge'
import { createStored } from '../stored'
import { withNews, type Earned } from './earned'

export const earned = createStored<Earned>({ bySession: new Map(), closed: new Set() })

export function connectRewards(): void {
  onNews((news) => earned.change((state) => withNews(state, news)))
}
