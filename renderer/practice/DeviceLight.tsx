import { Piano } from 'lucide-react'
import type { DevicesState, MidiDevice } from '../../shared/contract/devices'
import { changeApp, windowState } from '../app-state'
import { ask } from '../bridge'
import { useStored } from '../stored'
import { text } from '../text/text'
import { Menu, MenuChoice, MenuSentence } from '../ui/Menu'
import { notify } from '../ui/notices'
import './device-light.css'

/** Whether the app hears a piano, and which; opens the choice of another. */
export function DeviceLight() {
  const devices = useStored(windowState, (state) => state.app?.devices ?? null)
  if (!devices) return null
  const current = currentDevice(devices)
  const sentence = sayDevices(devices)
  return (
    <Menu
      side="top"
      trigger={
        <button type="button" className="device-light" aria-label={`${text.devices.title}: ${sentence}`}>
          <span className={`device-light__lamp ${current?.isConnected === true ? 'device-light__lamp--on' : ''}`} />
          <Piano size={22} aria-hidden />
          <span className="device-light__name">{current?.name ?? text.devices.none}</span>
        </button>
      }
    >
      <DeviceChoice devices={devices} />
    </Menu>
  )
}

/** The list of pianos, or the sentence that takes its place. */
function DeviceChoice({ devices }: { readonly devices: DevicesState }) {
  if (devices.inputs.length === 0) return <MenuSentence>{sayDevices(devices)}</MenuSentence>
  return (
    <MenuChoice
      title={devices.selected === null ? text.devices.pressAnyKey : text.devices.choose}
      value={devices.selected ?? ''}
      options={devices.inputs.map((input) => ({ value: input.key, label: labelOf(input) }))}
      onChange={(key) => void selectDevice(key)}
    />
  )
}

export async function selectDevice(key: string): Promise<void> {
  const answer = await ask('devices/select', { key })
  if (answer.ok) changeApp((app) => ({ ...app, devices: answer.reply }))
  else notify({ sentence: answer.sentence })
}

/** One sentence about the piano, as it is now. */
export function sayDevices(devices: DevicesState): string {
  if (devices.midiProblem !== null) return devices.midiProblem
  const current = currentDevice(devices)
  if (current) return current.isConnected ? text.devices.connected(current.name) : text.devices.unplugged(current.name)
  return devices.inputs.length > 0 ? text.devices.pressAnyKey : text.devices.noneYet
}

function currentDevice({ inputs, selected }: DevicesState): MidiDevice | undefined {
  return inputs.find((input) => input.key === selected)
}

function labelOf(input: MidiDevice): string {
  return input.isConnected ? input.name : text.devices.unplugged(input.name)
}
