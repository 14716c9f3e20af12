import { useRef, useState, type SubmitEvent } from 'react'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Problem } from '../ui/Problem'
import { TextField } from '../ui/TextField'
import { useOrder } from '../use-order'
import { isWholeLink } from './check-entry'
import type { EntryStep } from './entry-step'
import { focusFirstProblem } from '../ui/focus-first-problem'
import { StepTitle } from './StepTitle'

const { entry, link: words, problems } = text.account

interface LinkStepProps {
  readonly step: Extract<EntryStep, { kind: 'linkSent' | 'pasting' }>
  readonly onStartAgain: () => void
}

/** A link is in the e-mail. On some computers it opens a page instead of the app: then it is pasted here. */
export function LinkStep({ step, onStartAgain }: LinkStepProps) {
  const [link, setLink] = useState('')
  const [isTried, setIsTried] = useState(false)
  const [isEntering, setIsEntering] = useState(false)
  const formRef = useRef<HTMLFormElement>(null)
  const { isRunning, problem, send } = useOrder('account/finishLink')
  const isWhole = isWholeLink(link.trim())

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (!isWhole) {
      focusFirstProblem(formRef.current)
      return
    }
    const answer = await send({ link: link.trim() })
    if (answer.ok && answer.reply.kind === 'signedIn') setIsEntering(true)
  }

  return (
    <form ref={formRef} className="account__form" noValidate onSubmit={(event) => void submit(event)}>
      <StepTitle>{step.kind === 'pasting' ? words.pasteTitle : words.title}</StepTitle>
      {step.kind === 'linkSent' && <p>{step.isConfirming ? words.confirm(step.email) : words.sent(step.email)}</p>}
      <p className="page__means">{words.pasteMeans}</p>
      <TextField
        label={words.field}
        type="url"
        name="link"
        autoComplete="off"
        spellCheck={false}
        value={link}
        onValue={setLink}
        problem={isTried && !isWhole ? problems.link : null}
      />
      <Problem sentence={problem} />
      <div className="account__actions">
        <Button type="submit" look="primary" disabled={isRunning || isEntering}>
          {isEntering ? entry.entering : isRunning ? entry.waiting : words.finish}
        </Button>
        <Button look="quiet" onClick={onStartAgain}>
          {words.back}
        </Button>
      </div>
    </form>
  )
}
