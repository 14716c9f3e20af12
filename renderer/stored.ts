import { useSyncExternalStore } from 'react'
import { createListeners } from './listeners'

/** A value that outlives components. Not for what is heard while playing: that never passes through React. */
export interface Stored<Value> {
  readonly read: () => Value
  readonly change: (next: (value: Value) => Value) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createStored<Value>(first: Value): Stored<Value> {
  let current = first
  const listeners = createListeners<null>()
  return {
    read: () => current,
    change(next) {
      current = next(current)
      listeners.tell(null)
    },
    subscribe: (listener) => listeners.add(listener),
  }
}

/** `select` must return the same object for the same value. */
export function useStored<Value, Selected>(stored: Stored<Value>, select: (value: Value) => Selected): Selected {
  return useSyncExternalStore(stored.subscribe, () => select(stored.read()))
}
