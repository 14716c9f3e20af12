import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { SongCard } from '../../shared/contract/requests'
import { text } from '../text/text'
import { findByTyping, type Arrangement, type SongOrder } from './arrange-songs'
import { DeleteSong } from './DeleteSong'
import { songRows, type SongListRow } from './song-rows'
import { SongHead } from './SongHead'
import { SongRow } from './SongRow'
import { useVisibleRows, type VisibleRows } from './use-visible-rows'

interface SongTableProps {
  /** In the order of the list, at least one. */
  readonly songs: readonly SongCard[]
  /** Of `songs`; what was just ordered may come a moment later. */
  readonly order: SongOrder
  readonly arrangement: Arrangement
  readonly onArrange: (next: Arrangement) => void
  readonly onChanged: () => void
}

/** How long what was typed counts as one word, as in the lists of the system. */
const TYPING_PAUSE_MS = 800
/** As PageUp and PageDown go. Ours: about a window of rows. */
const PAGE_SONGS = 8
const COLUMNS = 10
/** The height of a group's name to that of a song, as in library.css. */
const GROUP_SHARE = 0.65

/** Only the rows that can be seen are in the page: a library may have thousands. */
export function SongTable({ songs, order, arrangement, onArrange, onChanged }: SongTableProps) {
  const [deleting, setDeleting] = useState<SongCard | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const typed = useRef({ letters: '', atMs: 0 })
  const rows = useMemo(() => songRows(songs, order), [songs, order])
  const visible = useVisibleRows(table, rows.length)
  const onDelete = useCallback((song: SongCard) => setDeleting(song), [])
  const listed = useMemo(() => rows.flatMap((row) => (row.kind === 'song' ? row.song : [])), [rows])

  function walk(event: KeyboardEvent<HTMLTableElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const place = placeOf(document.activeElement)
    const next = placeAfter(event.key, place, listed.length) ?? placeByTyping(event, place)
    if (next === null) return
    event.preventDefault()
    const row = rows.findIndex((one) => one.kind === 'song' && one.place === next)
    visible.show(row)
    const link = table.current?.querySelector<HTMLElement>(`[data-place="${next}"]`)
    link?.focus({ preventScroll: true })
    link?.closest('tr')?.scrollIntoView({ block: 'nearest' })
  }

  /** Letters find a title, from the focused one on; the same letter again goes to the next. */
  function placeByTyping({ key, target, timeStamp }: KeyboardEvent, place: number): number | null {
    if (key.length !== 1 || placeOf(target as Element) < 0) return null
    const isFresh = timeStamp - typed.current.atMs > TYPING_PAUSE_MS
    if (isFresh && key === ' ') return null
    const letters = isFresh ? key : typed.current.letters + key
    typed.current = { letters, atMs: timeStamp }
    const found = findByTyping(listed, letters, isFresh ? place + 1 : place)
    return found < 0 ? null : found
  }

  return (
    <>
      <table
        ref={table}
        className="songs"
        aria-label={text.library.title}
        aria-rowcount={rows.length + 1}
        onKeyDown={walk}
      >
        <SongHead arrangement={arrangement} onArrange={onArrange} />
        <tbody>
          <Gap rows={rows.slice(0, visible.first)} rowPx={visible.rowPx} />
          {rows.slice(visible.first, visible.end).map((row, index) =>
            row.kind === 'song' ? (
              <SongRow
                key={row.song.songId}
                song={row.song}
                place={row.place}
                rowNumber={visible.first + index + 2}
                onDelete={onDelete}
              />
            ) : (
              <tr key={row.title} className="songs__group" aria-rowindex={visible.first + index + 2}>
                <th colSpan={COLUMNS} scope="rowgroup">
                  {row.title} <span className="songs__count">{text.library.count(row.count)}</span>
                </th>
              </tr>
            ),
          )}
          <Gap rows={rows.slice(visible.end)} rowPx={visible.rowPx} />
        </tbody>
      </table>
      {deleting && <DeleteSong song={deleting} onClose={() => setDeleting(null)} onChanged={onChanged} />}
    </>
  )
}

/** As high as the rows that are not drawn. */
function Gap({ rows, rowPx }: { readonly rows: readonly SongListRow[]; readonly rowPx: VisibleRows['rowPx'] }) {
  if (rows.length === 0) return null
  const groups = rows.filter(({ kind }) => kind === 'group').length
  const heightPx = (rows.length - groups + groups * GROUP_SHARE) * rowPx
  return (
    <tr aria-hidden>
      <td colSpan={COLUMNS} style={{ height: heightPx, padding: 0 }} />
    </tr>
  )
}

/** -1 where no song has the focus. */
function placeOf(element: Element | null): number {
  const place = element instanceof HTMLElement ? element.dataset['place'] : undefined
  return place === undefined ? -1 : Number(place)
}

/** null for other keys, and where there is nowhere to go. */
function placeAfter(key: string, place: number, count: number): number | null {
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE_SONGS, PageUp: -PAGE_SONGS, Home: -count, End: count }[key]
  if (step === undefined) return null
  const next = Math.max(0, Math.min(count - 1, place + step))
  return next === place ? null : next
}
