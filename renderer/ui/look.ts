import { useEffect, useSyncExternalStore } from 'react'
import { windowState } from '../app-state'
import type { Settings } from '../../shared/contract/settings'
import { keep, readKept } from '../kept'
import { useStored } from '../stored'
import { createSystemWish } from './system-wish'

/** How the window is to look, once what the computer wishes is known. */
export interface Look {
  readonly theme: 'light' | 'dark'
  readonly contrast: Settings['contrast']
  readonly textSizePercent: number
}

const darkness = createSystemWish('(prefers-color-scheme: dark)')
const moreContrast = createSystemWish('(prefers-contrast: more)')
const KEPT_AS = 'look'

export function useShownTheme(): Look['theme'] {
  const chosen = useStored(windowState, (state) => state.app?.settings.theme ?? keptLook.theme)
  const isDark = useSyncExternalStore(darkness.subscribe, darkness.read)
  if (chosen !== 'system') return chosen
  return isDark ? 'dark' : 'light'
}

/** Whoever asks the whole computer for more contrast gets it here too; nobody is given less than was asked for. */
function useShownContrast(): Look['contrast'] {
  const chosen = useStored(windowState, (state) => state.app?.settings.contrast ?? keptLook.contrast)
  const isMoreWished = useSyncExternalStore(moreContrast.subscribe, moreContrast.read)
  return chosen === 'high' || isMoreWished ? 'high' : 'normal'
}

/** The tokens follow these. The wishes are kept, so that the next window begins as this one ended. */
export function useLookOnPage(): void {
  const theme = useShownTheme()
  const contrast = useShownContrast()
  const textSizePercent = useStored(windowState, (state) => state.app?.settings.textSizePercent ?? null)
  const chosen = useStored(windowState, (state) => state.app?.settings ?? null)
  useEffect(() => put({ theme, contrast }), [theme, contrast])
  useEffect(() => {
    if (textSizePercent !== null) put({ textSizePercent })
  }, [textSizePercent])
  useEffect(() => {
    if (chosen) keep(KEPT_AS, JSON.stringify(wishesOf(chosen)))
  }, [chosen])
}

/** Before the first paint, as far as it is known: a page that grows while it is read has jumped. */
export function putKeptLook(): void {
  put({ textSizePercent: keptLook.textSizePercent })
}

function put({ theme, contrast, textSizePercent }: Partial<Look>): void {
  const { dataset, style } = document.documentElement
  if (theme) dataset['theme'] = theme
  if (contrast) dataset['contrast'] = contrast
  if (textSizePercent) style.setProperty('--text-scale', String(textSizePercent / 100))
}

type Wishes = Pick<Settings, 'theme' | 'contrast' | 'textSizePercent'>
const keptLook = readWishes(readKept(KEPT_AS))

function wishesOf({ theme, contrast, textSizePercent }: Settings): Wishes {
  return { theme, contrast, textSizePercent }
}

/** What an earlier version kept, or a hand wrote, may be anything: then the window begins plainly. */
function readWishes(kept: string | null): Wishes {
  const plain: Wishes = { theme: 'system', contrast: 'normal', textSizePercent: 100 }
  const [, theme, contrast, percent] =
    /^\{"theme":"(system|light|dark)","contrast":"(normal|high)","textSizePercent":(\d{2,3})\}$/.exec(kept ?? '') ?? []
  if (!theme) return plain
  return {
    theme: theme as Wishes['theme'],
    contrast: contrast as Wishes['contrast'],
    textSizePercent: Number(percent),
  }
}
