import { routeToHash } from '../route'
import { text } from '../text/text'
import type { TitledSection } from './all-sections'
import type { SectionId } from './section'

interface SectionListProps {
  readonly sections: readonly TitledSection[]
  readonly current: string | null
  readonly onChoose: (id: SectionId) => void
}

/** The sections beside the page, where there is room for them. */
export function SectionList({ sections, current, onChoose }: SectionListProps) {
  return (
    <nav className="settings__sections" aria-label={text.settings.sectionsLabel}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={routeToHash({ kind: 'settings', section: id })}
              aria-current={id === current ? 'location' : undefined}
              className="settings__section-link"
              onClick={(event) => {
                // No step that Back would have to return through.
                event.preventDefault()
                onChoose(id)
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
