import { useEffect, useSyncExternalStore } from 'react'
import { windowState } from '../app-state'
import type { Settings } from '../../shared/contract/settings'
import { useStored } from '../stored'

const darkness = window.matchMedia('(prefers-color-scheme: dark)')

/** The theme that is to be seen: the person's choice, or the computer's. */
export function useShownTheme(): 'light' | 'dark' {
  const chosen = useStored(windowState, (state) => state.app?.settings.theme ?? 'system')
  const isSystemDark = useSyncExternalStore(listenToSystem, () => darkness.matches)
  return shownTheme(chosen, isSystemDark)
}

/** The tokens follow this attribute; without it they follow the system. */
export function useThemeOnPage(): void {
  const theme = useShownTheme()
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
}

function shownTheme(chosen: Settings['theme'], isSystemDark: boolean): 'light' | 'dark' {
  if (chosen !== 'system') return chosen
  return isSystemDark ? 'dark' : 'light'
}

function listenToSystem(listener: () => void): () => void {
  darkness.addEventListener('change', listener)
  return () => darkness.removeEventListener('change', listener)
}
