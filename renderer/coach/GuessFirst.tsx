import type { ReactNode } from 'react'
import type { SessionId } from '../../shared/base/ids'
import { FEWEST_GUESSED_BARS, guessedBars, guessFromPayload } from '../../shared/coach/guess-worst-bar'
import type { SessionDetail } from '../../shared/contract/requests'
import { keepJustFinished, windowState } from '../app-state'
import type { FurnitureProps } from '../song/furniture'
import { createStored, useStored } from '../stored'
import { WorstBarGuess } from './WorstBarGuess'

interface GuessFirstProps extends FurnitureProps {
  readonly sessionId: SessionId
  /** The review. */
  readonly children: ReactNode
}

/** Who has guessed, or would rather not, is not asked again. */
const asked = createStored<ReadonlySet<SessionId>>(new Set())

/** The review of a session that has just ended comes after the student has said which bar was worst. */
export function GuessFirst({ sessionId, task, song, view, settings, barClicks, children }: GuessFirstProps) {
  const justFinished = useStored(windowState, (state) => state.justFinished)
  const isAsked = useStored(asked, (sessions) => sessions.has(sessionId))
  const detail = justFinished?.card.sessionId === sessionId ? justFinished : null
  const isGuessing =
    detail && song && settings.isWorstBarGuessed && !isAsked && isWorthGuessing(detail, song.score.bars)
  if (!isGuessing) return children
  const onGuessed = (coach: SessionDetail['coach']) => {
    asked.change((sessions) => new Set([...sessions, sessionId]))
    keepJustFinished({ ...detail, coach })
  }
  return (
    <WorstBarGuess song={song} detail={detail} task={task} view={view} barClicks={barClicks} onGuessed={onGuessed} />
  )
}

function isWorthGuessing({ report, coach }: SessionDetail, bars: Parameters<typeof guessedBars>[0]): boolean {
  return (
    guessedBars(bars, report.bars).length >= FEWEST_GUESSED_BARS &&
    !coach.some(({ payload }) => guessFromPayload(payload) !== null)
  )
}
