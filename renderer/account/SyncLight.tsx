import { Cloud, CloudAlert, CloudCheck, CloudOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { windowState } from '../app-state'
import { navigate } from '../route'
import { useStored } from '../stored'
import { text } from '../text/text'
import { IconButton } from '../ui/Button'
import { useNow } from '../use-now'
import { network } from './network'
import { saySync, type SyncMood } from './say-sync'

const clouds: Readonly<Record<SyncMood, ReactNode>> = {
  done: <CloudCheck size={22} aria-hidden />,
  busy: <Cloud size={22} aria-hidden />,
  resting: <CloudOff size={22} aria-hidden />,
  needsYou: <CloudAlert size={22} aria-hidden />,
}

/** One quiet cloud, for those who have an account: how the sync stands, and the way to it. */
export function SyncLight() {
  const account = useStored(windowState, (state) => state.app?.account)
  const isOnline = useStored(network, (state) => state.isOnline)
  const nowMs = useNow()
  if (!account?.user) return null
  const { sentence, mood } = saySync(account.sync, { nowMs, isOnline })
  return (
    <IconButton
      label={text.account.sync.light(sentence)}
      icon={clouds[mood]}
      className={`sync-light sync-light--${mood}`}
      onClick={() => navigate({ kind: 'account' })}
    />
  )
}
