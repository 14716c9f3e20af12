/**
 * Small things that a window must know before the host has answered: its language, its look. A browser that keeps
 * nothing lets the window begin as if it were the first one.
 */
export function readKept(name: string): string | null {
  return storage()?.getItem(PREFIX + name) ?? null
}

/** Whether it will be there when the window is loaded again. */
export function keep(name: string, value: string): boolean {
  try {
    storage()?.setItem(PREFIX + name, value)
    return readKept(name) === value
  } catch {
    // Full, or not allowed.
    return false
  }
}

const PREFIX = 'piano-coach:'

function storage(): Storage | null {
  try {
    return globalThis.localStorage
  } catch {
    // Not allowed here.
    return null
  }
}
