import { routeToHash } from '../route'
import { text } from '../text/text'

type View = 'library' | 'studies'

const names: Readonly<Record<View, string>> = { library: text.studies.songs, studies: text.studies.title }

/** The two halves of the library: what composers wrote, and what the app writes. */
export function ViewLinks({ current }: { readonly current: View }) {
  return (
    <nav className="views" aria-label={text.studies.views}>
      {(['library', 'studies'] as const).map((view) => (
        <a
          key={view}
          className="views__view"
          href={routeToHash({ kind: view })}
          aria-current={view === current ? 'page' : undefined}
        >
          {names[view]}
        </a>
      ))}
    </nav>
  )
}
