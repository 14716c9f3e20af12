import type { ScoreNote } from '../../../shared/music/score'
import { pitch } from '../../../shared/base/units'
import { pitchToName } from '../../../shared/music/note-name'
import { differenceNames } from './difference-names'
import type { JudgedPiece } from './judge-piece'
import { printTable } from './print-table'

/** Note by note where the truth and we differ about one performance. */
export function printDifferences({ piece, score, struck, differences }: JudgedPiece, word: 'live' | 'final'): void {
  console.log(`\n${piece.dataset} ${piece.name}, ${word}: ${differences[word].length} notes of ${struck.length}`)
  const describe = (note: ScoreNote | null) => {
    if (!note) return 'no written note'
    const bar = score.bars[note.bar]
    const marks = [note.isGrace ? 'grace' : '', note.ornament ?? ''].filter((mark) => mark !== '').join(' ')
    return `${note.name} ${marks} bar ${bar?.number ?? '?'}${bar && bar.pass > 1 ? ` (${bar.pass})` : ''} beat ${note.onset.toFixed(2)} ${note.id}`
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
