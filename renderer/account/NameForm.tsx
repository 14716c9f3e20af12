import { useId, useState, type SubmitEvent } from 'react'
import { LONGEST_DISPLAY_NAME } from '../../shared/contract/limits'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { notify } from '../ui/notices'
import { Problem } from '../ui/Problem'
import { TextField } from '../ui/TextField'
import { useOrder } from '../use-order'
import { takeAccount } from './account-news'

const { signedIn: words } = text.account

export function NameForm({ displayName }: { readonly displayName: string | null }) {
  const [written, setWritten] = useState(displayName ?? '')
  const problemId = useId()
  const { isRunning, problem, send } = useOrder('account/rename')
  const isChanged = written.trim() !== (displayName ?? '')

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!isChanged) return
    const answer = await send({ displayName: written.trim() })
    if (!answer.ok) return
    takeAccount(answer.reply)
    notify({ sentence: words.renamed })
  }

  return (
    <form className="account__form" noValidate onSubmit={(event) => void submit(event)}>
      <div className="account__row">
        <TextField
          label={words.name}
          name="name"
          autoComplete="name"
          placeholder={words.noName}
          maxLength={LONGEST_DISPLAY_NAME}
          value={written}
          onValue={setWritten}
          aria-describedby={problemId}
        />
        <Button type="submit" disabled={!isChanged || isRunning}>
          {words.rename}
        </Button>
      </div>
      <Problem id={problemId} sentence={problem} />
    </form>
  )
}
