import { useEffect, useRef } from 'react'
import type { LessonGain, SessionRewards } from '../../shared/contract/course'
import { windowState } from '../app-state'
import { useStored } from '../stored'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { speak } from '../ui/notices'
import { earned, markSeen } from './earned'
import { sayPoints, sayRewards } from './say-rewards'
import { Stars } from './Stars'
import './reward-sheet.css'

/** What a session brought, once, when nobody plays. Enter and Esc go on. */
export function RewardSheet() {
  const next = useStored(earned, ({ unseen }) => unseen[0] ?? null)
  const isPlaying = useStored(windowState, ({ app }) => app?.session.kind === 'playing')
  return next && !isPlaying ? <Sheet key={next.sessionId} rewards={next} /> : null
}

function Sheet({ rewards }: { readonly rewards: SessionRewards }) {
  const goOnRef = useRef<HTMLButtonElement>(null)
  const close = () => markSeen(rewards)
  useEffect(() => speak(sayRewards(rewards)), [rewards])
  const { lessons, unlocked, achievements, streak, xp } = rewards
  return (
    <Dialog
      title={text.rewards.title}
      isOpen
      isNarrow
      firstFocus={goOnRef}
      onClose={close}
      actions={
        <Button ref={goOnRef} look="primary" onClick={close}>
          {text.rewards.goOn}
        </Button>
      }
    >
      <ul className="rewards">
        {lessons.map((lesson) => (
          <LessonLine key={lesson.lessonId} lesson={lesson} />
        ))}
        {unlocked.map(({ lessonId, title }) => (
          <li key={lessonId} className="rewards__line">
            {text.rewards.unlocked(title)}
          </li>
        ))}
        {achievements.map(({ code, title, descr }) => (
          <li key={code} className="rewards__line">
            {text.rewards.achievement(title)}
            <span className="rewards__means">{descr}</span>
          </li>
        ))}
        {streak && (
          <li className="rewards__line numbers">
            {text.rewards.streak(streak.currentDays)}
            {streak.frozenDays > 0 && <span className="rewards__means">{text.rewards.frozen(streak.frozenDays)}</span>}
          </li>
        )}
        {xp > 0 && <li className="rewards__points numbers">{sayPoints(xp)}</li>}
      </ul>
    </Dialog>
  )
}

function LessonLine({ lesson: { title, stars, starsBefore, isMasteredNow } }: { readonly lesson: LessonGain }) {
  return (
    <li className="rewards__line rewards__line--stars">
      <Stars stars={stars} fresh={stars - starsBefore} size="large" />
      <span>{isMasteredNow ? text.rewards.masteredNow(title) : text.rewards.starsOf(title, stars)}</span>
    </li>
  )
}
