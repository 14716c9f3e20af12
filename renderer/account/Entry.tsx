import { useState } from 'react'
import { text } from '../text/text'
import { Check } from '../ui/Check'
import { useReply } from '../use-reply'
import { BrowserStep } from './BrowserStep'
import { EntryForm } from './EntryForm'
import type { EntryStep } from './entry-step'
import { LinkStep } from './LinkStep'
import { OtherWays } from './OtherWays'

const { entry } = text.account

interface EntryProps {
  /** Practised on this computer without an account. */
  readonly sessions: number
}

/** The way into an account: a form, or the steps that begin when a link or another service is asked instead. */
export function Entry({ sessions }: EntryProps) {
  const [step, setStep] = useState<EntryStep>({ kind: 'form' })
  const [isWanted, setIsWanted] = useState(true)
  const songs = useOwnSongCount()
  const hasAnything = sessions + songs > 0
  const isAdopting = hasAnything && isWanted
  const startAgain = () => setStep({ kind: 'form' })

  return (
    <section className="account__card" aria-label={text.account.title}>
      {step.kind === 'form' && (
        <>
          <EntryForm isAdopting={isAdopting} onStep={setStep}>
            {hasAnything && (
              <Check isChecked={isWanted} onChange={setIsWanted} means={isWanted ? undefined : entry.adoptNot}>
                {entry.adopt(sessions, songs)}
              </Check>
            )}
          </EntryForm>
          <OtherWays isAdopting={isAdopting} onStep={setStep} />
        </>
      )}
      {(step.kind === 'linkSent' || step.kind === 'pasting') && <LinkStep step={step} onStartAgain={startAgain} />}
      {step.kind === 'inBrowser' && <BrowserStep step={step} onStartAgain={startAgain} />}
    </section>
  )
}

/** Music that was added but perhaps never played belongs to the person as well. */
function useOwnSongCount(): number {
  const { state } = useReply('library/list', null)
  return state.kind === 'here' ? state.reply.filter(({ isOwn }) => isOwn).length : 0
}
