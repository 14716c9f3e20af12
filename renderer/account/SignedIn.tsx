import type { AccountUser, SyncState } from '../../shared/contract/account'
import { routeToHash } from '../route'
import { text } from '../text/text'
import { PagePart } from '../ui/PagePart'
import { DeleteAccount } from './DeleteAccount'
import { NameForm } from './NameForm'
import { RefusedPart } from './RefusedPart'
import { SignInAgain } from './SignInAgain'
import { SignOut } from './SignOut'
import { SyncPart } from './SyncPart'

const { signedIn: words } = text.account

interface SignedInProps {
  readonly user: AccountUser
  readonly sync: SyncState
}

export function SignedIn({ user, sync }: SignedInProps) {
  const mustSignIn = user.isExpired || sync.phase === 'signInAgain'
  return (
    <>
      {mustSignIn && <SignInAgain email={user.email} />}
      <SyncPart sync={sync} />
      {sync.refused > 0 && <RefusedPart refused={sync.refused} />}
      <PagePart title={words.you}>
        <p>{user.email}</p>
        {/* Another computer may give another name meanwhile. */}
        <NameForm key={user.displayName} displayName={user.displayName} />
      </PagePart>
      <PagePart title={text.data.title}>
        <p>{words.dataMeans}</p>
        <a href={routeToHash({ kind: 'data' })} className="page__link">
          {text.data.open}
        </a>
      </PagePart>
      <SignOut waiting={sync.waiting + sync.refused} />
      <DeleteAccount email={user.email} />
    </>
  )
}
