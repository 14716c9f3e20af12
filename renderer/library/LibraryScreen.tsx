import { ChartNoAxesColumn, ChevronDown, ChevronUp, Plus, Search, Settings2, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react'
import type { SongCard } from '../../shared/contract/requests'
import { AccountOffer } from '../account/AccountOffer'
import { SyncLight } from '../account/SyncLight'
import { windowState } from '../app-state'
import { ask } from '../bridge'
import { historyChanges } from '../history-changes'
import { navigate, routeToHash } from '../route'
import { useStored } from '../stored'
import { text } from '../text/text'
import { formatAccuracy, formatDay, formatKey } from '../text/format'
import { Button, IconButton } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Message } from '../ui/Message'
import { TopLine } from '../ui/TopLine'
import { notify } from '../ui/notices'
import { useNow } from '../use-now'
import { useReply } from '../use-reply'
import { arrangeSongs, type Arrangement, type SongOrder } from './arrange-songs'
import { chooseFiles, MUSIC_FILES } from './choose-files'
import { importFiles, libraryGrew } from './imports'
import './library.css'

export function LibraryScreen() {
  const { state, askAgain } = useReply('library/list', null)
  const [arrangement, setArrangement] = useState<Arrangement>({ query: '', order: 'difficulty', isDescending: false })
  useEffect(() => libraryGrew.add(askAgain), [askAgain])
  useEffect(() => historyChanges.add(askAgain), [askAgain])
  // Whoever comes from practising finds here what was just played.
  const justFinished = useStored(windowState, (state) => state.justFinished)
  useEffect(askAgain, [askAgain, justFinished])
  const setQuery = (query: string) => setArrangement((current) => ({ ...current, query }))

  return (
    <div className="screen">
      <TopLine title={text.library.title}>
        <SyncLight />
        <IconButton
          label={text.progress.title}
          icon={<ChartNoAxesColumn size={22} aria-hidden />}
          onClick={() => navigate({ kind: 'progress' })}
        />
        <IconButton
          label={text.settings.title}
          icon={<Settings2 size={22} aria-hidden />}
          onClick={() => navigate({ kind: 'settings' })}
        />
      </TopLine>
      <main className="library" tabIndex={-1}>
        <AccountOffer />
        <div className="library__tools">
          <label className="search">
            <Search size={20} aria-hidden />
            <input
              type="search"
              aria-label={text.library.searchLabel}
              placeholder={text.library.search}
              value={arrangement.query}
              onChange={(event) => setQuery(event.target.value)}
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
        <p className="library__means">{text.library.addMeans}</p>
        {state.kind === 'waiting' && <SongSkeletons />}
        {state.kind === 'failed' && (
          <Message sentence={state.sentence} action={<Button onClick={askAgain}>{text.tryAgain}</Button>} />
        )}
        {state.kind === 'here' && (
          <SongTable
            songs={state.reply}
            arrangement={arrangement}
            onArrange={setArrangement}
            onClear={() => setQuery('')}
            onChanged={askAgain}
          />
        )}
      </main>
    </div>
  )
}

interface SongTableProps {
  readonly songs: readonly SongCard[]
  readonly arrangement: Arrangement
  readonly onArrange: (next: Arrangement) => void
  readonly onClear: () => void
  readonly onChanged: () => void
}

function SongTable({ songs, arrangement, onArrange, onClear, onChanged }: SongTableProps) {
  const [deleting, setDeleting] = useState<SongCard | null>(null)
  const shown = useMemo(() => arrangeSongs(songs, arrangement), [songs, arrangement])
  const groups = [
    { title: text.library.own, songs: shown.filter((song) => song.isOwn) },
    { title: text.library.bundled, songs: shown.filter((song) => !song.isOwn) },
  ].filter((group) => group.songs.length > 0)

  if (shown.length === 0) {
    const sentence = arrangement.query ? text.library.nothingFound(arrangement.query) : text.library.empty
    return (
      <Message
        sentence={sentence}
        action={arrangement.query && <Button onClick={onClear}>{text.library.clearSearch}</Button>}
      />
    )
  }
  return (
    <>
      <table className="songs" aria-label={text.library.title} onKeyDown={moveBetweenSongs}>
        <SongHead arrangement={arrangement} onArrange={onArrange} />
        {groups.map((group) => (
          <tbody key={group.title}>
            <tr className="songs__group">
              <th colSpan={8} scope="rowgroup">
                {group.title} <span className="songs__count">{text.library.count(group.songs.length)}</span>
              </th>
            </tr>
            {group.songs.map((song) => (
              <SongRow key={song.songId} song={song} onDelete={() => setDeleting(song)} />
            ))}
          </tbody>
        ))}
      </table>
      {deleting && <DeleteDialog song={deleting} onClose={() => setDeleting(null)} onChanged={onChanged} />}
    </>
  )
}

const columns: readonly { readonly order: SongOrder; readonly isNumber: boolean }[] = [
  { order: 'title', isNumber: false },
  { order: 'difficulty', isNumber: true },
  { order: 'key', isNumber: false },
  { order: 'metre', isNumber: true },
  { order: 'bars', isNumber: true },
  { order: 'lastPractised', isNumber: false },
  { order: 'bestAccuracy', isNumber: true },
]

function SongHead({ arrangement, onArrange }: Pick<SongTableProps, 'arrangement' | 'onArrange'>) {
  const orderBy = (order: SongOrder) =>
    onArrange({ ...arrangement, order, isDescending: arrangement.order === order && !arrangement.isDescending })
  return (
    <thead>
      <tr>
        {columns.map(({ order, isNumber }) => {
          const isCurrent = arrangement.order === order
          const sorted = isCurrent ? (arrangement.isDescending ? 'descending' : 'ascending') : undefined
          return (
            <th key={order} scope="col" aria-sort={sorted} className={isNumber ? 'songs__number' : undefined}>
              <button type="button" className="songs__order" onClick={() => orderBy(order)}>
                {text.library.columns[order]}
                <span className="songs__arrow">
                  {isCurrent &&
                    (arrangement.isDescending ? (
                      <ChevronDown size={16} aria-hidden />
                    ) : (
                      <ChevronUp size={16} aria-hidden />
                    ))}
                </span>
              </button>
            </th>
          )
        })}
        <th scope="col">
          <span className="unseen">{text.library.columns.actions}</span>
        </th>
      </tr>
    </thead>
  )
}

function SongRow({ song, onDelete }: { readonly song: SongCard; readonly onDelete: () => void }) {
  const hash = routeToHash({ kind: 'practice', songId: song.songId, barIndex: 0 })
  const nowMs = useNow()
  return (
    <tr className="song">
      <th scope="row" className="song__title">
        <a href={hash} className="song__link" aria-label={text.library.practise(song.title)}>
          {song.title}
        </a>
        <span className="song__composer">{song.composer ?? text.library.noComposer}</span>
      </th>
      <td className="songs__number">{song.difficulty ?? text.nothing}</td>
      <td>{formatKey(song.keySignature)}</td>
      <td className="songs__number">{song.timeSignature ?? text.nothing}</td>
      <td className="songs__number">{song.barCount}</td>
      <td>{song.lastPractisedAt === null ? text.library.never : formatDay(song.lastPractisedAt, nowMs)}</td>
      <td className="songs__number">
        <span className="song__best">
          {formatAccuracy(song.bestAccuracy)}
          {song.bestAccuracy !== null && (
            <meter className="song__meter" min={0} max={1} value={song.bestAccuracy} aria-hidden />
          )}
        </span>
      </td>
      <td className="song__actions">
        {song.isOwn && (
          <IconButton
            label={text.library.deleteOf(song.title)}
            icon={<Trash2 size={18} aria-hidden />}
            onClick={onDelete}
          />
        )}
      </td>
    </tr>
  )
}

interface DeleteDialogProps {
  readonly song: SongCard
  readonly onClose: () => void
  readonly onChanged: () => void
}

function DeleteDialog({ song, onClose, onChanged }: DeleteDialogProps) {
  const remove = async () => {
    const answer = await ask('library/delete', { songId: song.songId })
    notify({ sentence: answer.ok ? text.library.deleted(song.title) : answer.sentence })
    onClose()
    onChanged()
  }
  return (
    <Dialog
      title={text.library.deleteTitle(song.title)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button look="primary" onClick={() => void remove()}>
            {text.library.delete}
          </Button>
        </>
      }
    >
      <p>{text.library.deleteMeans}</p>
    </Dialog>
  )
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

/** Arrow keys walk through the songs, as in any list. */
function moveBetweenSongs(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('.song__link')]
  const current = links.findIndex((link) => link === document.activeElement)
  const next = links[current + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
