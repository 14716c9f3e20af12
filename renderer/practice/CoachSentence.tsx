import type { SessionState } from '../../shared/contract/news'
import type { ModeChoice } from '../../shared/contract/mode-choice'
import type { AppState } from '../../shared/contract/requests'
import type { Score } from '../../shared/music/score'
import { windowState } from '../app-state'
import { CoachAnswers, coachWord } from '../coach/CoachWord'
import type { Coach } from '../coach/use-coach'
import { useStored } from '../stored'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { silencePianist } from './session-orders'
import './coach-sentence.css'

interface CoachSentenceProps {
  readonly session: SessionState
  readonly mode: ModeChoice
  /** null until the song is here; then its bars can be named. */
  readonly score: Score | null
  readonly isReady: boolean
  readonly coach: Coach
  /** What the song was opened to do, in a sentence: it stands until somebody plays. */
  readonly asked: string | null
}

/** The one sentence of the practice screen. */
export function CoachSentence({ session, mode, score, isReady, coach, asked }: CoachSentenceProps) {
  const pianist = useStored(windowState, (state) => state.app?.pianist ?? null)
  const isPianistPlaying = pianist?.kind === 'playing'
  const piano = useStored(windowState, (state) => (state.app ? pianoOf(state.app) : 'chosen'))
  const word = coachWord(coach, score)
  const isAsked = asked !== null && (session.kind === 'idle' || session.kind === 'armed') && !isPianistPlaying
  const sentence = isPianistPlaying ? text.pianist.playing : sentenceOf(session, { piano, isReady, mode, score })
  // Without its click nothing is heard: what begins it is said too.
  const isClickAwaited = mode.kind === 'metronome' && session.kind === 'idle'
  const task = isClickAwaited ? `${asked} ${sentence}` : asked
  const isLong = word !== null || isAsked
  return (
    <div className={isLong ? 'coach-sentence coach-sentence--coach' : 'coach-sentence'}>
      <span className={`coach-sentence__lamp coach-sentence__lamp--${session.kind}`} />
      <span className="coach-sentence__words" role="status">
        {word ?? (isAsked ? task : sentence)}
      </span>
      <CoachAnswers coach={coach} />
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

interface Situation extends Omit<CoachSentenceProps, 'session' | 'coach' | 'asked'> {
  readonly piano: PianoAtHand
}

function sentenceOf(session: SessionState, { piano, isReady, mode, score }: Situation): string {
  if (!isReady && session.kind === 'idle') return text.practice.preparing
  const own = sentenceOfMode(session.kind, mode, score)
  if (own !== null) return own
  if (session.kind === 'armed' && piano === 'unchosen') return text.practice.armedUnchosen
  if (session.kind === 'armed' && piano === 'onScreen') return text.practice.armedAlone
  return text.practice[session.kind]
}

/** What only this mode says; null where there is nothing of its own to say. */
function sentenceOfMode(kind: SessionState['kind'], mode: ModeChoice, score: Score | null): string | null {
  if (kind === 'finishing') return null
  switch (mode.kind) {
    case 'follow_score':
      return null
    case 'metronome':
      if (kind === 'idle') return text.practice.idleAtClick
      return kind === 'armed' ? text.practice.armedAtClick : text.practice.playingAtClick
    case 'wait':
      if (kind === 'idle') return null
      return kind === 'armed' ? text.practice.armedWaiting : text.practice.playingWaiting
    case 'loop_bars': {
      if (kind === 'idle' || !score) return null
      const bars = text.modes.barsInSentence(numberOf(score, mode.firstBar), numberOf(score, mode.lastBar))
      return kind === 'armed' ? text.practice.armedLooping(bars) : text.practice.playingLooping(bars)
    }
  }
}

function numberOf({ bars }: Score, barIndex: number): string {
  return bars[barIndex]?.number ?? text.nothing
}
