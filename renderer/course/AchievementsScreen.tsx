import { useMemo } from 'react'
import type { AchievementCard } from '../../shared/contract/course'
import { windowState } from '../app-state'
import { pageCommands } from '../navigation/page-commands'
import { useCommands } from '../practice/use-commands'
import { navigate } from '../route'
import { useStored } from '../stored'
import { formatDay } from '../text/format'
import { locale } from '../text/language'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { MasteryBar } from '../ui/MasteryBar'
import { Message } from '../ui/Message'
import { TopLine } from '../ui/TopLine'
import { useNow } from '../use-now'
import { useReply } from '../use-reply'
import './achievements.css'

/** What was achieved, and when; what can be, and how far the student is. */
export function AchievementsScreen() {
  const justFinished = useStored(windowState, (state) => state.justFinished)
  const { state, askAgain } = useReply('achievements/list', null, justFinished)
  const goBack = () => navigate({ kind: 'progress' })
  useCommands({ ...pageCommands, back: goBack })
  return (
    <div className="screen">
      <TopLine title={text.achievements.title} onBack={goBack} />
      <main className="page achievements" tabIndex={0}>
        {state.kind === 'waiting' && <div role="status" aria-label={text.connection.opening} />}
        {state.kind === 'failed' && (
          <Message sentence={state.sentence} action={<Button onClick={askAgain}>{text.tryAgain}</Button>} />
        )}
        {state.kind === 'here' && <Lists cards={state.reply} />}
      </main>
    </div>
  )
}

function Lists({ cards }: { readonly cards: readonly AchievementCard[] }) {
  const { earned, toCome } = useMemo(() => arrange(cards), [cards])
  return (
    <>
      <section aria-labelledby="earned">
        <h2 id="earned" className="achievements__title">
          {text.achievements.earned}
          <span className="achievements__count numbers">{text.achievements.count(earned.length, cards.length)}</span>
        </h2>
        {earned.length === 0 && <p className="achievements__none">{text.achievements.none}</p>}
        <ul className="achievements__list">
          {earned.map((card) => (
            <Earned key={card.code} card={card} />
          ))}
        </ul>
      </section>
      {toCome.length > 0 && (
        <section aria-labelledby="to-come">
          <h2 id="to-come" className="achievements__title">
            {text.achievements.toCome}
          </h2>
          <ul className="achievements__list">
            {toCome.map((card) => (
              <ToCome key={card.code} card={card} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Earned({ card: { title, descr, earnedAt } }: { readonly card: AchievementCard }) {
  const nowMs = useNow()
  return (
    <li className="achievement achievement--earned">
      <span className="achievement__title">{title}</span>
      <span className="achievement__descr">{descr}</span>
      <span className="achievement__when numbers">{earnedAt === null ? '' : formatDay(earnedAt, nowMs)}</span>
    </li>
  )
}

function ToCome({ card: { title, descr, reached, threshold } }: { readonly card: AchievementCard }) {
  const [sofar, all] = [reached.toLocaleString(locale), threshold.toLocaleString(locale)]
  return (
    <li className="achievement">
      <span className="achievement__title">{title}</span>
      <span className="achievement__descr">{descr}</span>
      <span className="achievement__when numbers">
        {text.achievements.reached(sofar, all)}
        {reached > 0 && <MasteryBar practisedBars={0} masteredBars={reached} barCount={threshold} />}
      </span>
    </li>
  )
}

/** The newest first; of the others, what is nearest. */
function arrange(cards: readonly AchievementCard[]) {
  const isEarned = ({ earnedAt }: AchievementCard) => earnedAt !== null
  const share = ({ reached, threshold }: AchievementCard) => reached / threshold
  return {
    earned: cards.filter(isEarned).sort((one, other) => (other.earnedAt ?? 0) - (one.earnedAt ?? 0)),
    toCome: cards.filter((card) => !isEarned(card)).sort((one, other) => share(other) - share(one)),
  }
}
