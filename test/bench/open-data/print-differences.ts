import { pitch } from '../../../shared/base/units'
import { pitchToName } from '../../../shared/music/note-name'
import { differenceNames } from './difference-kinds'
import type { NamedNote } from './find-differences'
import type { JudgedPiece } from './judge-piece'
import { printTable } from './print-table'

/** Note by note where the truth and we differ about one performance. */
export function printDifferences({ piece, score, struck, differences }: JudgedPiece, word: 'live' | 'final'): void {
  console.log(`\n${piece.dataset} ${piece.name}, ${word}: ${differences[word].length} notes of ${struck.length}`)
  const describe = (named: NamedNote | null) => {
    if (!named) return 'no written note'
    const { scoreId, note } = named
    if (!note) return `${scoreId}, which is held over`
    const { number = '?', pass = 1 } = score.bars[note.bar] ?? {}
    const kind = note.isGrace ? ' grace' : note.ornament ? ` ${note.ornament}` : ''
    const bar = pass > 1 ? `${number} (${pass})` : number
    return `${note.name}${kind} bar ${bar} beat ${note.onset.toFixed(2)} ${note.id}`
  }
  printTable(
    ['note', 'seconds', 'key', 'the truth says', 'we say', 'class'],
    differences[word].map(({ playedIndex, kind, truth, ours }) => {
      const { pitch: key = 0, seconds = 0 } = struck[playedIndex] ?? {}
      return [
        String(playedIndex),
        seconds.toFixed(2),
        pitchToName(pitch(key), 0),
        describe(truth),
        describe(ours),
        differenceNames[kind],
      ]
    }),
  )
}
