import { onConnection, send } from '../bridge'
import { createStored } from '../stored'

interface Network {
  readonly isOnline: boolean
  /** Data may cost money by the megabyte: the browser says so, or it is a mobile network. */
  readonly isMetered: boolean
}

export const network = createStored<Network>(readNetwork())

/** Tells the host what the browser knows of the network: when it can be asked, and whenever that changes. */
export function connectNetwork(): void {
  onConnection((connection) => {
    if (connection === 'open') tell()
  })
  window.addEventListener('online', update)
  window.addEventListener('offline', update)
  navigator.connection?.addEventListener('change', update)
}

function update(): void {
  const next = readNetwork()
  const last = network.read()
  if (next.isOnline === last.isOnline && next.isMetered === last.isMetered) return
  network.change(() => next)
  tell()
}

function tell(): void {
  send('sync/network', network.read())
}

function readNetwork(): Network {
  const { onLine, connection } = navigator
  return { isOnline: onLine, isMetered: connection?.saveData === true || connection?.type === 'cellular' }
}
