import { useId, useState } from 'react'
import type { DevicesState, MidiDevice } from '../../shared/contract/devices'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Check } from '../ui/Check'
import { changeDevices } from './change-devices'
import { currentDevice, sayDevices, sayLatency, sayTrouble } from './current-device'
import { LatencyBadge } from './LatencyBadge'
import { MeasureLatency } from './MeasureLatency'
import type { MeasuredDevice } from './measured-device'
import './devices.css'

const words = text.devices

/** Every piano that is plugged in: which one is played, what else is listened to, and how late each is. */
export function InputList({ devices }: { readonly devices: DevicesState }) {
  // Kept here: who unplugs it in the middle is told so where it is measured.
  const [measured, setMeasured] = useState<MeasuredDevice | null>(null)
  const name = useId()
  // What is to be said of the piano that is played stands beside its name.
  const isSaidBelow = devices.midiProblem === null && currentDevice(devices) !== undefined
  return (
    <>
      {!isSaidBelow && <p>{sayDevices(devices)}</p>}
      {devices.inputs.length > 0 && (
        <fieldset className="devices">
          <legend className="unseen">{words.choose}</legend>
          {devices.inputs.map((input) => (
            <Input
              key={input.key}
              input={input}
              isPlayed={input.key === devices.selected}
              group={name}
              onMeasure={() => setMeasured({ device: 'midi', key: input.key, name: input.name })}
            />
          ))}
        </fieldset>
      )}
      {measured && <MeasureLatency measured={measured} onClose={() => setMeasured(null)} />}
    </>
  )
}

interface InputProps {
  readonly input: MidiDevice
  readonly isPlayed: boolean
  /** The name of the radio buttons it is one of. */
  readonly group: string
  readonly onMeasure: () => void
}

function Input({ input, isPlayed, group, onMeasure }: InputProps) {
  const { key, name, isConnected, isHeard } = input
  return (
    <div className="device">
      <label className="device__name">
        <input
          type="radio"
          name={group}
          checked={isPlayed}
          disabled={!isConnected && !isPlayed}
          onChange={() => void changeDevices('devices/select', { key })}
        />
        {name}
      </label>
      <DeviceLatencyControls device={input} onMeasure={onMeasure} isDisabled={!isConnected} />
      <div className="device__means">
        <p>
          {isConnected ? words.isConnected : words.isAway}
          {isPlayed && <b className="device__played"> {words.isPlayed}</b>}
        </p>
        {[...sayLatency(input), ...sayTrouble(input)].map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {!isPlayed && (
        <div className="device__heard">
          <Check
            isChecked={isHeard}
            onChange={(willBeHeard) => void changeDevices('devices/hear', { key, isHeard: willBeHeard })}
          >
            <span aria-hidden>{words.alsoHeard}</span>
            <span className="unseen">{words.alsoHeardOf(name)}</span>
          </Check>
        </div>
      )}
    </div>
  )
}

interface LatencyControlsProps {
  readonly device: Pick<MidiDevice, 'key' | 'name' | 'latency'>
  readonly isDisabled: boolean
  readonly onMeasure: () => void
}

/** How late a device is, and what can be done about it. */
export function DeviceLatencyControls({ device, isDisabled, onMeasure }: LatencyControlsProps) {
  const { key, name, latency } = device
  return (
    <div className="device__latency">
      {latency && (
        <>
          <LatencyBadge latency={latency} />
          <Button
            look="quiet"
            aria-label={words.latency.forgetOf(name)}
            onClick={() => void changeDevices('latency/forget', { key })}
          >
            {words.latency.forget}
          </Button>
        </>
      )}
      <Button aria-label={words.latency.measureOf(name)} disabled={isDisabled} onClick={onMeasure}>
        {words.latency.measure}
      </Button>
    </div>
  )
}
