import { addFollowing } from '../../support/measure-following'
import { followingFigures } from '../following-figures'
import type { JudgedPiece } from './judge-piece'
import { followingAims } from './published-figures'
import type { TableRow } from './table-row'

export function followingRows(): readonly TableRow[] {
  return followingFigures(followingAims).map(({ label, aim, of }) => ({
    label,
    aim,
    peer: '',
    ours: (pieces) => of(addFollowing(pieces.map(({ following }) => following))),
  }))
}

export function costRows(): readonly TableRow[] {
  const perThousand = (msOf: (piece: JudgedPiece) => number) => (of: readonly JudgedPiece[]) => {
    const notes = of.reduce((sum, { struck }) => sum + struck.length, 0)
    return ((of.reduce((sum, piece) => sum + msOf(piece), 0) / notes) * 1000).toFixed(0)
  }
  const { finalMsPerThousand } = followingAims
  return [
    { label: 'following, CPU ms per 1,000 notes', aim: '', peer: '', ours: perThousand(({ liveCpuMs }) => liveCpuMs) },
    {
      label: 'final judgement, CPU ms per 1,000 notes',
      aim: String(finalMsPerThousand),
      peer: '',
      ours: perThousand(({ finalCpuMs }) => finalCpuMs),
    },
  ]
}
