import { guessFromPayload, guessToPayload, judgeGuess } from '../../shared/coach/guess-worst-bar'
import type { CoachReplies } from '../../shared/contract/coach'
import type { PracticeSession } from './practice-session'
import type { Handlers } from './serve-requests'
import { refuse, reply } from './serve-requests'
import { sentences } from './sentences'
import type { Store } from './store/store'

/** What the student says to the coach. */
export function coachRequests({
  store,
  practice,
  newId,
}: {
  readonly store: Store
  readonly practice: PracticeSession
  readonly newId: () => string
}): Pick<Handlers, keyof CoachReplies> {
  return {
    'coach/answer': ({ id, answer }) => {
      practice.answer(id, answer)
      return reply(null)
    },
    'coach/guessWorstBar': ({ sessionId, barIndex }) => {
      const session = store.sessions.open(sessionId)
      if (!session?.report) return refuse(sentences.noSuchSession)
      const { card, report, coach } = session
      // Who has seen the result has nothing left to guess.
      const isGuessed = coach.some(({ payload }) => guessFromPayload(payload) !== null)
      const score = store.library.open(card.songId)?.score
      const guess = isGuessed || !score ? null : judgeGuess(score.bars, report.bars, barIndex)
      if (!guess) return reply(coach)
      store.sessions.addCoachEvent(sessionId, {
        id: newId(),
        atMs: card.durationMs,
        type: 'tip',
        payload: guessToPayload(guess),
      })
      return reply(store.sessions.open(sessionId)?.coach ?? coach)
    },
  }
}
