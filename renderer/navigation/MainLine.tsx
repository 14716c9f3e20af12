import { Settings2 } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { SyncLight } from '../account/SyncLight'
import { keyOfCommand } from '../practice/commands'
import { mainPages, navigate, rememberPage, routeToHash, type MainPage } from '../route'
import { text } from '../text/text'
import { Hint, IconButton } from '../ui/Button'
import { commandsByPage } from './page-commands'
import './main-line.css'

interface MainLineProps {
  /** Where one is, or to what it belongs. */
  readonly page: MainPage
  /** The page itself, where it only belongs to one of them. */
  readonly part?: 'studies'
  readonly children?: ReactNode
}

const titles: Readonly<Record<MainPage, string>> = {
  today: text.navigation.today,
  path: text.navigation.path,
  library: text.library.title,
  progress: text.progress.title,
}

/** Above each of the main pages: their names, and the settings. */
export function MainLine({ page, part, children }: MainLineProps) {
  const title = part ? text[part].title : titles[page]
  useEffect(() => {
    document.title = `${title} – ${text.appName}`
  }, [title])
  useEffect(() => rememberPage({ kind: part ?? page }), [page, part])
  return (
    <header className="main-line">
      <h1 className="unseen">{title}</h1>
      <nav aria-label={text.navigation.label}>
        <ul className="main-line__pages">
          {mainPages.map((one) => (
            <li key={one}>
              <Hint label={titles[one]} shortcut={keyOfCommand(commandsByPage[one])}>
                <a
                  className="main-line__page"
                  href={routeToHash({ kind: one })}
                  data-name={titles[one]}
                  aria-current={one === page ? (part ? 'true' : 'page') : undefined}
                >
                  {titles[one]}
                </a>
              </Hint>
            </li>
          ))}
        </ul>
      </nav>
      <div className="main-line__end">
        {children}
        <SyncLight />
        <IconButton
          label={text.settings.title}
          icon={<Settings2 size={22} aria-hidden />}
          onClick={() => navigate({ kind: 'settings' })}
        />
      </div>
    </header>
  )
}
