import { X } from 'lucide-react'
import { changeSettings, windowState } from '../app-state'
import { routeToHash } from '../route'
import { useStored } from '../stored'
import { text } from '../text/text'
import { IconButton } from '../ui/Button'
import './account-offer.css'

const { offer } = text.account

/** Ours: who has come back this often has a history worth keeping in step. */
const SESSIONS_BEFORE = 3

/** One line, once, for who practises here without an account; waved away, it never comes back. */
export function AccountOffer() {
  const isWanted = useStored(windowState, ({ app }) => {
    if (!app) return false
    const { account, settings } = app
    return settings.isAccountOffered && !account.user && account.project && account.anonymousSessions >= SESSIONS_BEFORE
  })
  if (isWanted !== true) return null
  return (
    <aside className="account-offer" aria-label={text.account.title}>
      <p>
        {offer.sentence} <a href={routeToHash({ kind: 'account' })}>{offer.see}</a>
      </p>
      <IconButton
        label={offer.never}
        icon={<X size={18} aria-hidden />}
        onClick={() => void changeSettings({ isAccountOffered: false })}
      />
    </aside>
  )
}
