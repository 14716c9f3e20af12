import type { AppState } from '../../shared/contract/requests'
import { text } from '../text/text'
import { aboutSection } from './about-section'
import { accountSection } from './account-section'
import { appearanceSection } from './appearance-section'
import { dataSection } from './data-section'
import { devicesSection } from './devices-section'
import { keysSection } from './keys-section'
import { languageSection } from './language-section'
import { practiceSection } from './practice-section'
import { scoreSection } from './score-section'
import type { SettingsSection } from './section'
import { soundSection } from './sound-section'

export type TitledSection = SettingsSection & { readonly title: string }

/** The whole page of settings, in the order in which it is read. */
export function allSections(app: AppState): readonly TitledSection[] {
  const { settings } = app
  return [
    devicesSection(app),
    soundSection(settings),
    practiceSection(settings),
    scoreSection(settings),
    appearanceSection(settings),
    keysSection(settings),
    languageSection(settings),
    dataSection(settings),
    accountSection(app),
    aboutSection(app),
  ].map((section) => ({ ...section, title: text.settings.sections[section.id] }))
}
