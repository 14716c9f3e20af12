import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Problem } from '../ui/Problem'
import { useOrder } from '../use-order'
import type { EntryStep, Provider } from './entry-step'

const { entry } = text.account
const providers = Object.keys(entry.providers) as readonly Provider[]

interface OtherWaysProps {
  readonly isAdopting: boolean
  readonly onStep: (step: EntryStep) => void
}

export function OtherWays({ isAdopting, onStep }: OtherWaysProps) {
  const { isRunning, problem, send } = useOrder('account/startOAuth')
  const start = async (provider: Provider) => {
    const answer = await send({ provider, isAdopting })
    if (answer.ok) onStep({ kind: 'inBrowser', provider, openUrl: answer.reply.openUrl })
  }
  return (
    <section className="account__ways" aria-labelledby="other-ways">
      <h3 id="other-ways">{entry.otherWays}</h3>
      <div className="account__actions">
        {providers.map((provider) => (
          <Button
            key={provider}
            aria-label={entry.with(provider)}
            disabled={isRunning}
            onClick={() => void start(provider)}
          >
            {entry.providers[provider]}
          </Button>
        ))}
      </div>
      <Button look="quiet" onClick={() => onStep({ kind: 'pasting' })}>
        {entry.haveLink}
      </Button>
      <Problem sentence={problem} />
    </section>
  )
}
