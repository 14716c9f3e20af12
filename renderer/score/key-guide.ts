import type { Beats, Pitch } from '../../shared/base/units'
import type { CoachNews } from '../../shared/contract/coach-messages'
import type { LiveVerdict } from '../../shared/follow/live-verdict'
import type { HandChoice, Score } from '../../shared/music/score'
import type { KeyLights, KeyVerdict } from '../keyboard/key-lights'
import type { KeyRange } from '../keyboard/piano-keys'
import { createDueKeys } from './due-keys'
import { pressedIndex } from './pressed-index'

/** Lights the keys that are due next, and says of a pressed key whether it was right. */
export interface KeyGuide {
  hear(news: CoachNews): void
  /** Nobody plays: the keys to go on with from a beat; null for none. */
  rest(beat: Beats | null): void
  /** Another session: its keys are counted from nothing. */
  clear(): void
  setHands(hands: HandChoice): void
  /** Whether pressed keys are marked while somebody plays. */
  setMarked(isMarked: boolean): void
}

/** A verdict on a key pressed longer ago comes too late to be understood. In key presses. */
const KEPT_PRESSES = 16

export function createKeyGuide(score: Score, lights: KeyLights): KeyGuide {
  const due = createDueKeys(score)
  const pitchByPlayed = new Map<number, Pitch>()
  let hands: HandChoice = 'both'
  let isMarked = true
  let playedCount = 0
  let lightAgain = () => lights.light([])
  lights.setPiece(rangeOf(score))

  const lightWith = (light: () => void) => {
    lightAgain = light
    light()
  }

  const judge = (verdict: LiveVerdict) => {
    const said = verdictOnKey(verdict)
    if (!said || !('playedIndex' in verdict)) return
    const pressed = pitchByPlayed.get(verdict.playedIndex)
    if (pressed !== undefined) lights.judge(pressed, said)
  }

  return {
    hear: (news) => {
      if (news.kind === 'heard' && news.event.kind === 'keyDown') {
        const playedIndex = pressedIndex(news.verdicts, playedCount)
        pitchByPlayed.set(playedIndex, news.event.pitch)
        pitchByPlayed.delete(playedIndex - KEPT_PRESSES)
        playedCount = playedIndex + 1
      }
      if (isMarked) news.verdicts.forEach(judge)
      const { position } = news
      if (!position) return
      // Where the score waits, what it waits for is due; else what comes after the last chord.
      const isWaiting = position.nextOnset === position.onset
      lightWith(() => lights.light(isWaiting ? due.from(position.onset, hands) : due.after(position.onset, hands)))
    },
    rest: (beat) => {
      lightWith(() => lights.light(beat === null ? [] : due.from(beat, hands)))
    },
    clear: () => {
      pitchByPlayed.clear()
      playedCount = 0
    },
    setHands: (newHands) => {
      hands = newHands
      lightAgain()
    },
    setMarked: (newIsMarked) => {
      isMarked = newIsMarked
    },
  }
}

function verdictOnKey({ kind }: LiveVerdict): KeyVerdict | null {
  if (kind === 'correct') return 'right'
  return kind === 'wrongPitch' || kind === 'extra' ? 'wrong' : null
}

export function rangeOf({ notes }: Score): KeyRange | null {
  if (notes.length === 0) return null
  return notes.reduce(
    ({ lowest, highest }, { pitch }) => ({ lowest: Math.min(lowest, pitch), highest: Math.max(highest, pitch) }),
    { lowest: 127, highest: 0 },
  )
}
