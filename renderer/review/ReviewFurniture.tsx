import { RotateCcw } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { SessionId, SongId } from '../../shared/base/ids'
import type { SessionDetail } from '../../shared/contract/requests'
import { windowState } from '../app-state'
import { useCommands } from '../practice/use-commands'
import { navigate } from '../route'
import type { FurnitureProps } from '../song/furniture'
import { SongTopLine } from '../song/SongTopLine'
import { useStored } from '../stored'
import { text } from '../text/en'
import { formatAccuracy, formatMoment } from '../text/format'
import { Button } from '../ui/Button'
import { Message } from '../ui/Message'
import { speak } from '../ui/notices'
import { useNow } from '../use-now'
import { useReply } from '../use-reply'
import { BarNote } from './BarNote'
import { BarStrip } from './BarStrip'
import { Findings } from './Findings'
import { Numbers } from './Numbers'
import { SessionList } from './SessionList'
import { isTooLittle, sumUpSession, worstBar, worstOfNumber } from './sum-up'
import { Takes } from './Takes'
import { VerdictTable } from './VerdictTable'
import { WeakBars } from './WeakBars'
import './review.css'

interface ReviewFurnitureProps extends FurnitureProps {
  readonly songId: SongId
  readonly sessionId: SessionId
}

const SESSIONS_BESIDE = 4

/** How a session went: the score with its marks stays in the room, the numbers stand beside it. */
export function ReviewFurniture({ songId, sessionId, song, view, barClicks }: ReviewFurnitureProps) {
  const { detail, problem } = useSessionDetail(sessionId)
  const nowMs = useNow()
  const [chosenBar, setChosenBar] = useState<number | null>(null)
  const worst = detail && song ? worstBar(song.score, detail.report)?.barIndex : undefined
  const barIndex = chosenBar ?? worst ?? null
  const openAt = worst ?? detail?.report.bars[0]?.barIndex ?? 0
  const hasEnough = detail !== null && !isTooLittle(detail.report.counts)
  const practise = (startBar: number) => navigate({ kind: 'practice', songId, barIndex: startBar })
  const goBack = () => practise(0)
  useCommands({ back: goBack, playOrStop: goBack })

  useEffect(() => barClicks.add(setChosenBar), [barClicks])
  useEffect(() => {
    if (!view || !detail) return
    view.clearMarks()
    view.showReport(detail.report, detail.played)
    return () => view.showReport(null)
  }, [view, detail])
  // It opens where there is most to learn.
  useEffect(() => {
    if (view && detail) view.goTo(openAt)
  }, [view, detail, openAt])
  useEffect(() => view?.pointAt(barIndex), [view, barIndex])

  const showBar = (wanted: number) => {
    setChosenBar(wanted)
    view?.goTo(wanted)
  }
  const showNumber = (printed: number) => {
    const bar = song && detail ? worstOfNumber(song.score, detail.report.bars, printed) : undefined
    if (bar) showBar(bar.barIndex)
  }

  return (
    <>
      <SongTopLine
        song={song}
        onBack={goBack}
        middle={detail && <span className="review__when">{formatMoment(detail.card.startedAt, nowMs)}</span>}
        end={
          <Button look="primary" icon={<RotateCcw size={20} aria-hidden />} onClick={goBack}>
            {text.review.practiseAgain}
          </Button>
        }
      />
      <div className="song-screen__strip">
        {detail && song && <BarStrip score={song.score} report={detail.report} barIndex={barIndex} onBar={showBar} />}
      </div>
      <aside className="song-screen__side review" aria-label={text.review.title}>
        {problem !== null && <Message sentence={problem} action={<Button onClick={goBack}>{text.back}</Button>} />}
        {detail && song && (
          <>
            <SumUp detail={detail} sentence={sumUpSession(song.score, detail.report)} />
            <Numbers report={detail.report} mode={detail.card.mode} />
            <VerdictTable score={song.score} detail={detail} />
            {hasEnough && detail.report.detail && (
              <Findings score={song.score} detail={detail.report.detail} onBar={showBar} />
            )}
            <WeakBars weakBars={detail.report.aggregate.weakBars} onWeakBar={showNumber} />
            {barIndex !== null && (
              <BarNote score={song.score} report={detail.report} barIndex={barIndex} onPractise={practise} />
            )}
            {detail.report.takes.length > 0 && <Takes score={song.score} takes={detail.report.takes} onBar={showBar} />}
          </>
        )}
        {problem === null && <SessionList songId={songId} current={sessionId} most={SESSIONS_BESIDE} />}
      </aside>
    </>
  )
}

/** The sentence of the review; said aloud once when the session has only just ended. */
function SumUp({ detail, sentence }: { readonly detail: SessionDetail; readonly sentence: string }) {
  const isNew = useStored(windowState, (state) => state.justFinished === detail)
  const accuracy = formatAccuracy(detail.report.aggregate.accuracy)
  useEffect(() => {
    if (isNew) speak(text.review.spoken(accuracy, sentence))
  }, [isNew, accuracy, sentence])
  return <p className="review__sentence">{sentence}</p>
}

interface Detailed {
  readonly detail: SessionDetail | null
  readonly problem: string | null
}

/** What just ended is here already; everything else is asked for. */
function useSessionDetail(sessionId: SessionId): Detailed {
  const justFinished = useStored(windowState, (state) => state.justFinished)
  const { state } = useReply('history/open', { sessionId })
  if (justFinished?.card.sessionId === sessionId) return { detail: justFinished, problem: null }
  if (state.kind === 'failed') return { detail: null, problem: state.sentence }
  const reply = state.kind === 'here' ? state.reply : null
  return { detail: reply?.report ? reply : null, problem: null }
}
