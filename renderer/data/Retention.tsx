import { useState } from 'react'
import type { Settings } from '../../shared/contract/settings'
import { changeSettings } from '../app-state'
import { historyChanges } from '../history-changes'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { notify } from '../ui/notices'
import { PagePart } from '../ui/PagePart'
import { Problem } from '../ui/Problem'
import { Question } from '../ui/Question'
import { useOrder } from '../use-order'

const { retention: words } = text.data
const choices = (['everything', 'aggregates'] as const).map((value) => ({ value, label: words.choices[value] }))

/** How much is kept of a session, from now on and of what is past. */
export function Retention({ retention }: Pick<Settings, 'retention'>) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <PagePart title={words.title}>
      <Choice
        label={words.label}
        value={retention}
        options={choices}
        onChange={(chosen) => void changeSettings({ retention: chosen })}
      />
      <p>{words.means[retention]}</p>
      <p className="page__means">{words.earlier}</p>
      <Button onClick={() => setIsOpen(true)}>{words.forget}</Button>
      {isOpen && <ForgetDialog onClose={() => setIsOpen(false)} />}
    </PagePart>
  )
}

function ForgetDialog({ onClose }: { readonly onClose: () => void }) {
  const { isRunning, problem, send } = useOrder('data/forgetNotes')
  const forget = async () => {
    const answer = await send(null)
    if (!answer.ok) return
    historyChanges.tell(null)
    notify({ sentence: words.forgotten(answer.reply.sessions) })
    onClose()
  }
  return (
    <Question
      title={words.forgetTitle}
      yes={words.forgetDo}
      isRunning={isRunning}
      onClose={onClose}
      onYes={() => void forget()}
    >
      <p>{words.forgetMeans}</p>
      <Problem sentence={problem} />
    </Question>
  )
}
