import type { Answer, Asked, RequestName } from '../shared/contract/requests'
import type { News } from '../shared/contract/news'
import { createShellBridge } from './bridge-to-shell'
import { createSocketBridge } from './bridge-to-socket'

/** How the window reaches its host. Only the files of the two bridges know which host it is. */
export interface Bridge {
  /** Never rejects: what goes wrong on the way is an answer with a sentence. */
  ask<Name extends RequestName>(name: Name, input: Asked<Name>): Promise<Answer<Name>>
  /** Returns what ends the listening. */
  onNews(listener: (news: News) => void): () => void
  onConnection(listener: (connection: Connection) => void): () => void
}

/** `lost` is after having been open: the bridge keeps trying by itself. */
export type Connection = 'connecting' | 'open' | 'lost'

const bridge: Bridge = window.coach ? createShellBridge(window.coach) : createSocketBridge(socketUrl())

export const ask = bridge.ask.bind(bridge)
export const onNews = bridge.onNews.bind(bridge)
export const onConnection = bridge.onConnection.bind(bridge)

/** Sends without waiting for the reply, where there is nothing to do about a failure but to say it once. */
export function send<Name extends RequestName>(name: Name, input: Asked<Name>): void {
  void bridge.ask(name, input)
}

function socketUrl(): string {
  const url = new URL('/coach', window.location.href)
  url.protocol = window.location.protocol === 'https:' ? 'wss:' : 'ws:'
  return url.href
}
