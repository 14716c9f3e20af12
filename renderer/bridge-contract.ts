import type { Answer, Asked, RequestName } from '../shared/contract/requests'
import type { News } from '../shared/contract/news'

/** How the window reaches its host. Only the files of the two bridges know which host it is. */
export interface Bridge {
  /** Never rejects: what goes wrong on the way is an answer with a sentence. */
  ask<Name extends RequestName>(name: Name, input: Asked<Name>): Promise<Answer<Name>>
  /** Returns what ends the listening. */
  onNews(listener: (news: News) => void): () => void
  onConnection(listener: (connection: Connection) => void): () => void
}

/** `lost` is after having been open, `gone` after many tries in vain. The bridge keeps trying by itself in both. */
export type Connection = 'connecting' | 'open' | 'lost' | 'gone'
