import type { Settings } from '../../shared/contract/settings'
import { formatPercent } from '../text/format'
import { text } from '../text/text'
import { choiceRow, listRow } from './controls'
import type { SettingsSection } from './section'

/** Within what the tokens were drawn for; a slider would move away under the pointer while the page grows. */
const TEXT_SIZES_PERCENT = [90, 100, 110, 125, 150]

export function appearanceSection(settings: Settings): SettingsSection {
  const sizes = TEXT_SIZES_PERCENT.map((value) => ({ value, label: formatPercent(value) }))
  return {
    id: 'appearance',
    rows: [
      { ...choiceRow(settings, 'theme', ['system', 'light', 'dark']), words: text.settings.words.theme },
      choiceRow(settings, 'contrast', ['normal', 'high']),
      { ...listRow(settings, 'textSizePercent', sizes), words: text.settings.words.zoom },
    ],
  }
}
