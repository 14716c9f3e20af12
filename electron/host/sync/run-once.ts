import { isStoreBroken } from '../store/store-broken'
import { LONGEST_BACK_OFF_MS } from './back-off'
import { pull } from './pull'
import { push } from './push'
import type { Run, Stop } from './run'
import { isHeld, wholeNow } from './run'

export interface RunNews {
  readonly onPhase: (phase: 'pushing' | 'pulling') => void
  readonly onHistoryChanged: () => void
}

/**
 * Sends what is due, then fetches what is new. `isPullFirst`: the cloud was too new for this app, and only a pull can
 * tell whether it still is, so nothing is sent before. null: all is done.
 */
export async function runOnce(run: Run, isPullFirst: boolean, news: RunNews): Promise<Stop | null> {
  try {
    forgetFarTries(run)
    const unfit = isPullFirst ? await pullNews(run, news) : null
    return unfit ?? (await pushDue(run, news)) ?? (await pullNews(run, news))
  } catch (error) {
    // A full disk: nothing was confirmed that is not written, so all of it comes again.
    if (!isStoreBroken(error)) throw error
    return { kind: 'unreachable', detail: 'the store of this computer' }
  }
}

/** The clock was put back: what was put off until a time that is now far ahead is tried at once. */
function forgetFarTries({ store, clock }: Run): void {
  const earliest = store.nextTryAt()
  if (earliest !== null && earliest > wholeNow(clock) + LONGEST_BACK_OFF_MS) store.retryNow()
}

async function pushDue(run: Run, { onPhase }: RunNews): Promise<Stop | null> {
  if (isHeld(run)) return { kind: 'held' }
  if (run.store.due(wholeNow(run.clock), 1).length === 0) return null
  onPhase('pushing')
  return push(run)
}

async function pullNews(run: Run, { onPhase, onHistoryChanged }: RunNews): Promise<Stop | null> {
  if (isHeld(run)) return { kind: 'held' }
  onPhase('pulling')
  const { stop, hasNews } = await pull(run)
  if (hasNews && !isHeld(run)) onHistoryChanged()
  return stop
}
