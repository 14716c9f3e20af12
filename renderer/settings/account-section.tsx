import type { AppState } from '../../shared/contract/requests'
import { routeToHash } from '../route'
import { text } from '../text/text'
import { checkRow } from './controls'
import type { SettingsSection } from './section'

export function accountSection({ account, settings }: AppState): SettingsSection {
  const { label, means } = text.settings.rows.account
  const content = (
    <>
      <p>{account.user ? text.account.settings.signedIn(account.user.email) : text.account.settings.none}</p>
      <a href={routeToHash({ kind: 'account' })} className="page__link">
        {text.account.settings.open}
      </a>
    </>
  )
  return {
    id: 'account',
    rows: [
      {
        id: 'account',
        label,
        means,
        words: text.settings.words.account,
        control: { kind: 'own', isWide: true, content },
      },
      checkRow(settings, 'isAccountOffered'),
    ],
  }
}
