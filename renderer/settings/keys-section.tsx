import type { Settings } from '../../shared/contract/settings'
import { bindableCommands } from '../keyboard/bindings'
import { text } from '../text/text'
import { checkRow, choiceRow } from './controls'
import { KeyBindings } from './KeyBindings'
import type { SettingsSection } from './section'

export function keysSection(settings: Settings): SettingsSection {
  return {
    id: 'keys',
    rows: [
      { ...checkRow(settings, 'areLowKeysCommands'), words: text.settings.words.handsFree },
      {
        ...choiceRow(settings, 'softPedal', ['music', 'playOrStop', 'restartBar', 'nextPage']),
        words: text.settings.words.handsFree,
      },
      {
        id: 'keys',
        ...text.settings.rows.keys,
        words: [...text.settings.words.keys, ...bindableCommands.map((command) => text.help.commandNames[command])],
        control: { kind: 'own', isWide: true, content: <KeyBindings bindings={settings.keyBindings} /> },
      },
    ],
  }
}
