import type { AppState } from '../../shared/contract/requests'
import { pageCommands } from '../navigation/page-commands'
import { useCommands } from '../practice/use-commands'
import { goBack } from '../route'
import { text } from '../text/text'
import { TopLine } from '../ui/TopLine'
import { EraseEverything } from './EraseEverything'
import { ExportEverything } from './ExportEverything'
import { Retention } from './Retention'
import '../ui/page.css'

/** What is kept of the person, with an account and without: how much, a copy to take along, and its end. */
export function DataScreen({ app: { settings, account } }: { readonly app: AppState }) {
  useCommands({ ...pageCommands, back: goBack })
  return (
    <div className="screen">
      <TopLine title={text.data.title} onBack={goBack} />
      <main className="page" tabIndex={-1}>
        <Retention retention={settings.retention} />
        <ExportEverything />
        <EraseEverything account={account} />
      </main>
    </div>
  )
}
