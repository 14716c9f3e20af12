import type { Asked, RequestName } from '../shared/contract/requests'
import type { Bridge } from './bridge-contract'
import { createShellBridge } from './bridge-to-shell'
import { createSocketBridge } from './bridge-to-socket'

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
