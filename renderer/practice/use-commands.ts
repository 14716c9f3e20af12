import { useEffect, useRef } from 'react'
import type { Command } from './commands'
import { listenToCommands } from './listen-to-commands'

export type Obey = Readonly<Record<Command, () => void>>

/** The keys of the computer order what is right now: the listener stays, what it calls is always the latest. */
export function useCommands(obey: Partial<Obey>): void {
  const latest = useRef(obey)
  useEffect(() => {
    latest.current = obey
  })
  useEffect(() => listenToCommands((command) => latest.current[command]?.()), [])
}
