import { useState } from 'react'
import { BUFFER_FRAMES, SAMPLE_RATES, type AudioState, type DevicesState } from '../../shared/contract/devices'
import { formatFineMs, formatKilohertz } from '../text/format'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { bufferMs, usualChoice, withField, type AudioField } from './audio-choice'
import { AudioTest } from './AudioTest'
import { changeDevices } from './change-devices'
import { sayLatency } from './current-device'
import { DeviceLatencyControls } from './InputList'
import { LabelledSelect } from './LabelledSelect'
import { MeasureLatency } from './MeasureLatency'
import { useAudioList } from './use-audio-list'
import type { MeasuredDevice } from './measured-device'
import './audio.css'

const words = text.devices.audio

/** The microphone or interface: which, how it is read, whether it hears anything, how late it is. */
export function AudioPart({ audio }: Pick<DevicesState, 'audio'>) {
  const isLooking = useAudioList(audio)
  if (audio.problem !== null) return <NothingToChoose sentence={audio.problem} />
  if (audio.inputs.length === 0 && audio.choice === null && !isLooking)
    return <NothingToChoose sentence={words.noneFound} />
  return (
    <>
      <AudioFields audio={audio} isLooking={isLooking} />
      <AudioTest audio={audio} isLooking={isLooking} />
      <AudioLatency audio={audio} />
    </>
  )
}

function NothingToChoose({ sentence }: { readonly sentence: string }) {
  return (
    <>
      <p role="status">{sentence}</p>
      <Button onClick={() => void changeDevices('audio/list', null)}>{words.lookAgain}</Button>
    </>
  )
}

/** No key of a device is empty. */
const NO_DEVICE = ''

interface AudioFieldsProps {
  readonly audio: AudioState
  /** Its place is taken from the beginning, so that nothing moves when the answer comes. */
  readonly isLooking: boolean
}

function AudioFields({ audio: { inputs, choice, capture }, isLooking }: AudioFieldsProps) {
  const chosen = inputs.find(({ key }) => key === choice?.key)
  const away =
    choice && !chosen ? [{ value: choice.key as string, label: isLooking ? words.looking : awayName(capture) }] : []
  const devices = inputs.map(({ key, name, hostApi }) => ({ value: key, label: `${name} (${hostApi})` }))
  const channels = Math.max(chosen?.channelCount ?? 1, (choice?.channel ?? 0) + 1)
  const change = (field: AudioField) => (value: string) => {
    if (choice) void changeDevices('audio/choose', { choice: withField(choice, field, value) })
  }
  const chooseDevice = (key: string) => {
    const input = inputs.find((one) => one.key === key)
    if (input || key === NO_DEVICE) void changeDevices('audio/choose', { choice: input ? usualChoice(input) : null })
  }
  const sampleRate = choice?.sampleRate ?? SAMPLE_RATES[1]
  const isDisabled = choice === null || isLooking
  return (
    <div className="audio-fields">
      <LabelledSelect
        label={words.device}
        isWide
        isDisabled={isLooking}
        value={choice?.key ?? NO_DEVICE}
        options={[{ value: NO_DEVICE, label: isLooking ? words.looking : words.noDevice }, ...devices, ...away]}
        onChange={chooseDevice}
      />
      <LabelledSelect
        label={words.channel}
        isDisabled={isDisabled}
        value={String(choice?.channel ?? 0)}
        options={Array.from({ length: channels }, (_, at) => ({ value: String(at), label: String(at + 1) }))}
        onChange={change('channel')}
      />
      <LabelledSelect
        label={words.sampleRate}
        isDisabled={isDisabled}
        value={String(sampleRate)}
        options={SAMPLE_RATES.map((rate) => ({ value: String(rate), label: formatKilohertz(rate) }))}
        onChange={change('sampleRate')}
      />
      <LabelledSelect
        label={words.buffer}
        isDisabled={isDisabled}
        value={String(choice?.bufferFrames ?? BUFFER_FRAMES[2])}
        options={BUFFER_FRAMES.map((frames) => ({
          value: String(frames),
          label: words.bufferOf(frames, formatFineMs(bufferMs({ bufferFrames: frames, sampleRate }))),
        }))}
        onChange={change('bufferFrames')}
      />
    </div>
  )
}

function awayName(capture: AudioState['capture']): string {
  return capture.kind === 'away' ? text.devices.output.awayOption(capture.name) : words.gone
}

function AudioLatency({ audio: { inputs, choice } }: { readonly audio: AudioState }) {
  // Kept here: who unplugs it in the middle is told so where it is measured.
  const [measured, setMeasured] = useState<MeasuredDevice | null>(null)
  const chosen = inputs.find(({ key }) => key === choice?.key)
  return (
    <>
      <div className="audio-latency">
        <p className="device-note">{chosen ? sayLatency(chosen) : text.devices.latency.notMeasuredYet}</p>
        {chosen && (
          <DeviceLatencyControls
            device={chosen}
            isDisabled={false}
            onMeasure={() => setMeasured({ device: 'audio', key: chosen.key, name: chosen.name })}
          />
        )}
      </div>
      {measured && <MeasureLatency measured={measured} onClose={() => setMeasured(null)} />}
    </>
  )
}
