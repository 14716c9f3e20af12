import { useEffect, useState } from 'react'
import type { AudioCapture, AudioState } from '../../shared/contract/devices'
import { send } from '../bridge'
import { formatFineMs, formatKilohertz } from '../text/format'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { changeDevices } from './change-devices'
import { LevelMeter } from './LevelMeter'

const words = text.devices.audio

interface AudioTestProps {
  readonly audio: AudioState
  readonly isLooking: boolean
}

/** Listens as long as the person wants to see it, and no longer than this is shown. */
export function AudioTest({ audio: { choice, capture }, isLooking }: AudioTestProps) {
  // A window that was loaded anew goes on where it was: the host has listened meanwhile.
  const [isTested, setIsTested] = useState(capture.kind !== 'off')
  const isListening = isTested && choice !== null
  useEffect(() => {
    if (!isListening) return
    void changeDevices('audio/start', null).then((isStarted) => {
      if (!isStarted) setIsTested(false)
    })
    return () => send('audio/stop', null)
  }, [isListening])

  return (
    <div className="audio-test">
      <Button
        aria-pressed={isListening}
        disabled={choice === null || isLooking}
        onClick={() => setIsTested(!isListening)}
      >
        {isListening ? words.stopTest : words.test}
      </Button>
      <LevelMeter isOn={isListening && capture.kind === 'on'} />
      <p role="status" className="device-note audio-test__state">
        {isLooking ? words.looking : sayCapture(capture)}
      </p>
      {capture.kind === 'on' && capture.lostFrames + capture.overflows > 0 && (
        <p className="audio-test__lost">{words.lost(capture.lostFrames, capture.overflows)}</p>
      )}
    </div>
  )
}

function sayCapture(capture: AudioCapture): string {
  switch (capture.kind) {
    case 'off':
      return words.off
    case 'away':
      return words.away(capture.name)
    case 'on': {
      const { sampleRate, bufferFrames, reportedLatencyMs } = capture
      const ms = formatFineMs(Math.max(reportedLatencyMs, 0))
      return words.on(formatKilohertz(sampleRate), bufferFrames, ms)
    }
  }
}
