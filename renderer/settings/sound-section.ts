import type { Settings } from '../../shared/contract/settings'
import { text } from '../text/text'
import { checkRow, choiceRow, listRow, loudnessRow } from './controls'
import type { SettingsSection } from './section'
import { tryPiano } from './try-sound'

export function soundSection(settings: Settings): SettingsSection {
  const subdivisions = ([1, 2, 3, 4] as const).map((value) => ({ value, label: String(value) }))
  return {
    id: 'sound',
    rows: [
      loudnessRow(settings, 'volume', () => void tryPiano()),
      { ...loudnessRow(settings, 'clickVolume'), words: text.settings.words.click },
      { ...listRow(settings, 'clickSubdivision', subdivisions), words: text.settings.words.click },
      { ...checkRow(settings, 'isClickAccented'), words: text.settings.words.click },
      { ...choiceRow(settings, 'countInBars', [1, 2]), words: text.settings.words.click },
    ],
  }
}
