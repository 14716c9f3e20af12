import { X } from 'lucide-react'
import type { Score } from '../../shared/music/score'
import { keyOfCommand } from '../practice/commands'
import { text } from '../text/text'
import { Button, IconButton } from '../ui/Button'
import { sayPrompt } from './say-prompt'
import type { Coach } from './use-coach'
import './coach-word.css'

/** What the coach has to say just now, in the place of the sentence; null where it has nothing. */
export function coachWord(coach: Coach, score: Score | null): string | null {
  const { shown, hiddenTake, isReleasing, restSeconds } = coach
  if (restSeconds !== null) return text.coach.resting
  if (shown && score) return sayPrompt(shown.prompt, score, shown.isApplied || isReleasing)
  return hiddenTake ? text.coach.lastTake(hiddenTake.correct, hiddenTake.expected) : null
}

/** What can be done about it: by the mouse here, by Enter and Esc anywhere. */
export function CoachAnswers({ coach }: { readonly coach: Coach }) {
  const { shown, restSeconds } = coach
  if (restSeconds !== null) {
    return (
      <span className="coach-rest numbers" aria-hidden>
        {text.coach.restLeft(restSeconds)}
      </span>
    )
  }
  if (!shown || shown.isApplied) return null
  return (
    <div className="coach-answers" role="group" aria-label={text.coach.answers}>
      <Button look="primary" onClick={coach.accept}>
        {text.coach.accept[shown.prompt.action.kind]}
        <kbd className="coach-answers__key" aria-hidden>
          {keyOfCommand('acceptCoach')}
        </kbd>
      </Button>
      <IconButton
        label={text.coach.dismiss}
        shortcut={keyOfCommand('back')}
        icon={<X size={20} aria-hidden />}
        onClick={coach.dismiss}
      />
    </div>
  )
}
