import { useId, useRef, useState, type SubmitEvent, type ReactNode } from 'react'
import { LONGEST_DISPLAY_NAME, LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../shared/contract/limits'
import type { SignInReply } from '../../shared/contract/account'
import type { Answer } from '../../shared/contract/requests'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { PasswordField } from '../ui/PasswordField'
import { Problem } from '../ui/Problem'
import { TextField } from '../ui/TextField'
import { useOrder } from '../use-order'
import { isWholeEmail } from './check-entry'
import type { EntryStep } from './entry-step'
import { focusFirstProblem } from '../ui/focus-first-problem'

const { entry, problems } = text.account

interface EntryFormProps {
  readonly isAdopting: boolean
  readonly onStep: (step: EntryStep) => void
  /** What else is to be decided before the button is pressed. */
  readonly children: ReactNode
}

type Way = 'signIn' | 'signUp'
const ways = (['signIn', 'signUp'] as const).map((value) => ({ value, label: entry[value] }))

/** E-mail and password, or the e-mail alone for a link. What will not do is said when it is sent, not while typing. */
export function EntryForm({ isAdopting, onStep, children }: EntryFormProps) {
  const [way, setWay] = useState<Way>('signIn')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [displayName, setDisplayName] = useState('')
  const [tried, setTried] = useState<'nothing' | 'password' | 'link'>('nothing')
  const [isEntering, setIsEntering] = useState(false)
  const formRef = useRef<HTMLFormElement>(null)
  const problemId = useId()
  const signIn = useOrder('account/signIn')
  const signUp = useOrder('account/signUp')
  const sendLink = useOrder('account/sendLink')
  const orders = [signIn, signUp, sendLink]
  const isRunning = orders.some((order) => order.isRunning) || isEntering
  const problem = orders.find((order) => order.problem !== null)?.problem ?? null
  const emailProblem = isWholeEmail(email.trim()) ? null : problems.email
  const passwordProblem = passwordWrong(way, password)

  const begin = (next: 'password' | 'link'): boolean => {
    setTried(next)
    for (const order of orders) order.forgetProblem()
    const isWhole = emailProblem === null && (next === 'link' || passwordProblem === null)
    if (!isWhole) focusFirstProblem(formRef.current)
    return isWhole
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isRunning || !begin('password')) return
    const address = email.trim()
    take(
      way === 'signIn'
        ? await signIn.send({ email: address, password, isAdopting })
        : await signUp.send({ email: address, password, displayName, isAdopting }),
    )
  }
  const take = (answer: Answer<'account/signIn' | 'account/signUp'>) => {
    if (!answer.ok) return
    const { kind } = answer.reply satisfies SignInReply
    if (kind === 'signedIn') setIsEntering(true)
    else onStep({ kind: 'linkSent', email: email.trim(), isConfirming: true })
  }
  const mailLink = async () => {
    if (!begin('link')) return
    const answer = await sendLink.send({ email: email.trim(), isAdopting })
    if (answer.ok) onStep({ kind: 'linkSent', email: email.trim(), isConfirming: false })
  }
  const chooseWay = (next: Way) => {
    setWay(next)
    setTried('nothing')
    for (const order of orders) order.forgetProblem()
  }

  return (
    <form ref={formRef} className="account__form" noValidate onSubmit={(event) => void submit(event)}>
      <Choice label={entry.label} value={way} options={ways} isDisabled={isRunning} onChange={chooseWay} />
      <TextField
        label={entry.email}
        type="email"
        name="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={email}
        onValue={setEmail}
        problem={tried === 'nothing' ? null : emailProblem}
        aria-describedby={problemId}
      />
      <PasswordField
        key={way}
        label={entry.password}
        name="password"
        autoComplete={way === 'signIn' ? 'current-password' : 'new-password'}
        maxLength={way === 'signIn' ? 200 : LONGEST_PASSWORD}
        hint={way === 'signUp' && tried !== 'password' ? entry.newPasswordHint(SHORTEST_PASSWORD) : undefined}
        value={password}
        onValue={setPassword}
        problem={tried === 'password' ? passwordProblem : null}
        aria-describedby={problemId}
      />
      {way === 'signUp' && (
        <TextField
          label={entry.name}
          name="name"
          autoComplete="name"
          maxLength={LONGEST_DISPLAY_NAME}
          value={displayName}
          onValue={setDisplayName}
        />
      )}
      {children}
      <Problem id={problemId} sentence={problem} />
      <div className="account__actions">
        <Button type="submit" look="primary" disabled={isRunning}>
          {isEntering ? entry.entering : isRunning ? entry.waiting : entry[way]}
        </Button>
        {way === 'signIn' && (
          <Button look="quiet" disabled={isRunning} onClick={() => void mailLink()}>
            {entry.sendLink}
          </Button>
        )}
      </div>
    </form>
  )
}

function passwordWrong(way: Way, password: string): string | null {
  if (way === 'signIn') return password === '' ? problems.noPassword : null
  return password.length < SHORTEST_PASSWORD ? problems.shortPassword(SHORTEST_PASSWORD) : null
}
