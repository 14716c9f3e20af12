import { useId, useRef, useState, type SubmitEvent } from 'react'
import type { AccountState } from '../../shared/contract/account'
import { focusFirstProblem } from '../ui/focus-first-problem'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { PagePart } from '../ui/PagePart'
import { Problem } from '../ui/Problem'
import { Question } from '../ui/Question'
import { TextField } from '../ui/TextField'
import { useOrder } from '../use-order'

const { erase: words } = text.data

interface EraseProps {
  readonly account: AccountState
}

export function EraseEverything({ account }: EraseProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <PagePart title={words.title}>
      <p>{words.means}</p>
      {account.user && <p>{words.cloudStays}</p>}
      <Button onClick={() => setIsOpen(true)}>{words.open}</Button>
      {isOpen && <EraseDialog account={account} onClose={() => setIsOpen(false)} />}
    </PagePart>
  )
}

/** A word is typed, because nothing brings back what is erased. The window loads itself anew afterwards. */
function EraseDialog({ account, onClose }: EraseProps & { readonly onClose: () => void }) {
  const [written, setWritten] = useState('')
  const [isTried, setIsTried] = useState(false)
  const [formId, problemId] = [useId(), useId()]
  const formRef = useRef<HTMLFormElement>(null)
  const { isRunning, problem, send } = useOrder('data/erase')
  const isMeant = written.trim().toLowerCase() === words.word
  const unsent = account.sync.waiting + account.sync.refused

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (isMeant) void send(null)
    else focusFirstProblem(formRef.current)
  }

  return (
    <Question title={words.dialogTitle} yes={words.do} isRunning={isRunning} onClose={onClose} onYes={{ formId }}>
      <form ref={formRef} id={formId} className="dialog__form" noValidate onSubmit={submit}>
        <p>{words.dialogMeans}</p>
        <p>{account.user ? words.cloudStays : words.noAccount}</p>
        {account.user && unsent > 0 && <p>{words.dialogWaiting(unsent)}</p>}
        <TextField
          label={words.field(words.word)}
          name="confirmation"
          autoComplete="off"
          spellCheck={false}
          autoCapitalize="none"
          value={written}
          onValue={setWritten}
          problem={isTried && !isMeant ? words.wrongWord(words.word) : null}
          aria-describedby={problemId}
        />
        <Problem id={problemId} sentence={problem} />
      </form>
    </Question>
  )
}
