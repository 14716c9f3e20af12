import { Square, Volume2 } from 'lucide-react'
import { useStored } from '../stored'
import { text } from '../text/text'
import { IconButton } from '../ui/Button'
import { keyOfCommand } from './commands'
import { listening } from './listening'

interface PlaybackButtonProps {
  readonly isDisabled: boolean
  readonly onPress: () => void
}

/** Hear how it goes, from where one stands. */
export function PlaybackButton({ isDisabled, onPress }: PlaybackButtonProps) {
  const state = useStored(listening, (now) => now)
  const isOn = state !== 'silent'
  return (
    <IconButton
      label={isOn ? text.playback.stop : text.playback.listen}
      shortcut={keyOfCommand('listen')}
      aria-pressed={isOn}
      disabled={isDisabled}
      icon={isOn ? <Square size={20} aria-hidden /> : <Volume2 size={22} aria-hidden />}
      onClick={onPress}
    />
  )
}
