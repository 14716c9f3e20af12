import { useEffect, useState } from 'react'
import { guessedBars } from '../../shared/coach/guess-worst-bar'
import type { OpenedSong, SessionDetail } from '../../shared/contract/requests'
import { writtenBar } from '../../shared/music/bar-runs'
import { useCommands } from '../practice/use-commands'
import { navigate } from '../route'
import type { FurnitureProps } from '../song/furniture'
import { SongTopLine } from '../song/SongTopLine'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Message } from '../ui/Message'
import { useOrder } from '../use-order'
import './worst-bar-guess.css'

interface WorstBarGuessProps extends Pick<FurnitureProps, 'view' | 'barClicks' | 'task'> {
  readonly song: OpenedSong
  readonly detail: SessionDetail
  /** With what the coach has of the session now; the same as before where the student skipped it. */
  readonly onGuessed: (coach: SessionDetail['coach']) => void
}

/** Asked once, before anything of the result is seen. The score is as it was printed meanwhile. */
export function WorstBarGuess({ song, detail, task, view, barClicks, onGuessed }: WorstBarGuessProps) {
  const bars = guessedBars(song.score.bars, detail.report.bars)
  const [chosen, setChosen] = useState<number | null>(null)
  const order = useOrder('coach/guessWorstBar')
  const { sessionId, songId } = detail.card
  // A bar that is repeated stands on the page once, and may be clicked in any of its passes.
  const clicked = chosen === null ? undefined : song.score.bars[chosen]
  const chosenBar = clicked && bars.find((bar) => writtenBar(bar) === writtenBar(clicked))

  const skip = () => onGuessed(detail.coach)
  const confirm = async () => {
    if (!chosenBar || order.isRunning) return
    const answer = await order.send({ sessionId, barIndex: chosenBar.index })
    if (answer.ok) onGuessed(answer.reply)
  }
  const goBack = () => navigate({ kind: 'practice', songId, barIndex: 0, task })
  const answer = () => {
    if (chosenBar) void confirm()
    else skip()
  }
  useCommands({ acceptCoach: answer, back: skip })

  useEffect(() => barClicks.add(setChosen), [barClicks])
  useEffect(() => {
    view?.clearMarks()
    return () => view?.pointAt(null)
  }, [view])
  useEffect(() => view?.pointAt(chosen), [view, chosen])

  const words = text.coach.guess
  return (
    <>
      <SongTopLine song={song} onBack={goBack} />
      <aside className="song-screen__side guess" aria-labelledby="guess-title">
        <h2 id="guess-title" className="guess__title">
          {words.title}
        </h2>
        <p className="guess__means">{words.means}</p>
        <div className="guess__bars" role="group" aria-label={words.bars}>
          {bars.map(({ index, number }) => (
            <button
              key={index}
              type="button"
              className="guess__bar numbers"
              aria-pressed={index === chosenBar?.index}
              aria-label={words.choose(number)}
              onClick={() => {
                setChosen(index)
                view?.goTo(index)
              }}
            >
              {number}
            </button>
          ))}
        </div>
        {order.problem !== null && <Message sentence={order.problem} />}
        <div className="guess__answers">
          <Button look="primary" disabled={!chosenBar || order.isRunning} onClick={() => void confirm()}>
            {chosenBar ? words.confirm(chosenBar.number) : words.confirmNone}
          </Button>
          <Button look="quiet" onClick={skip}>
            {words.skip}
          </Button>
        </div>
      </aside>
    </>
  )
}
