import { locale } from '../text/language'
import { whenKeysRest } from './keys-at-rest'

/** Nobody talks into music: so long nothing has been struck before a word is said. */
const QUIET_MS = 1000

/**
 * Says a sentence with the computer's own voice, once the keys are at rest, and in place of what is being said. What
 * this returns gives it up while it is waited for: what has begun is said to its end.
 */
export function speakAloud(sentence: string): () => void {
  if (!('speechSynthesis' in window)) return () => undefined
  const { speechSynthesis } = window
  const stopWaiting = whenKeysRest(QUIET_MS, () => {
    stopWaiting()
    const utterance = new SpeechSynthesisUtterance(sentence)
    utterance.lang = locale
    speechSynthesis.cancel()
    speechSynthesis.speak(utterance)
  })
  return stopWaiting
}

/** Ends what is being said. */
export function hush(): void {
  if ('speechSynthesis' in window) window.speechSynthesis.cancel()
}
