import { Square, Volume2 } from 'lucide-react'
import { useStored } from '../stored'
import { text } from '../text/text'
import { IconButton } from '../ui/Button'
import { keyOfCommand } from './commands'
import { listening } from './listening'
import { clickRun } from './metronome'

interface PlaybackButtonProps {
  readonly isDisabled: boolean
  readonly onPress: () => void
}

/** Hear how it goes, from where one stands. */
export function PlaybackButton({ isDisabled, onPress }: PlaybackButtonProps) {
  const state = useStored(listening, (now) => now)
  // Two clocks at once help nobody.
  const isClicking = useStored(clickRun, (run) => run !== null)
  const isOn = state !== 'silent'
  return (
    <IconButton
      label={isOn ? text.playback.stop : text.playback.listen}
      shortcut={keyOfCommand('listen')}
      aria-pressed={isOn}
      disabled={isDisabled || isClicking}
      icon={isOn ? <Square size={20} aria-hidden /> : <Volume2 size={22} aria-hidden />}
      onClick={onPress}
    />
  )
}
