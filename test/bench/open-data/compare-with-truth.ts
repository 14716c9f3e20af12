import { readFileSync } from 'node:fs'
import type { ScoringDocument } from '../../../shared/grade/scoring-document'
import type { PracticeTruth } from '../../support/practice-truth'
import { countPractice, type PracticeCounts } from './count-practice'
import { countStraight, type StraightCounts } from './count-straight'
import { type Difference, findDifferences, type TruthByNote } from './find-differences'
import { nameAsTruth } from './named-document'
import { readMatchFile } from './read-match-file'
import { readNoteAlignment } from './read-note-alignment'
import type { OpenPiece } from './read-pieces'
import type { StruckNote } from './read-struck-notes'
import { parseRestartTruth } from './restart-truth'
import type { OpenScore } from './score-cache'
import { straightTruth } from './straight-truth'
import { truthOfRestarts, truthOfStraight } from './truth-of-playing'

/** What was said of a performance: live the first word about each note, and at the end. */
export interface SaidOfPiece {
  readonly live: Placed
  readonly final: Placed
  /** Live, when nothing is taken for a jump; null where it was not asked for. */
  readonly withoutJumps: Placed | null
}

export type Placed = Pick<ScoringDocument, 'matches' | 'insertions' | 'deletions'>

export type PieceCounts =
  | {
      readonly kind: 'straight'
      readonly live: StraightCounts
      readonly final: StraightCounts
      readonly withoutJumps: StraightCounts | null
    }
  | { readonly kind: 'practice'; readonly live: PracticeCounts; readonly final: PracticeCounts }

export interface Compared {
  readonly counts: PieceCounts
  readonly truth: PracticeTruth
  readonly differences: { readonly live: readonly Difference[]; readonly final: readonly Difference[] }
}

interface Given extends OpenScore {
  readonly piece: OpenPiece
  readonly struck: readonly StruckNote[]
  readonly said: SaidOfPiece
}

export function compareWithTruth(given: Given): Compared {
  return given.piece.isPractice ? comparePractice(given) : compareStraight(given)
}

function compareStraight({ piece, score, groups, hidden, struck, said }: Given): Compared {
  const text = readFileSync(piece.truthFile, 'utf8')
  const rows = piece.truthFile.endsWith('.tsv') ? readNoteAlignment(text) : readMatchFile(text)
  const truth = straightTruth(rows, struck)
  const truthIds = new Set([...truth.matches.keys(), ...truth.deletions])
  const count = (placed: Placed) => countStraight(truth, nameAsTruth(placed, truthIds), groups)

  const mentioned = [...truth.insertions].filter((index) => !truth.unlisted.has(index))
  const truthByNote: TruthByNote = new Map([
    ...[...truth.matches].map(([scoreId, index]) => [index, scoreId] as const),
    ...mentioned.map((index) => [index, null] as const),
  ])
  const differencesOf = (placed: Placed) => {
    const ours = nameAsTruth(placed, truthIds)
    return findDifferences({ score, struck, groups, hidden, truth: truthByNote, deletions: truth.deletions, ours })
  }

  const withoutJumps = said.withoutJumps && count(said.withoutJumps)
  return {
    counts: { kind: 'straight', live: count(said.live), final: count(said.final), withoutJumps },
    truth: truthOfStraight(score, truth, struck.length),
    differences: { live: differencesOf(said.live), final: differencesOf(said.final) },
  }
}

function comparePractice({ piece, score, groups, hidden, struck, said }: Given): Compared {
  const truth = parseRestartTruth(readFileSync(piece.truthFile, 'utf8'))
  const truthByNote: TruthByNote = new Map(truth.notes.map(({ scoreId }, index) => [index, scoreId]))
  const truthIds = new Set([...truthByNote.values(), ...truth.deletions].filter((id) => id !== null))
  const count = (placed: Placed) => countPractice(truth, nameAsTruth(placed, truthIds), groups)
  const differencesOf = (placed: Placed) => {
    const ours = nameAsTruth(placed, truthIds)
    return findDifferences({ score, struck, groups, hidden, truth: truthByNote, deletions: truth.deletions, ours })
  }
  const struckMs = struck.map(({ seconds }) => seconds * 1000)
  return {
    counts: { kind: 'practice', live: count(said.live), final: count(said.final) },
    truth: truthOfRestarts(score, truth, struckMs),
    differences: { live: differencesOf(said.live), final: differencesOf(said.final) },
  }
}
