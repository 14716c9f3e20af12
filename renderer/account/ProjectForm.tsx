import { useRef, useState, type SubmitEvent } from 'react'
import type { AccountState } from '../../shared/contract/account'
import type { Asked } from '../../shared/contract/requests'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { notify } from '../ui/notices'
import { Problem } from '../ui/Problem'
import { TextField } from '../ui/TextField'
import { useOrder } from '../use-order'
import { takeAccount } from './account-news'
import { isWholeAddress, isWholeKey } from './check-entry'
import { focusFirstProblem } from '../ui/focus-first-problem'

const { project: words, problems } = text.account

/** The address and the public key of another Supabase project than the one that comes with the app. */
export function ProjectForm({ project }: Pick<AccountState, 'project'>) {
  const [url, setUrl] = useState(project?.isOwn ? project.url : '')
  const [key, setKey] = useState('')
  const [isTried, setIsTried] = useState(false)
  const formRef = useRef<HTMLFormElement>(null)
  const { isRunning, problem, send } = useOrder('account/useProject')
  const isWhole = isWholeAddress(url.trim()) && isWholeKey(key.trim())

  const choose = async (chosen: Asked<'account/useProject'>) => {
    const answer = await send(chosen)
    if (!answer.ok) return
    takeAccount(answer.reply)
    notify({ sentence: words.used })
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (isWhole) void choose({ url: url.trim(), key: key.trim() })
    else focusFirstProblem(formRef.current)
  }

  return (
    <form ref={formRef} className="account__form" noValidate onSubmit={submit}>
      <TextField
        label={words.url}
        type="url"
        name="project"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://abcdefgh.supabase.co"
        value={url}
        onValue={setUrl}
        problem={isTried && !isWholeAddress(url.trim()) ? problems.address : null}
      />
      <TextField
        label={words.key}
        hint={words.keyHint}
        name="key"
        autoComplete="off"
        spellCheck={false}
        value={key}
        onValue={setKey}
        problem={isTried && !isWholeKey(key.trim()) ? problems.key : null}
      />
      <Problem sentence={problem} />
      <div className="account__actions">
        <Button type="submit" look={project ? 'plain' : 'primary'} disabled={isRunning}>
          {words.use}
        </Button>
        {project?.isOwn && (
          <Button look="quiet" disabled={isRunning} onClick={() => void choose(null)}>
            {words.useOurs}
          </Button>
        )}
      </div>
    </form>
  )
}
