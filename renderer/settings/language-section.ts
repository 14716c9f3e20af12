import type { Language } from '../../shared/contract/language'
import type { Settings } from '../../shared/contract/settings'
import { redirect } from '../route'
import { changeSettings } from '../app-state'
import { speeches } from '../text/language'
import { text } from '../text/text'
import type { SettingsSection } from './section'

/** Only languages that there are words in can be chosen. */
export function languageSection({ language }: Settings): SettingsSection {
  const names = text.settings.options.language
  const choices = ['system', ...(Object.keys(speeches) as Language[])] as const
  return {
    id: 'language',
    rows: [
      {
        id: 'language',
        ...text.settings.rows.language,
        words: text.settings.words.language,
        control: {
          kind: 'choice',
          value: language,
          options: choices.map((value) => ({ value, label: names[value] })),
          onChange: (value) => {
            // The window opens again here.
            redirect({ kind: 'settings', section: 'language' })
            void changeSettings({ language: value as Settings['language'] })
          },
        },
      },
    ],
  }
}
