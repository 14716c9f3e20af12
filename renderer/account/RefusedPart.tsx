import { useEffect } from 'react'
import type { RefusedThing } from '../../shared/contract/account'
import { text } from '../text/text'
import { formatMoment } from '../text/format'
import { Button } from '../ui/Button'
import { PagePart } from '../ui/PagePart'
import { Problem } from '../ui/Problem'
import { useNow } from '../use-now'
import { useOrder } from '../use-order'
import { useReply } from '../use-reply'
import { takeSync } from './account-news'

const { refused: words } = text.account

/** What the cloud did not take: each with the reason, and another try. */
export function RefusedPart({ refused }: { readonly refused: number }) {
  const { state, askAgain } = useReply('sync/refused', null)
  const retry = useOrder('sync/retry')
  useEffect(askAgain, [askAgain, refused])

  const tryAgain = async (thing: RefusedThing | null) => {
    const answer = await retry.send(thing && { kind: thing.kind, key: thing.key })
    if (answer.ok) takeSync(answer.reply)
    askAgain()
  }

  const things = state.kind === 'here' ? state.reply : []
  return (
    <PagePart title={text.account.signedIn.refused}>
      <p>{words.means}</p>
      {state.kind === 'failed' && (
        <p>
          {state.sentence} <Button onClick={askAgain}>{text.tryAgain}</Button>
        </p>
      )}
      <ul className="refused" aria-label={text.account.signedIn.refused}>
        {things.map((thing) => (
          <RefusedLine
            key={`${thing.kind} ${thing.key}`}
            thing={thing}
            isDisabled={retry.isRunning}
            onRetry={() => void tryAgain(thing)}
          />
        ))}
      </ul>
      {things.length > 1 && (
        <Button disabled={retry.isRunning} onClick={() => void tryAgain(null)}>
          {words.retryAll}
        </Button>
      )}
      <Problem sentence={retry.problem} />
    </PagePart>
  )
}

interface RefusedLineProps {
  readonly thing: RefusedThing
  readonly isDisabled: boolean
  readonly onRetry: () => void
}

function RefusedLine({ thing, isDisabled, onRetry }: RefusedLineProps) {
  const nowMs = useNow()
  const what = words.titled(thing.kind, thing.title)
  return (
    <li className="refused__thing">
      <p className="refused__what">
        {what}
        <span className="refused__when">{formatMoment(thing.createdAt, nowMs)}</span>
      </p>
      <p className="page__means">{thing.sentence}</p>
      <Button aria-label={words.retryOf(what)} disabled={isDisabled} onClick={onRetry}>
        {text.tryAgain}
      </Button>
    </li>
  )
}
