import type { CoachNews } from '../../shared/contract/coach-messages'
import type { LiveVerdict } from '../../shared/follow/live-verdict'
import type { HandChoice, Score, ScoreNote } from '../../shared/music/score'

/** Where somebody is who begins: nothing heard yet, in the first bar, or through with it. */
export type FirstStep =
  | { readonly kind: 'anyKey' }
  /** `isStray`: the key that was pressed is not one that the score begins with. */
  | { readonly kind: 'firstBar'; readonly barIndex: number; readonly isStray: boolean }
  | { readonly kind: 'done'; readonly barIndex: number; readonly right: number; readonly of: number }

export interface FirstSteps {
  /** What is heard leads from step to step, never back. */
  hear(news: CoachNews): FirstStep
}

/** Follows the first bar that is played, whichever that is, by what is said live of its notes. */
export function createFirstSteps(score: Score, hands: HandChoice): FirstSteps {
  const verdictsByPlayed = new Map<number, LiveVerdict>()
  const missed = new Set<number>()
  let step: FirstStep = { kind: 'anyKey' }

  const rightOnes = (): ReadonlySet<number> => noteIndexes(verdictsByPlayed, 'correct')
  const judgedOnes = (): ReadonlySet<number> =>
    new Set([...rightOnes(), ...noteIndexes(verdictsByPlayed, 'wrongPitch'), ...missed])

  function take(verdict: LiveVerdict): void {
    if (verdict.kind === 'missed') missed.add(verdict.noteIndex)
    else verdictsByPlayed.set(verdict.playedIndex, verdict)
  }

  function next(news: CoachNews): FirstStep {
    if (step.kind === 'done') return step
    const here = news.position?.barIndex
    if (step.kind === 'anyKey') {
      const isKey = news.kind === 'heard' && news.event.kind === 'keyDown'
      if (!isKey) return step
      const isStray = rightOnes().size === 0
      return afterBar({ kind: 'firstBar', barIndex: here ?? 0, isStray }, here)
    }
    const hasBegun = notesOf(score, step.barIndex, hands).some(({ index }) => rightOnes().has(index))
    // Whoever tried a key and begins elsewhere begins there.
    return afterBar(hasBegun || here === undefined ? step : { ...step, barIndex: here }, here)
  }

  function afterBar(inBar: Extract<FirstStep, { kind: 'firstBar' }>, here: number | undefined): FirstStep {
    const notes = notesOf(score, inBar.barIndex, hands)
    const right = notes.filter(({ index }) => rightOnes().has(index)).length
    const isAllJudged = notes.every(({ index }) => judgedOnes().has(index))
    const isLeft = here !== undefined && here !== inBar.barIndex
    if (right === 0 || !(isAllJudged || isLeft)) return inBar
    return { kind: 'done', barIndex: inBar.barIndex, right, of: notes.length }
  }

  return {
    hear(news) {
      news.verdicts.forEach(take)
      step = next(news)
      return step
    },
  }
}

/** What is to be struck in a bar by the hands that play. */
function notesOf({ notes }: Score, barIndex: number, hands: HandChoice): readonly ScoreNote[] {
  return notes.filter(({ bar, isGrace, hand }) => bar === barIndex && !isGrace && (hands === 'both' || hand === hands))
}

function noteIndexes(verdicts: ReadonlyMap<number, LiveVerdict>, kind: 'correct' | 'wrongPitch'): ReadonlySet<number> {
  return new Set([...verdicts.values()].flatMap((verdict) => (verdict.kind === kind ? [verdict.noteIndex] : [])))
}
