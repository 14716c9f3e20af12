import { locale } from '../text/language'
import { whenKeysRest } from './keys-at-rest'

/** Nobody talks into music: so long nothing has been struck before a word is said. */
const QUIET_MS = 1000

/** Says a sentence with the computer's own voice, once the keys are at rest; what this returns takes it back. */
export function speakAloud(sentence: string): () => void {
  if (!('speechSynthesis' in window)) return () => undefined
  const { speechSynthesis } = window
  const stopWaiting = whenKeysRest(QUIET_MS, () => {
    stopWaiting()
    const utterance = new SpeechSynthesisUtterance(sentence)
    utterance.lang = locale
    speechSynthesis.speak(utterance)
  })
  return () => {
    stopWaiting()
    speechSynthesis.cancel()
  }
}
