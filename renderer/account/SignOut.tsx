import { useId, useState } from 'react'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { PagePart } from '../ui/PagePart'
import { Problem } from '../ui/Problem'
import { Question } from '../ui/Question'
import '../ui/text-field.css'
import { useOrder } from '../use-order'

const { signOut: words } = text.account

interface SignOutProps {
  /** Things that are on this computer only. */
  readonly waiting: number
}

export function SignOut({ waiting }: SignOutProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <PagePart title={words.part}>
      <p>{words.partMeans}</p>
      <Button onClick={() => setIsOpen(true)}>{words.open}</Button>
      {isOpen && <SignOutDialog waiting={waiting} onClose={() => setIsOpen(false)} />}
    </PagePart>
  )
}

/** The window loads itself anew when the account is closed, so the dialog stays until then. */
function SignOutDialog({ waiting, onClose }: SignOutProps & { readonly onClose: () => void }) {
  const [isForgetting, setIsForgetting] = useState(false)
  const { isRunning, problem, send } = useOrder('account/signOut')
  return (
    <Question
      title={words.title}
      yes={isForgetting ? words.doAndRemove : words.do}
      isRunning={isRunning}
      onClose={onClose}
      onYes={() => void send({ isForgetting })}
    >
      <div className="dialog__form">
        <p>{words.means}</p>
        <fieldset>
          <legend className="field__label">{words.choice}</legend>
          <Copy
            label={words.keep}
            means={words.keepMeans}
            isChosen={!isForgetting}
            onChoose={() => setIsForgetting(false)}
          />
          <Copy
            label={words.remove}
            means={words.removeMeans}
            isChosen={isForgetting}
            onChoose={() => setIsForgetting(true)}
          />
        </fieldset>
        <Problem sentence={problem ?? (isForgetting && waiting > 0 ? words.waiting(waiting) : null)} />
      </div>
    </Question>
  )
}

interface CopyProps {
  readonly label: string
  readonly means: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

/** One of the two things to do with this computer's copy. */
function Copy({ label, means, isChosen, onChoose }: CopyProps) {
  const id = useId()
  return (
    <label className="radio">
      <input type="radio" name="copy" checked={isChosen} aria-describedby={id} onChange={onChoose} />
      <span>{label}</span>
      <span id={id} className="radio__means">
        {means}
      </span>
    </label>
  )
}
