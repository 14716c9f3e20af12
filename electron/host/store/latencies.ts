import type { DeviceKey } from '../../../shared/base/ids'
import { epochMs } from '../../../shared/base/units'
import type { DeviceLatency } from '../../../shared/contract/devices'
import type { LatencyBook } from '../devices/latency-book'
import type { Database } from './database'

interface LatencyRow {
  readonly offset_ms: number
  readonly jitter_ms: number
  readonly measured_at: number
}

/** It is asked for every key that goes down, so what was read once is kept; nobody else writes while a library is open. */
export function createLatencyBook(database: Database): LatencyBook {
  const select = database.prepare<LatencyRow>(
    'select offset_ms, jitter_ms, measured_at from device_latencies where device_key = ?',
  )
  const upsert = database.prepare(
    `insert into device_latencies (device_key, offset_ms, jitter_ms, measured_at)
     values (:device_key, :offset_ms, :jitter_ms, :measured_at)
     on conflict (device_key) do update
       set offset_ms = excluded.offset_ms, jitter_ms = excluded.jitter_ms, measured_at = excluded.measured_at`,
  )
  const drop = database.prepare('delete from device_latencies where device_key = ?')

  const known = new Map<DeviceKey, DeviceLatency | null>()

  function read(key: DeviceKey): DeviceLatency | null {
    const row = select.get(key)
    if (!row) return null
    return { offsetMs: row.offset_ms, jitterMs: row.jitter_ms, measuredAt: epochMs(row.measured_at) }
  }

  return {
    of: (key) => {
      const kept = known.get(key)
      if (kept !== undefined) return kept
      const latency = read(key)
      known.set(key, latency)
      return latency
    },
    keep: (key, { offsetMs, jitterMs, measuredAt }) => {
      const measured = { offset_ms: offsetMs, jitter_ms: jitterMs, measured_at: Math.round(measuredAt) }
      upsert.run({ device_key: key, ...measured })
      known.delete(key)
    },
    forget: (key) => {
      drop.run(key)
      known.delete(key)
    },
  }
}
