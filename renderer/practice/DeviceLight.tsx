import { Gauge, Piano, Settings2 } from 'lucide-react'
import { useState } from 'react'
import type { DevicesState, MidiDevice } from '../../shared/contract/devices'
import { windowState } from '../app-state'
import { changeDevices } from '../devices/change-devices'
import { currentDevice, sayCondition, sayDevices } from '../devices/current-device'
import { LatencyBadge } from '../devices/LatencyBadge'
import { MeasureLatency } from '../devices/MeasureLatency'
import type { MeasuredDevice } from '../devices/measured-device'
import { navigate } from '../route'
import { useStored } from '../stored'
import { formatMs } from '../text/format'
import { text } from '../text/text'
import { Menu, MenuChoice, MenuItem, MenuSentence, MenuSeparator } from '../ui/Menu'
import './device-light.css'

/** Whether the app hears a piano, which, and how late; opens the choice of another. */
export function DeviceLight() {
  const devices = useStored(windowState, (state) => state.app?.devices ?? null)
  // Kept here: what is in the menu goes when it closes.
  const [measured, setMeasured] = useState<MeasuredDevice | null>(null)
  if (!devices) return null
  const current = currentDevice(devices)
  return (
    <>
      <Menu
        side="top"
        trigger={
          <button type="button" className="device-light" aria-label={nameOf(devices)}>
            <span className={`device-light__lamp ${current?.isConnected === true ? 'device-light__lamp--on' : ''}`} />
            <Piano size={22} aria-hidden />
            <span className="device-light__name">{current?.name ?? text.devices.none}</span>
            {current?.latency && <LatencyBadge latency={current.latency} />}
          </button>
        }
      >
        <DeviceChoice devices={devices} />
        {current && <Condition device={current} onMeasure={() => setMeasured({ device: 'midi', ...current })} />}
        <MenuItem
          icon={<Settings2 size={20} aria-hidden />}
          onChoose={() => navigate({ kind: 'settings', section: 'devices' })}
        >
          {text.devices.settings}
        </MenuItem>
      </Menu>
      {measured && <MeasureLatency measured={measured} onClose={() => setMeasured(null)} />}
    </>
  )
}

function nameOf(devices: DevicesState): string {
  const latency = currentDevice(devices)?.latency
  const said = `${text.devices.title}: ${sayDevices(devices)}`
  return latency ? `${said}, ${formatMs(latency.offsetMs)}` : said
}

/** The list of pianos, or the sentence that takes its place. */
function DeviceChoice({ devices }: { readonly devices: DevicesState }) {
  if (devices.inputs.length === 0) return <MenuSentence>{sayDevices(devices)}</MenuSentence>
  return (
    <MenuChoice
      title={devices.selected === null ? text.devices.pressAnyKey : text.devices.choose}
      value={devices.selected ?? ''}
      options={devices.inputs.map((input) => ({ value: input.key, label: labelOf(input) }))}
      onChange={(key) => void changeDevices('devices/select', { key })}
    />
  )
}

/** What is to be known of the piano that is played, and the way to measure it. */
function Condition({ device, onMeasure }: { readonly device: MidiDevice; readonly onMeasure: () => void }) {
  return (
    <>
      <MenuSeparator />
      {sayCondition(device).map((sentence) => (
        <MenuSentence key={sentence}>{sentence}</MenuSentence>
      ))}
      <MenuItem icon={<Gauge size={20} aria-hidden />} isDisabled={!device.isConnected} onChoose={onMeasure}>
        {text.devices.latency.measure}
      </MenuItem>
    </>
  )
}

function labelOf(input: MidiDevice): string {
  return input.isConnected ? input.name : text.devices.unplugged(input.name)
}
