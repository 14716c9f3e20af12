import type { DeviceKey } from '../../shared/base/ids'
import type { DevicesState } from '../../shared/contract/devices'

/** What is measured against the click. */
export interface MeasuredDevice {
  readonly device: 'midi' | 'audio'
  readonly key: DeviceKey
  readonly name: string
}

/** Whether it is plugged in, as far as that is watched: a microphone is while it is listened to. */
export function isThere({ inputs, audio }: DevicesState, { device, key }: Omit<MeasuredDevice, 'name'>): boolean {
  if (device === 'audio') return audio.capture.kind !== 'away'
  return inputs.some((input) => input.key === key && input.isConnected)
}
