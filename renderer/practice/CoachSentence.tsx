import type { SessionState } from '../../shared/contract/news'
import { windowState } from '../app-state'
import { useStored } from '../stored'
import { text } from '../text/en'
import { Button } from '../ui/Button'
import { silencePianist } from './session-orders'
import './coach-sentence.css'

/** The one sentence of the practice screen. */
export function CoachSentence({ session, isReady }: { readonly session: SessionState; readonly isReady: boolean }) {
  const pianist = useStored(windowState, (state) => state.app?.pianist ?? null)
  const isPianistPlaying = pianist?.kind === 'playing'
  return (
    <div className="coach-sentence" role="status">
      <span className={`coach-sentence__lamp coach-sentence__lamp--${session.kind}`} />
      <span className="coach-sentence__words">
        {isPianistPlaying ? text.pianist.playing(pianist.name) : sentenceOf(session, isReady)}
      </span>
      {isPianistPlaying && (
        <Button look="quiet" onClick={silencePianist}>
          {text.pianist.stop}
        </Button>
      )}
    </div>
  )
}

function sentenceOf(session: SessionState, isReady: boolean): string {
  if (!isReady && session.kind === 'idle') return text.practice.preparing
  return text.practice[session.kind]
}
