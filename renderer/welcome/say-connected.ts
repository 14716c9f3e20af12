import type { DevicesState } from '../../shared/contract/devices'
import { formatList } from '../text/format'

/** The names of the pianos that are plugged in, as a list in a sentence; null where there is none. */
export function sayConnected(devices: DevicesState | null): string | null {
  const names = devices?.inputs.filter(({ isConnected }) => isConnected).map(({ name }) => name) ?? []
  return names.length > 0 ? formatList(names) : null
}
