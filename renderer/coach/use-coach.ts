import { useCallback, useEffect, useRef } from 'react'
import type { SongId } from '../../shared/base/ids'
import type { TakeBegun } from '../../shared/coach/coach-ear'
import type { CoachAction, CoachPrompt } from '../../shared/coach/coach-prompt'
import type { ShownPrompt } from '../../shared/contract/coach'
import type { Settings } from '../../shared/contract/settings'
import type { Score } from '../../shared/music/score'
import { windowState } from '../app-state'
import { send } from '../bridge'
import type { ScoreView } from '../score/score-view'
import { useStored } from '../stored'
import { whenKeysRest } from './keys-at-rest'
import { sayPrompt } from './say-prompt'
import { hush, speakAloud } from './speak-aloud'
import { useLiveColours } from './use-live-colours'
import { useRest } from './use-rest'
import { forgetWayBack, keepWayBack, wayBack, type PractisedWay } from './way-back'

/** What the coach needs of the practice screen. */
export interface CoachPlace {
  readonly songId: SongId
  readonly score: Score | null
  readonly view: ScoreView | null
  readonly settings: Settings
  readonly way: PractisedWay
  /** Practises in another way from this bar on; what was played until now is kept. */
  readonly practise: (way: Partial<PractisedWay>, barIndex: number) => void
  readonly setTempo: (percent: number) => void
  /** Ends the session; what was played is kept. */
  readonly pause: () => void
  readonly barIndexNow: () => number
}

export interface Coach {
  readonly shown: ShownPrompt | null
  /** It leads back into the piece by itself in a moment. */
  readonly isReleasing: boolean
  /** How a take went that was played without marks. */
  readonly hiddenTake: TakeBegun | null
  /** Seconds of the rest that the student takes; null where he does not. */
  readonly restSeconds: number | null
  /** Does what the coach says; nothing where nothing is said. */
  readonly accept: () => void
  /** False where there is nothing to wave away. */
  readonly dismiss: () => boolean
}

/** After a loop went well it goes on in the piece by itself, once nobody plays. Ours: time to read the sentence. */
const RELEASE_AFTER_MS = 1500

/** The coach beside the music stand: what it says just now, and what is done about it. */
export function useCoach(place: CoachPlace): Coach {
  const shown = useStored(windowState, (state) => state.app?.shownPrompt ?? null)
  const hiddenTake = useLiveColours(place.view, place.settings.liveColours)
  const rest = useRest(() => place.practise({}, place.barIndexNow()))
  const placeRef = useRef(place)
  useEffect(() => {
    placeRef.current = place
  })

  const does = useCallback(
    (prompt: CoachPrompt, answer: 'accepted' | 'applied') => {
      send('coach/answer', { id: prompt.id, answer })
      if (prompt.action.kind === 'rest') {
        placeRef.current.pause()
        rest.begin(prompt.action.minutes)
      } else act(prompt.action, placeRef.current)
    },
    [rest],
  )

  const { songId, score, settings } = place
  /** The prompt that led back into the piece by itself. */
  const releasedRef = useRef<string | null>(null)
  const toRelease = shown?.prompt.rule === 'cleanLoop' && wayBack(songId) !== null ? shown.prompt : null
  useEffect(() => {
    if (!toRelease) return
    const stop = whenKeysRest(RELEASE_AFTER_MS, () => {
      stop()
      releasedRef.current = toRelease.id
      does(toRelease, 'applied')
    })
    return stop
  }, [toRelease, does])

  const { isCoachSpoken } = settings
  const promptId = shown?.prompt.id ?? null
  const sentence = shown && score ? sayPrompt(shown.prompt, score, shown.isApplied || toRelease !== null) : null
  useEffect(() => {
    if (!isCoachSpoken || sentence === null) return
    const stopWaiting = speakAloud(sentence)
    return () => {
      stopWaiting()
      // It leads on before it has said so: that is said to its end.
      if (releasedRef.current !== promptId) hush()
    }
  }, [isCoachSpoken, promptId, sentence])

  const standing = shown && !shown.isApplied ? shown.prompt : null
  return {
    shown,
    isReleasing: toRelease !== null,
    hiddenTake,
    restSeconds: rest.seconds,
    accept: () => {
      if (standing) does(standing, 'accepted')
    },
    dismiss: () => {
      if (standing) send('coach/answer', { id: standing.id, answer: 'dismissed' })
      return standing !== null
    },
  }
}

function act(
  action: Exclude<CoachAction, { kind: 'rest' }>,
  { songId, way, practise, setTempo, barIndexNow }: CoachPlace,
): void {
  switch (action.kind) {
    case 'loop': {
      const { firstBar, lastBar, tempoPercent, hands } = action
      keepWayBack(songId, way)
      practise({ mode: { kind: 'loop_bars', firstBar, lastBar }, hands, tempoPercent }, firstBar)
      return
    }
    case 'tempo':
      setTempo(action.percent)
      return
    case 'hands':
      keepWayBack(songId, way)
      practise({ hands: action.hands }, barIndexNow())
      return
    case 'release':
      practise(wayBack(songId) ?? { mode: { kind: 'follow_score' } }, action.barIndex)
      forgetWayBack(songId)
      return
  }
}
