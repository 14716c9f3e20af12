import { useState } from 'react'

/** The wall clock when the component appeared: enough for "today" and "yesterday". */
export function useNow(): number {
  const [nowMs] = useState(() => Date.now())
  return nowMs
}
