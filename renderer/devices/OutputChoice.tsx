import { Volume2 } from 'lucide-react'
import type { DevicesState, MidiOutput } from '../../shared/contract/devices'
import { tryPiano } from '../settings/try-sound'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { changeDevices } from './change-devices'
import './devices.css'

const words = text.devices.output

/** No key of a device is empty. */
const HERE = ''

/** Where the app plays: on this computer, or on an instrument. */
export function OutputChoice({ devices }: { readonly devices: DevicesState }) {
  const { outputs, playsOn } = devices
  const label = text.settings.rows.playsOn.label
  const chosen = outputs.find(({ key }) => key === playsOn)
  const options = [
    { value: HERE as string, label: words.here },
    ...outputs.map((output) => ({ value: output.key, label: nameOf(output) })),
  ]
  return (
    <>
      <div className="output">
        <Choice
          label={label}
          value={chosen?.key ?? HERE}
          options={options}
          isDisabled={outputs.length === 0}
          onChange={(value) => {
            const output = outputs.find(({ key }) => key === value)
            void changeDevices('devices/playOn', { key: output?.key ?? null })
          }}
        />
        <Button
          icon={<Volume2 size={18} aria-hidden />}
          aria-label={text.settings.tryOf(label)}
          onClick={() => void tryPiano()}
        >
          {text.settings.try}
        </Button>
      </div>
      {outputs.length === 0 && <p className="device-note">{words.none}</p>}
      {chosen && !chosen.isConnected && <p role="status">{words.away(chosen.name)}</p>}
    </>
  )
}

function nameOf({ name, isConnected }: MidiOutput): string {
  return isConnected ? name : words.awayOption(name)
}
