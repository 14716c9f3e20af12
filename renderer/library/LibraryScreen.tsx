import { Plus, Search } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useState, type KeyboardEvent } from 'react'
import type { SongCard } from '../../shared/contract/requests'
import { AccountOffer } from '../account/AccountOffer'
import { windowState } from '../app-state'
import { historyChanges } from '../history-changes'
import { MainLine } from '../navigation/MainLine'
import { pageCommands } from '../navigation/page-commands'
import { useCommands } from '../practice/use-commands'
import { useStored } from '../stored'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Message } from '../ui/Message'
import { useReply } from '../use-reply'
import { arrangeSongs, type Arrangement } from './arrange-songs'
import { chooseFiles, MUSIC_FILES } from './choose-files'
import { importFiles, libraryGrew } from './imports'
import { isFiltering, noFilters, type SongFilters } from './song-filters'
import { SongFiltersRow } from './SongFiltersRow'
import { SongTable } from './SongTable'
import { ViewLinks } from './ViewLinks'
import './library.css'

export function LibraryScreen() {
  // Whoever comes from practising finds here what was just played.
  const justFinished = useStored(windowState, (state) => state.justFinished)
  const { state, askAgain } = useReply('library/list', null, justFinished)
  const [arrangement, setArrangement] = useState<Arrangement>({ query: '', order: 'difficulty', isDescending: false })
  const [filters, setFilters] = useState<SongFilters>(noFilters)
  useEffect(() => libraryGrew.add(askAgain), [askAgain])
  useEffect(() => historyChanges.add(askAgain), [askAgain])
  useCommands(pageCommands)
  const songs = useMemo(
    () => (state.kind === 'here' ? state.reply.filter(({ study }) => study === null) : null),
    [state],
  )
  const setQuery = (query: string) => setArrangement((current) => ({ ...current, query }))

  return (
    <div className="screen">
      <MainLine page="library" />
      <main className="library" tabIndex={-1}>
        <AccountOffer />
        <div className="library__tools">
          <ViewLinks current="library" />
          <label className="search">
            <Search size={20} aria-hidden />
            <input
              type="search"
              aria-label={text.library.searchLabel}
              placeholder={text.library.search}
              value={arrangement.query}
              onChange={(event) => setQuery(event.target.value)}
              onKeyDown={goToFirstSong}
            />
          </label>
          <Button
            look="primary"
            icon={<Plus size={20} aria-hidden />}
            onClick={() => chooseFiles(MUSIC_FILES, true, (files) => void importFiles(files))}
          >
            {text.library.add}
          </Button>
        </div>
        {state.kind === 'waiting' && <SongSkeletons />}
        {state.kind === 'failed' && (
          <Message sentence={state.sentence} action={<Button onClick={askAgain}>{text.tryAgain}</Button>} />
        )}
        {songs && (
          <>
            <SongFiltersRow songs={songs} filters={filters} onFilter={setFilters} />
            <Songs
              songs={songs}
              arrangement={arrangement}
              filters={filters}
              onArrange={setArrangement}
              onFilter={setFilters}
              onChanged={askAgain}
            />
            <p className="library__means">{text.library.addMeans}</p>
          </>
        )}
      </main>
    </div>
  )
}

interface SongsProps {
  readonly songs: readonly SongCard[]
  readonly arrangement: Arrangement
  readonly filters: SongFilters
  readonly onArrange: (next: Arrangement) => void
  readonly onFilter: (next: SongFilters) => void
  readonly onChanged: () => void
}

function Songs({ songs, arrangement, filters, onArrange, onFilter, onChanged }: SongsProps) {
  // Letters appear in the search at once; a long list follows.
  const deferred = useDeferredValue(arrangement)
  const shown = useMemo(() => arrangeSongs(songs, { ...deferred, filters }), [songs, deferred, filters])
  if (shown.length > 0) {
    return (
      <SongTable
        songs={shown}
        order={deferred.order}
        arrangement={arrangement}
        onArrange={onArrange}
        onChanged={onChanged}
      />
    )
  }
  const words = text.songList.filters
  const showAll = () => onArrange({ ...arrangement, query: '' })
  if (isFiltering(filters)) {
    return (
      <Message
        sentence={deferred.query ? words.nothingFoundOf(deferred.query) : words.nothingFound}
        action={<Button onClick={() => onFilter(noFilters)}>{words.clear}</Button>}
      />
    )
  }
  return (
    <Message
      sentence={deferred.query ? text.library.nothingFound(deferred.query) : text.library.empty}
      action={deferred.query && <Button onClick={showAll}>{text.library.clearSearch}</Button>}
    />
  )
}

/** From the search the arrow leads into the list, and Enter opens what was found first. */
function goToFirstSong(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
  const first = document.querySelector<HTMLAnchorElement>('.song__link[data-place="0"]')
  if (!first) return
  event.preventDefault()
  if (event.key === 'Enter') first.click()
  else first.focus()
}

function SongSkeletons() {
  return (
    <div className="songs-waiting" role="status" aria-label={text.connection.opening}>
      {Array.from({ length: 12 }, (_, index) => (
        <div key={index} className="songs-waiting__row" />
      ))}
    </div>
  )
}
