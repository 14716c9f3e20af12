import type { AppState } from '../../shared/contract/requests'
import { routeToHash } from '../route'
import { text } from '../text/text'
import type { SettingsSection } from './section'

export function aboutSection({ version }: AppState): SettingsSection {
  const content = (
    <a href={routeToHash({ kind: 'about' })} className="page__link">
      {text.settings.about}
    </a>
  )
  const { means } = text.settings.rows.version
  return {
    id: 'about',
    rows: [
      {
        id: 'version',
        label: text.about.version(version),
        means,
        words: text.settings.words.about,
        control: { kind: 'own', content },
      },
    ],
  }
}
