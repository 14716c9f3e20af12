import { Pause, Play, RefreshCw } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { SyncState } from '../../shared/contract/account'
import { useStored } from '../stored'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { PagePart } from '../ui/PagePart'
import { Problem } from '../ui/Problem'
import { speak } from '../ui/notices'
import { useNow } from '../use-now'
import { useOrder } from '../use-order'
import { takeSync } from './account-news'
import { network } from './network'
import { saySync, type SaidSync } from './say-sync'

const { sync: words } = text.account

/** How the sync stands, and the two things to do about it. */
export function SyncPart({ sync }: { readonly sync: SyncState }) {
  const isOnline = useStored(network, (state) => state.isOnline)
  const nowMs = useNow()
  const said = saySync(sync, { nowMs, isOnline })
  const now = useOrder('sync/now')
  const pause = useOrder('sync/pause')
  const isPaused = sync.phase === 'paused'
  useSpokenEnd(said)

  const syncNow = async () => {
    const answer = await now.send(null)
    if (answer.ok) takeSync(answer.reply)
  }
  const setPaused = async (willBePaused: boolean) => {
    const answer = await pause.send({ isPaused: willBePaused })
    if (answer.ok) takeSync(answer.reply)
  }

  return (
    <PagePart title={text.account.signedIn.sync}>
      <p className="sync__said">{said.sentence}</p>
      {said.mood === 'busy' && sync.progress && <SyncProgress {...sync.progress} />}
      {said.details.length > 0 && (
        <div className="sync__details">
          {said.details.map((detail) => (
            <p key={detail} className="page__means">
              {detail}
            </p>
          ))}
        </div>
      )}
      <div className="account__actions">
        {isPaused ? (
          <Button
            icon={<Play size={18} aria-hidden />}
            disabled={pause.isRunning}
            onClick={() => void setPaused(false)}
          >
            {words.goOn}
          </Button>
        ) : (
          <>
            <Button
              icon={<RefreshCw size={18} aria-hidden />}
              disabled={now.isRunning || sync.phase === 'signInAgain' || sync.phase === 'updateApp'}
              onClick={() => void syncNow()}
            >
              {sync.phase === 'metered' ? words.anyway : words.now}
            </Button>
            <Button
              look="quiet"
              icon={<Pause size={18} aria-hidden />}
              disabled={pause.isRunning}
              onClick={() => void setPaused(true)}
            >
              {words.pause}
            </Button>
          </>
        )}
      </div>
      <Problem sentence={now.problem ?? pause.problem} />
    </PagePart>
  )
}

function SyncProgress({ done, total }: { readonly done: number; readonly total: number }) {
  return (
    <div className="sync__progress">
      <progress aria-label={words.progress} max={total} value={done} />
      <span className="numbers">{words.progressOf(done, total)}</span>
    </div>
  )
}

/** A screen reader hears how a run ended, and nothing on its way there. */
function useSpokenEnd({ sentence, mood }: SaidSync): void {
  const wasBusy = useRef(false)
  useEffect(() => {
    if (wasBusy.current && mood !== 'busy') speak(words.spokenEnd(sentence))
    wasBusy.current = mood === 'busy'
  }, [mood, sentence])
}
