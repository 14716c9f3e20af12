import type { AppState } from '../../shared/contract/requests'
import { pageCommands } from '../navigation/page-commands'
import { useCommands } from '../practice/use-commands'
import { goBack } from '../route'
import { text } from '../text/text'
import { TopLine } from '../ui/TopLine'
import { SignedIn } from './SignedIn'
import { SignedOut } from './SignedOut'
import '../ui/page.css'
import './account.css'

export function AccountScreen({ app: { account } }: { readonly app: AppState }) {
  useCommands({ ...pageCommands, back: goBack })
  return (
    <div className="screen">
      <TopLine title={text.account.title} onBack={goBack} />
      <main className={account.user ? 'page' : 'page page--wide'} tabIndex={-1}>
        {account.user ? <SignedIn user={account.user} sync={account.sync} /> : <SignedOut account={account} />}
      </main>
    </div>
  )
}
