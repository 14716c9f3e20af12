import type { Settings } from '../../shared/contract/settings'
import { changeSettings } from '../app-state'
import { formatPercent } from '../text/format'
import { text } from '../text/text'
import { checkRow, choiceRow } from './controls'
import type { SettingRow, SettingsSection } from './section'

export function scoreSection(settings: Settings): SettingsSection {
  return {
    id: 'score',
    rows: [
      choiceRow(settings, 'scoreLayout', ['scroll', 'pages', 'falling']),
      zoomRow(settings),
      checkRow(settings, 'isOtherHandPale'),
      choiceRow(settings, 'liveColours', ['on', 'faded', 'off']),
    ],
  }
}

function zoomRow({ scoreZoomPercent: value }: Settings): SettingRow {
  const onChange = (scoreZoomPercent: number) => void changeSettings({ scoreZoomPercent })
  return {
    id: 'scoreZoomPercent',
    ...text.settings.rows.scoreZoomPercent,
    words: text.settings.words.zoom,
    control: { kind: 'range', value, bounds: [40, 200, 10], shown: formatPercent(value), onChange },
  }
}
