import type { Settings } from '../../shared/contract/settings'
import { changeSettings } from '../app-state'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { notify } from '../ui/notices'
import { checkRow, choiceRow } from './controls'
import type { SettingRow, SettingsSection } from './section'

export function practiceSection(settings: Settings): SettingsSection {
  return {
    id: 'practice',
    rows: [
      choiceRow(settings, 'otherHand', ['silent', 'played']),
      checkRow(settings, 'isTempoRamped'),
      checkRow(settings, 'isCoachSpoken'),
      checkRow(settings, 'isWorstBarGuessed'),
      beginningRow(),
    ],
  }
}

function beginningRow(): SettingRow {
  const show = async () => {
    await changeSettings({ hasBegun: false })
    notify({ sentence: text.settings.beginningShown })
  }
  const content = <Button onClick={() => void show()}>{text.settings.showBeginning}</Button>
  return { id: 'beginning', ...text.settings.rows.beginning, control: { kind: 'own', content } }
}
