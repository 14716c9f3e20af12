import { useEffect, type RefObject } from 'react'
import type { Settings } from '../../shared/contract/settings'
import { WRITTEN_PERCENT } from '../../shared/performance/session-event'
import { windowState } from '../app-state'
import { useStored } from '../stored'
import { accompanyIn } from './accompaniment'
import { instrumentInUse } from './app-hand'
import { listening, listenTo, setListeningTempo, stopListening } from './listening'
import type { KeysOnScreen } from './practice-line'
import type { Practice } from './use-practice'

interface SoundParts {
  readonly practice: Practice
  readonly settings: Settings
  readonly pianoRef: RefObject<KeysOnScreen | null>
}

/** What the app plays on the practice screen: the other hand, and the song itself on demand. Returns what Listen does. */
export function useSound({ practice, settings, pianoRef }: SoundParts): () => void {
  const { score, hands, mode, loop, tempoPercent, session } = practice
  const isOtherPlayed = settings.otherHand === 'played'
  // In the other modes the other hand goes by the student or by the click: another tempo is no reason to begin anew.
  const waitPercent = mode.kind === 'wait' ? tempoPercent : WRITTEN_PERCENT
  // An instrument that goes or comes meanwhile: the other hand goes on where it can be heard.
  const playsOn = useStored(windowState, ({ app }) => instrumentInUse(app?.devices ?? null)?.key ?? null)

  useEffect(() => {
    if (!score || !isOtherPlayed) return
    return accompanyIn({ score, hands, mode, tempoPercent: waitPercent })
  }, [score, hands, mode, waitPercent, isOtherPlayed, playsOn])

  useEffect(() => setListeningTempo(tempoPercent), [tempoPercent])
  // Something else begins, or nobody is here any more.
  useEffect(() => () => void stopListening(), [score, hands, mode, session.kind])

  return () => {
    if (!score || stopListening()) return
    void listenTo({
      score,
      hands: isOtherPlayed ? 'both' : hands,
      barIndex: practice.choiceNow().barIndex,
      loop,
      tempoPercent,
      onBeat: practice.playAlong,
      onKey: (pitch, isDown) => pianoRef.current?.show(pitch, isDown),
    })
  }
}

/** Whether Space is for what sounds, and not for the session. */
export function endsListening(): boolean {
  return listening.read() !== 'silent' && stopListening()
}
