import { useCallback, useEffect, useState } from 'react'
import type { SessionReport } from '../../shared/grade/session-report'
import type { NoteRef } from '../score/note-ref'
import type { ScoreView } from '../score/score-view'
import { theStand } from '../song/stand'

interface Chosen {
  /** Index into `SessionReport.verdicts`. */
  readonly verdictIndex: number
  readonly isByKeyboard: boolean
}

export interface ChosenNote {
  readonly chosen: Chosen | null
  readonly choose: (verdictIndex: number, isByKeyboard?: boolean) => void
  readonly close: () => void
}

/**
 * The note that is talked about: clicked in the score, in the roll or reached by the keyboard; ringed in the score, and
 * shown in its take. Call it below the effect that shows the report, which takes the ring away.
 */
export function useChosenNote(
  report: SessionReport | null,
  view: ScoreView | null,
  onTake: (take: number) => void,
): ChosenNote {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const verdict = report?.verdicts[chosen?.verdictIndex ?? -1]
  const noteIndex = verdict?.noteIndex ?? null
  const playedIndex = verdict?.playedIndex ?? null

  const choose = useCallback(
    (verdictIndex: number, isByKeyboard = false) => {
      setChosen({ verdictIndex, isByKeyboard })
      const take = report?.verdicts[verdictIndex]?.take
      if (take !== undefined) onTake(take)
    },
    [report, onTake],
  )
  useEffect(() => {
    const { noteClicks } = theStand()
    return noteClicks.add((ref) => {
      const verdictIndex = verdictOf(report, ref)
      if (verdictIndex >= 0) choose(verdictIndex)
    })
  }, [report, choose])
  useEffect(() => {
    if (noteIndex === null && playedIndex === null) return
    view?.selectNote({ noteIndex, playedIndex })
    return () => view?.selectNote(null)
  }, [view, report, noteIndex, playedIndex])

  return {
    chosen: verdict ? chosen : null,
    choose,
    close: () => setChosen(null),
  }
}

/** The key is surer than the note: a note that was played in several takes has a verdict in each. */
function verdictOf(report: SessionReport | null, { noteIndex, playedIndex }: NoteRef): number {
  const verdicts = report?.verdicts ?? []
  if (playedIndex !== null) {
    const byKey = verdicts.findIndex((verdict) => verdict.playedIndex === playedIndex)
    if (byKey >= 0) return byKey
  }
  return noteIndex === null ? -1 : verdicts.findLastIndex((verdict) => verdict.noteIndex === noteIndex)
}
