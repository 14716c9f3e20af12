import type { DevicesState, MidiDevice } from '../../shared/contract/devices'
import { formatMs, formatSpread } from '../text/format'
import { text } from '../text/text'
import { latencyGrade } from './latency-grade'

/** The input the student plays on. */
export function currentDevice({ inputs, selected }: DevicesState): MidiDevice | undefined {
  return inputs.find((input) => input.key === selected)
}

/** One sentence about the piano, as it is now. */
export function sayDevices(devices: DevicesState): string {
  if (devices.midiProblem !== null) return devices.midiProblem
  const current = currentDevice(devices)
  if (current) return current.isConnected ? text.devices.connected(current.name) : text.devices.unplugged(current.name)
  return devices.inputs.length > 0 ? text.devices.pressAnyKey : text.devices.noneYet
}

/** What is to be known of a device beyond its name: how late it is, and what goes wrong with it. */
export function sayCondition(device: Pick<MidiDevice, 'latency' | 'isBluetooth' | 'lostMessages'>): readonly string[] {
  return [...sayLatency(device), ...sayTrouble(device)]
}

export function sayTrouble({ isBluetooth, lostMessages }: Pick<MidiDevice, 'isBluetooth' | 'lostMessages'>) {
  return [
    ...(isBluetooth ? [text.devices.bluetooth] : []),
    ...(lostMessages > 0 ? [text.devices.lostMessages(lostMessages)] : []),
  ]
}

export function sayLatency({ latency }: Pick<MidiDevice, 'latency'>): readonly string[] {
  if (!latency) return [text.devices.latency.notMeasuredYet]
  const grade = text.devices.latency.grades[latencyGrade(latency)]
  return [text.devices.latency.said(formatMs(latency.offsetMs), formatSpread(latency.jitterMs), grade)]
}
