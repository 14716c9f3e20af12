import { useEffect, useState } from 'react'
import { windowState } from '../app-state'
import { onNews } from '../bridge'
import { useStored } from '../stored'
import { text } from '../text/text'
import { notify } from '../ui/notices'
import { sayConnected } from './say-connected'

/** How long a connected piano that is listened to may say nothing. Ours: long enough to sit down. */
const SILENT_MS = 20_000
/** Whoever knows the app may read the score first. Ours. */
const SILENT_LATER_MS = 45_000

/** Whether a piano is plugged in, listened to, and says nothing: then the person wants to know what to check. */
export function useSilentPiano(): boolean {
  return useSilence(SILENT_MS)
}

let isTold = false

/** Says what to check, once for each window, to whoever is past the first steps. */
export function useTellSilentPiano(isWanted: boolean): void {
  const isSilent = useSilence(SILENT_LATER_MS)
  useEffect(() => {
    const names = sayConnected(windowState.read().app?.devices ?? null)
    if (!isWanted || !isSilent || isTold || names === null) return
    isTold = true
    notify({ sentence: text.welcome.silent(names) })
  }, [isWanted, isSilent])
}

/** Any key that was heard in this window ends the question for good. */
let isHeard = false
onNews((news) => {
  if (news.kind === 'heard' && news.event.kind === 'keyDown') isHeard = true
})

function useSilence(afterMs: number): boolean {
  const isArmed = useStored(windowState, (state) => state.app?.session.kind === 'armed')
  const connected = useStored(windowState, (state) => sayConnected(state.app?.devices ?? null))
  const [isSilent, setIsSilent] = useState(false)
  useEffect(() => {
    if (!isArmed || connected === null || isHeard) return
    const timer = setTimeout(() => setIsSilent(!isHeard), afterMs)
    return () => {
      clearTimeout(timer)
      setIsSilent(false)
    }
  }, [isArmed, connected, afterMs])
  return isSilent
}
