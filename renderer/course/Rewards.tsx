import { X } from 'lucide-react'
import type { LessonGain, SessionRewards } from '../../shared/contract/course'
import { routeToHash } from '../route'
import { text } from '../text/text'
import { IconButton } from '../ui/Button'
import { sayAchievements, sayGain, sayPoints, sayStreak } from './say-rewards'
import { Stars } from './Stars'
import type { RewardsOfSession } from './use-rewards'
import './rewards.css'

/** What a session brought: a card in its review until it is closed, then its points. It takes neither focus nor keys. */
export function Rewards({ rewards, isCardOpen, closeCard }: RewardsOfSession) {
  if (!rewards) return null
  if (isCardOpen) return <RewardCard rewards={rewards} onClose={closeCard} />
  return rewards.xp > 0 ? <p className="review__quiet numbers">{sayPoints(rewards.xp)}</p> : null
}

interface RewardCardProps {
  readonly rewards: SessionRewards
  readonly onClose: () => void
}

function RewardCard({ rewards: { lessons, unlocked, xp, streak, achievements }, onClose }: RewardCardProps) {
  return (
    <section className="rewards" aria-label={text.rewards.title}>
      <ul className="rewards__lines numbers">
        {lessons.map((lesson) => (
          <LessonLine key={lesson.lessonId} lesson={lesson} />
        ))}
        {unlocked.map(({ lessonId, title }) => (
          <li key={lessonId}>{text.rewards.unlocked(title)}</li>
        ))}
        {xp > 0 && <li>{sayPoints(xp)}</li>}
        {streak && <li>{sayStreak(streak)}</li>}
        {achievements.length > 0 && (
          <li>
            <a href={routeToHash({ kind: 'achievements' })}>{sayAchievements(achievements)}</a>
          </li>
        )}
      </ul>
      <IconButton label={text.rewards.close} icon={<X size={20} aria-hidden />} onClick={onClose} />
    </section>
  )
}

function LessonLine({ lesson }: { readonly lesson: LessonGain }) {
  const { stars, starsBefore } = lesson
  return (
    <li className="rewards__gain">
      <Stars stars={stars} fresh={stars - starsBefore} />
      <span>{sayGain(lesson)}</span>
    </li>
  )
}
