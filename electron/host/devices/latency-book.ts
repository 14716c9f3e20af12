import type { DeviceKey } from '../../../shared/base/ids'
import type { DeviceLatency } from '../../../shared/contract/devices'

/** How late each device of this computer is, as measured. */
export interface LatencyBook {
  of(key: DeviceKey): DeviceLatency | null
  keep(key: DeviceKey, latency: DeviceLatency): void
  forget(key: DeviceKey): void
}
