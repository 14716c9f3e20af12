import { RotateCcw, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { SessionId, SongId } from '../../shared/base/ids'
import type { SessionDetail } from '../../shared/contract/requests'
import { windowState } from '../app-state'
import { GuessResult, WhatCoachSaid } from '../coach/WhatCoachSaid'
import { useCommands } from '../practice/use-commands'
import { pageCommands } from '../navigation/page-commands'
import { Rewards } from '../course/Rewards'
import { sayRewards } from '../course/say-rewards'
import { useRewards } from '../course/use-rewards'
import { navigate, redirect } from '../route'
import type { FurnitureProps } from '../song/furniture'
import { SongTopLine } from '../song/SongTopLine'
import { useStored } from '../stored'
import { text } from '../text/text'
import { formatAccuracy, formatMoment } from '../text/format'
import { Button } from '../ui/Button'
import { Message } from '../ui/Message'
import { speak } from '../ui/notices'
import { useNow } from '../use-now'
import { BarNote } from './BarNote'
import { BarStrip } from './BarStrip'
import { DeleteSession } from './DeleteSession'
import { ExportMenu } from './ExportMenu'
import { Findings } from './Findings'
import { marksOfReport } from './marks-of-report'
import { Numbers } from './Numbers'
import { OverruleList } from './OverruleList'
import { ReviewShelf } from './ReviewShelf'
import { SessionList } from './SessionList'
import { isTooLittle, sumUpSession, worstBar, worstOfNumber } from './sum-up'
import { Summary } from './Summary'
import { TaskWay } from './TaskWay'
import { longestOf, Takes } from './Takes'
import { useChosenNote } from './use-chosen-note'
import { useSession } from './use-session'
import { firstOfBar } from './verdict-rows'
import { VerdictTable } from './VerdictTable'
import { WeakBars } from './WeakBars'
import { WhyPanel } from './WhyPanel'
import './review.css'

interface ReviewFurnitureProps extends FurnitureProps {
  readonly songId: SongId
  readonly sessionId: SessionId
}

const SESSIONS_BESIDE = 4

/** How a session went: the score with its marks stays in the room, the numbers stand beside it. */
export function ReviewFurniture({ songId, sessionId, task, song, view, barClicks }: ReviewFurnitureProps) {
  const { session, problem } = useSession(sessionId)
  const detail = session?.report ? session : null
  // What stands below comes with what stands above it: it would be pushed down under the eyes.
  const isHere = session !== null && song !== null
  const nowMs = useNow()
  const [chosenBar, setChosenBar] = useState<number | null>(null)
  const worst = detail && song ? worstBar(song.score, detail.report)?.barIndex : undefined
  const barIndex = chosenBar ?? worst ?? null
  const openAt = worst ?? detail?.report.bars[0]?.barIndex ?? 0
  const hasEnough = detail !== null && !isTooLittle(detail.report.counts)
  const practise = (startBar: number) => navigate({ kind: 'practice', songId, barIndex: startBar, task })
  const goBack = () => practise(0)
  const [chosenTake, setChosenTake] = useState<number | null>(null)
  const take = chosenTake ?? longestOf(detail?.report.takes ?? [])?.index ?? 0
  const earned = useRewards(sessionId)
  useCommands({ ...pageCommands, back: earned.isCardOpen ? earned.closeCard : goBack, playOrStop: goBack })

  useEffect(() => barClicks.add(setChosenBar), [barClicks])
  useEffect(() => {
    if (!view || !detail) return
    view.clearMarks()
    view.showReport(marksOfReport(detail.report), detail.played)
    return () => view.showReport(null)
  }, [view, detail])
  // It opens where there is most to learn, once: when the numbers change by a word of the student, the score stays.
  const openedSession = useRef<SessionId | null>(null)
  useEffect(() => {
    if (!view || !detail || openedSession.current === sessionId) return
    openedSession.current = sessionId
    view.goTo(openAt)
  }, [view, detail, sessionId, openAt])
  // Below the report, and again with each: a report takes the line and the ring of the one before away.
  useEffect(() => view?.pointAt(barIndex), [view, detail, barIndex])
  const { chosen, choose, close } = useChosenNote(detail?.report ?? null, view, setChosenTake)

  const showBar = (wanted: number) => {
    setChosenBar(wanted)
    view?.goTo(wanted)
  }
  const showTake = (wanted: number) => {
    setChosenTake(wanted)
    const firstBar = detail?.report.takes[wanted]?.firstBar
    if (firstBar !== undefined) showBar(firstBar)
  }
  const chooseVerdict = (verdictIndex: number, isByKeyboard = false) => {
    const verdict = detail?.report.verdicts[verdictIndex]
    const bar = song?.score.notes[verdict?.noteIndex ?? -1]?.bar
    choose(verdictIndex, isByKeyboard)
    if (bar === undefined) return
    // Also where it is the worst bar already: another may be the worst when this note is overruled.
    setChosenBar(bar)
    if (bar !== barIndex) view?.goTo(bar)
  }
  const showNotesOf = (wanted: number) => {
    const first = detail && song ? firstOfBar(song.score, detail, wanted) : undefined
    if (first !== undefined) chooseVerdict(first, true)
  }
  const showNumber = (printed: number) => {
    if (!song) return
    const bar = detail
      ? worstOfNumber(song.score, detail.report.bars, printed)?.barIndex
      : song.score.bars.findIndex(({ number }) => Number(number) === printed)
    if (bar !== undefined && bar >= 0) showBar(bar)
  }

  return (
    <>
      <SongTopLine
        song={song}
        onBack={goBack}
        middle={session && <span className="review__when">{formatMoment(session.card.startedAt, nowMs)}</span>}
        end={
          <>
            {detail && song && <ExportMenu song={song} score={song.score} detail={detail} take={take} />}
            {task && <TaskWay task={task} />}
            <Button look="primary" icon={<RotateCcw size={20} aria-hidden />} onClick={goBack}>
              {text.review.practiseAgain}
            </Button>
          </>
        }
      />
      <div className="song-screen__strip">
        {detail && song && <BarStrip score={song.score} report={detail.report} barIndex={barIndex} onBar={showBar} />}
        {detail && song && (
          <ReviewShelf
            score={song.score}
            detail={detail}
            view={view}
            take={take}
            onTake={showTake}
            chosen={chosen?.verdictIndex ?? null}
            onChoose={chooseVerdict}
          />
        )}
      </div>
      <aside className="song-screen__side review" aria-label={text.review.title}>
        {problem !== null && <Message sentence={problem} action={<Button onClick={goBack}>{text.back}</Button>} />}
        {detail && song && (
          <>
            {chosen && (
              <WhyPanel
                score={song.score}
                detail={detail}
                verdictIndex={chosen.verdictIndex}
                takesFocus={chosen.isByKeyboard}
                onChoose={(verdictIndex) => chooseVerdict(verdictIndex, chosen.isByKeyboard)}
                onClose={close}
              />
            )}
            <Rewards {...earned} />
            <SumUp
              detail={detail}
              sentence={sumUpSession(song.score, detail.report)}
              brought={earned.rewards && sayRewards(earned.rewards)}
            />
            <GuessResult events={detail.coach} />
            <Numbers report={detail.report} mode={detail.card.mode} />
            <VerdictTable score={song.score} detail={detail} />
            {hasEnough && detail.report.detail && (
              <Findings score={song.score} detail={detail.report.detail} onBar={showBar} />
            )}
            <WeakBars weakBars={detail.report.aggregate.weakBars} onWeakBar={showNumber} />
            {barIndex !== null && (
              <BarNote
                score={song.score}
                report={detail.report}
                barIndex={barIndex}
                onPractise={practise}
                onNotes={showNotesOf}
              />
            )}
            <WhatCoachSaid score={song.score} events={detail.coach} />
            {detail.report.takes.length > 0 && (
              <Takes score={song.score} takes={detail.report.takes} take={take} onTake={showTake} />
            )}
            <OverruleList score={song.score} detail={detail} />
          </>
        )}
        {session?.report === null && (
          <>
            <Summary summary={session} />
            <WeakBars weakBars={session.card.aggregate.weakBars} onWeakBar={showNumber} />
          </>
        )}
        {isHere && <SessionList songId={songId} task={task} current={sessionId} most={SESSIONS_BESIDE} />}
        {isHere && (
          <DeleteSession
            card={session.card}
            trigger={(open) => (
              <Button look="quiet" className="review__delete" icon={<Trash2 size={18} aria-hidden />} onClick={open}>
                {text.sessionDeletion.open}
              </Button>
            )}
            onDeleted={() => redirect({ kind: 'sessions', songId, task })}
          />
        )}
      </aside>
    </>
  )
}

interface SumUpProps {
  readonly detail: SessionDetail
  readonly sentence: string
  /** What the session brought, as a sentence. */
  readonly brought: string | null
}

/** The sentence of the review. Said aloud once when the session has only just ended, with what it brought. */
function SumUp({ detail, sentence, brought }: SumUpProps) {
  const isNew = useStored(windowState, (state) => state.justFinished === detail)
  const accuracy = formatAccuracy(detail.report.aggregate.accuracy)
  useEffect(() => {
    if (isNew) speak([text.review.spoken(accuracy, sentence), brought].filter(Boolean).join(' '))
  }, [isNew, accuracy, sentence, brought])
  return <p className="review__sentence">{sentence}</p>
}
