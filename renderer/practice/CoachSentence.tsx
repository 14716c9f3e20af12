import type { SessionState } from '../../shared/contract/news'
import type { AppState } from '../../shared/contract/requests'
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
  const piano = useStored(windowState, (state) => (state.app ? pianoOf(state.app) : 'chosen'))
  return (
    <div className="coach-sentence" role="status">
      <span className={`coach-sentence__lamp coach-sentence__lamp--${session.kind}`} />
      <span className="coach-sentence__words">
        {isPianistPlaying ? text.pianist.playing : sentenceOf(session, piano, isReady)}
      </span>
      {isPianistPlaying && (
        <Button look="quiet" onClick={silencePianist}>
          {text.pianist.stop}
        </Button>
      )}
    </div>
  )
}

type PianoAtHand = 'chosen' | 'unchosen' | 'onScreen'

function pianoOf({ devices: { inputs, selected }, settings }: AppState): PianoAtHand {
  if (inputs.some((input) => input.key === selected && input.isConnected)) return 'chosen'
  if (inputs.some((input) => input.isConnected)) return 'unchosen'
  return settings.isKeyboardShown ? 'onScreen' : 'chosen'
}

function sentenceOf(session: SessionState, piano: PianoAtHand, isReady: boolean): string {
  if (!isReady && session.kind === 'idle') return text.practice.preparing
  if (session.kind === 'armed' && piano === 'unchosen') return text.practice.armedUnchosen
  if (session.kind === 'armed' && piano === 'onScreen') return text.practice.armedAlone
  return text.practice[session.kind]
}
