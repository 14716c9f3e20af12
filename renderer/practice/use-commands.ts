import { useEffect, useRef } from 'react'
import type { WindowCommand } from '../keyboard/window-commands'
import { listenToCommands } from './listen-to-commands'
import { listenToPianoOrders } from './listen-to-piano-orders'

export type Obey = Readonly<Record<WindowCommand, () => void>>

/** The keys of the computer, and the lowest ones of the piano, order what is right now: the listener stays, what it calls is always the latest. */
export function useCommands(obey: Partial<Obey>, isPianoOn = false): void {
  const latest = useRef(obey)
  useEffect(() => {
    latest.current = obey
  })
  useEffect(
    () =>
      listenToCommands(isPianoOn, (command) => {
        const order = latest.current[command]
        order?.()
        return order !== undefined
      }),
    [isPianoOn],
  )
  useEffect(() => listenToPianoOrders((command) => latest.current[command]?.()), [])
}
