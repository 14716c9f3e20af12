import { text } from '../text/text'
import { Button } from '../ui/Button'
import type { EntryStep } from './entry-step'
import { StepTitle } from './StepTitle'

const { link: words } = text.account

interface BrowserStepProps {
  readonly step: Extract<EntryStep, { kind: 'inBrowser' }>
  readonly onStartAgain: () => void
}

/** Another service asks who it is, on its own page; the host hears of it and this window loads itself anew. */
export function BrowserStep({ step: { provider, openUrl }, onStartAgain }: BrowserStepProps) {
  return (
    <div className="account__form">
      <StepTitle>{words.browserTitle(provider)}</StepTitle>
      <p>{openUrl === null ? words.browser : words.browserMeans}</p>
      <div className="account__actions">
        {openUrl !== null && (
          <a className="button button--primary" href={openUrl} target="_blank" rel="noreferrer">
            {words.openBrowser(provider)}
          </a>
        )}
        <Button look="quiet" onClick={onStartAgain}>
          {words.back}
        </Button>
      </div>
    </div>
  )
}
