import { useId, useRef, useState, type SubmitEvent } from 'react'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Check } from '../ui/Check'
import { PagePart } from '../ui/PagePart'
import { PasswordField } from '../ui/PasswordField'
import { Problem } from '../ui/Problem'
import { Question } from '../ui/Question'
import { useOrder } from '../use-order'

const { deletion: words } = text.account

export function DeleteAccount({ email }: { readonly email: string }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <PagePart title={words.part}>
      <p>{words.means}</p>
      <Button onClick={() => setIsOpen(true)}>{words.open}</Button>
      {isOpen && <DeleteDialog email={email} onClose={() => setIsOpen(false)} />}
    </PagePart>
  )
}

interface DeleteDialogProps {
  readonly email: string
  readonly onClose: () => void
}

/** Two things that do not happen by accident: the password, and a tick beside what it means. */
function DeleteDialog({ email, onClose }: DeleteDialogProps) {
  const [password, setPassword] = useState('')
  const [isSure, setIsSure] = useState(false)
  const [isTried, setIsTried] = useState(false)
  const [formId, problemId] = [useId(), useId()]
  const formRef = useRef<HTMLFormElement>(null)
  const { isRunning, problem, send } = useOrder('account/delete')

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (isSure) void send({ password })
    else formRef.current?.querySelector<HTMLInputElement>('[type=checkbox]')?.focus()
  }

  return (
    <Question title={words.title} yes={words.do} isRunning={isRunning} onClose={onClose} onYes={{ formId }}>
      <form ref={formRef} id={formId} className="dialog__form" noValidate onSubmit={submit}>
        <p>{words.what}</p>
        <p>{words.forGood}</p>
        <input type="hidden" name="email" autoComplete="username" value={email} />
        <PasswordField
          label={words.password}
          hint={words.passwordHint}
          name="password"
          autoComplete="current-password"
          value={password}
          onValue={setPassword}
          aria-describedby={problemId}
        />
        <Check isChecked={isSure} onChange={setIsSure}>
          {words.sure(email)}
        </Check>
        <Problem id={problemId} sentence={isTried && !isSure ? words.notSure : problem} />
      </form>
    </Question>
  )
}
