import { openWindowLine, type WindowLine } from '../support/window-line'

/** A window of the running app that keeps every byte the app ever sent it. */
export interface WatchedWindow {
  /** Everything that came, one after the other, as it was on the wire. */
  received(): Buffer
  readonly ask: WindowLine['ask']
}

export async function openWatchedWindow(address: string): Promise<WatchedWindow> {
  const frames: Buffer[] = []
  const { socket, ask } = await openWindowLine(address, (_frame, data) => frames.push(data))
  // The app is killed under it.
  socket.on('error', () => undefined)
  return { received: () => Buffer.concat(frames), ask }
}
