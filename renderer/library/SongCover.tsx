import { useEffect, useState } from 'react'
import type { SongId } from '../../shared/base/ids'
import { awaitCover, readCover } from './covers'

/** The first system of a song, in the ink of the theme. Its place is there before it is. */
export function SongCover({ songId }: { readonly songId: SongId }) {
  const [cover, setCover] = useState(() => readCover(songId))
  useEffect(() => {
    if (readCover(songId) !== undefined) return undefined
    return awaitCover(songId, setCover)
  }, [songId])
  if (!cover) return <span className={cover === null ? 'cover' : 'cover cover--waiting'} aria-hidden />
  const mask = `url("data:image/svg+xml,${encodeURIComponent(cover)}")`
  return <span className="cover cover--here" style={{ maskImage: mask }} aria-hidden />
}
