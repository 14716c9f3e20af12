import type { Settings } from '../../shared/contract/settings'
import { routeToHash } from '../route'
import { text } from '../text/text'
import { choiceRow } from './controls'
import type { SettingsSection } from './section'

export function dataSection(settings: Settings): SettingsSection {
  const link = (
    <a href={routeToHash({ kind: 'data' })} className="page__link">
      {text.settings.openData}
    </a>
  )
  return {
    id: 'data',
    rows: [
      choiceRow(settings, 'retention', ['everything', 'aggregates']),
      {
        id: 'yourData',
        ...text.settings.rows.yourData,
        words: text.settings.words.yourData,
        control: { kind: 'own', content: link },
      },
    ],
  }
}
