import { useId, useState, type SubmitEvent } from 'react'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { PagePart } from '../ui/PagePart'
import { PasswordField } from '../ui/PasswordField'
import { Problem } from '../ui/Problem'
import { useOrder } from '../use-order'
import type { EntryStep } from './entry-step'
import { LinkStep } from './LinkStep'

const { entry, problems, signedIn: words } = text.account

/** The same person once more; what is on this computer stays as it is. */
export function SignInAgain({ email }: { readonly email: string }) {
  const [step, setStep] = useState<Extract<EntryStep, { kind: 'form' | 'linkSent' }>>({ kind: 'form' })
  const [password, setPassword] = useState('')
  const [isTried, setIsTried] = useState(false)
  const problemId = useId()
  const signIn = useOrder('account/signIn')
  const sendLink = useOrder('account/sendLink')
  const isRunning = signIn.isRunning || sendLink.isRunning

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (password !== '') await signIn.send({ email, password, isAdopting: false })
  }
  const mailLink = async () => {
    const answer = await sendLink.send({ email, isAdopting: false })
    if (answer.ok) setStep({ kind: 'linkSent', email, isConfirming: false })
  }

  return (
    <PagePart title={words.again}>
      {step.kind === 'linkSent' ? (
        <LinkStep step={step} onStartAgain={() => setStep({ kind: 'form' })} />
      ) : (
        <form className="account__form" noValidate onSubmit={(event) => void submit(event)}>
          <p>{words.againMeans(email)}</p>
          {/* So that a password manager knows whose password is wanted. */}
          <input type="hidden" name="email" autoComplete="username" value={email} />
          <PasswordField
            label={entry.password}
            name="password"
            autoComplete="current-password"
            value={password}
            onValue={setPassword}
            problem={isTried && password === '' ? problems.noPassword : null}
            aria-describedby={problemId}
          />
          <Problem id={problemId} sentence={signIn.problem ?? sendLink.problem} />
          <div className="account__actions">
            <Button type="submit" look="primary" disabled={isRunning}>
              {isRunning ? entry.waiting : entry.signIn}
            </Button>
            <Button look="quiet" disabled={isRunning} onClick={() => void mailLink()}>
              {entry.sendLink}
            </Button>
          </div>
        </form>
      )}
    </PagePart>
  )
}
