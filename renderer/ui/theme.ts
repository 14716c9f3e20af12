import { useEffect, useSyncExternalStore } from 'react'
import { windowState } from '../app-state'
import type { Settings } from '../../shared/contract/settings'
import { useStored } from '../stored'

const darkness = window.matchMedia('(prefers-color-scheme: dark)')
/** Kept, because Chromium tells nobody of a change that was read before it could be told. */
let isSystemDark = darkness.matches
darkness.addEventListener('change', ({ matches }) => {
  isSystemDark = matches
})

/** The theme that is to be seen: the person's choice, or the computer's. */
export function useShownTheme(): 'light' | 'dark' {
  const chosen = useStored(windowState, (state) => state.app?.settings.theme ?? 'system')
  const isDark = useSyncExternalStore(listenToSystem, () => isSystemDark)
  return shownTheme(chosen, isDark)
}

/** The tokens follow this attribute; without it they follow the system. */
export function useThemeOnPage(): void {
  const theme = useShownTheme()
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
}

function shownTheme(chosen: Settings['theme'], isDark: boolean): 'light' | 'dark' {
  if (chosen !== 'system') return chosen
  return isDark ? 'dark' : 'light'
}

function listenToSystem(listener: () => void): () => void {
  darkness.addEventListener('change', listener)
  return () => darkness.removeEventListener('change', listener)
}
