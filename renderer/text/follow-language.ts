import { useEffect } from 'react'
import { windowState } from '../app-state'
import { useStored } from '../stored'
import { keepLanguage } from './language'

/**
 * The window loads itself anew, at the same place, when the person reads another language than it speaks; not in the
 * middle of a piece: the setting may have come from another computer.
 */
export function useLanguageOfPerson(): void {
  const chosen = useStored(windowState, (state) => state.app?.settings.language ?? null)
  const isPlaying = useStored(windowState, (state) => state.app?.session.kind === 'playing')
  useEffect(() => {
    if (chosen !== null && keepLanguage(chosen) && !isPlaying) window.location.reload()
  }, [chosen, isPlaying])
}
