import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { AppState } from '../../shared/contract/requests'
import { pageCommands } from '../navigation/page-commands'
import { useCommands } from '../practice/use-commands'
import { goBack, redirect } from '../route'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Message } from '../ui/Message'
import { TopLine } from '../ui/TopLine'
import { allSections } from './all-sections'
import { countRows, findSettings } from './find-settings'
import type { SectionId } from './section'
import { SectionList } from './SectionList'
import { SettingLine } from './SettingLine'
import { useSectionInView } from './use-section-in-view'
import './settings.css'

interface SettingsScreenProps {
  readonly app: AppState
  /** Where to begin to read. */
  readonly section: string | null
}

/** Everything that can be set, in one page that is searched by typing. What is changed holds at once. */
export function SettingsScreen({ app, section }: SettingsScreenProps) {
  useCommands({ ...pageCommands, back: goBack })
  const [query, setQuery] = useState('')
  const mainRef = useRef<HTMLElement>(null)
  const searchRef = useRef<HTMLInputElement>(null)
  const shown = findSettings(allSections(app), query)
  const sectionInView = useSectionInView(mainRef, shown.length)
  useEffect(() => {
    if (section !== null) bringToTop(mainRef.current, idOf(section))
  }, [section])

  const goTo = (id: SectionId) => {
    redirect({ kind: 'settings', section: id })
    bringToTop(mainRef.current, idOf(id))
    document.getElementById(`${idOf(id)}-title`)?.focus({ preventScroll: true })
  }
  const showAll = () => {
    setQuery('')
    searchRef.current?.focus()
  }

  return (
    <div className="screen">
      <TopLine title={text.settings.title} onBack={goBack}>
        <label className="settings__search">
          <Search size={20} aria-hidden />
          <input
            ref={searchRef}
            type="search"
            aria-label={text.settings.search}
            placeholder={text.settings.search}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </label>
      </TopLine>
      <div className="settings">
        <SectionList sections={shown} current={sectionInView ?? section} onChoose={goTo} />
        <main ref={mainRef} className="settings__page" tabIndex={-1}>
          <p role="status" className="unseen">
            {query.trim() !== '' && shown.length > 0 && text.settings.found(countRows(shown))}
          </p>
          {shown.map(({ id, title, rows }) => (
            <section key={id} id={idOf(id)} aria-labelledby={`${idOf(id)}-title`} className="settings__section">
              <h2 id={`${idOf(id)}-title`} tabIndex={-1}>
                {title}
              </h2>
              {rows.map((row) => (
                <SettingLine key={row.id} row={row} />
              ))}
            </section>
          ))}
          <div role="status">
            {shown.length === 0 && (
              <Message
                sentence={text.settings.nothingFound(query.trim())}
                action={<Button onClick={showAll}>{text.settings.showAll}</Button>}
              />
            )}
          </div>
        </main>
      </div>
    </div>
  )
}

const idOf = (section: string) => `settings-${section}`

/** Within the page alone: the browser's own way would push the window's top line away, too. */
function bringToTop(page: HTMLElement | null, id: string): void {
  const section = document.getElementById(id)
  if (page && section) page.scrollTop += section.getBoundingClientRect().top - page.getBoundingClientRect().top
}
