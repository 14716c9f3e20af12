import { isDeepStrictEqual } from 'node:util'
import type { Settings } from '../../../shared/contract/settings'
import { settingsPatch } from '../../../shared/contract/settings'
import type { Clock } from '../clock'
import type { Store } from '../store/store'

/**
 * The settings that follow a person to another computer. The piano that is plugged in, and what fits this screen and
 * this keyboard, belong to the computer.
 */
const FOLLOWED = [
  'language',
  'theme',
  'contrast',
  'scoreLayout',
  'isOtherHandPale',
  'liveColours',
  'isKeyboardShown',
  'keyHints',
  'volume',
  'clickVolume',
  'clickSubdivision',
  'isClickAccented',
  'countInBars',
  'otherHand',
  'isTempoRamped',
  'isCoachSpoken',
  'isWorstBarGuessed',
  'keyBindings',
  'hasBegun',
  'retention',
] as const

/** Writes what was set here into the person's profile, if that changes it. */
export function sendSettings({ settings, profile }: Pick<Store, 'settings' | 'profile'>, clock: Clock): void {
  const here = followedOf(settings.read())
  const there = profile.prefs() ?? {}
  // Settings of a later version of the app stay as they are.
  if (FOLLOWED.some((key) => !isDeepStrictEqual(there[key], here[key])))
    profile.changePrefs({ ...there, ...here }, clock.now())
}

/** Takes over what another computer set. A value that this version does not know changes nothing. */
export function applySettings({ settings, profile }: Pick<Store, 'settings' | 'profile'>): void {
  const there = profile.prefs() ?? {}
  const here: Readonly<Record<string, unknown>> = settings.read()
  for (const key of FOLLOWED) {
    const parsed = settingsPatch.safeParse({ [key]: there[key] })
    if (parsed.success && there[key] !== undefined && !isDeepStrictEqual(there[key], here[key]))
      settings.change(parsed.data)
  }
}

function followedOf(all: Settings): Readonly<Record<string, unknown>> {
  return Object.fromEntries(FOLLOWED.map((key) => [key, all[key]]))
}
