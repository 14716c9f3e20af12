import type { NamedDocument } from './named-document'
import type { RestartTruth, RestartTruthNote } from './restart-truth'
import { groupOf, type UnisonGroups } from './unison-groups'

export interface Share {
  readonly right: number
  readonly count: number
}

/** `omitted`: written notes that were never played and were called deletions. */
export type PracticeKind = 'all' | RestartTruthNote['kind'] | 'omitted'
export const practiceKinds: readonly PracticeKind[] = [
  'all',
  'plain',
  'before-restart',
  'replay',
  'wrong',
  'extra',
  'omitted',
]

export type PracticeCounts = Readonly<Record<PracticeKind, Share>>

/** Counts as the data set's evaluator does: each note-on by itself; a wrong key is right when it is no match. */
export function countPractice(truth: RestartTruth, ours: NamedDocument, groups: UnisonGroups): PracticeCounts {
  const saidByIndex = new Map(
    ours.matches.map((match) => [match.performanceIndex, groupOf(match.scoreId, groups)] as const),
  )
  const judged = truth.notes.map(({ scoreId, kind }, index) => {
    const actual = scoreId === null ? null : groupOf(scoreId, groups)
    return { kind, isRight: (saidByIndex.get(index) ?? null) === actual }
  })
  const shareOf = (kind: PracticeKind): Share => {
    const those = judged.filter((note) => kind === 'all' || note.kind === kind)
    return { right: those.filter((note) => note.isRight).length, count: those.length }
  }
  const deletions = new Set(truth.deletions)
  const saidDeletions = new Set(ours.deletions)
  const omitted = { right: [...deletions].filter((id) => saidDeletions.has(id)).length, count: deletions.size }
  return {
    all: shareOf('all'),
    plain: shareOf('plain'),
    'before-restart': shareOf('before-restart'),
    replay: shareOf('replay'),
    wrong: shareOf('wrong'),
    extra: shareOf('extra'),
    omitted,
  }
}
