import { useEffect, useRef } from 'react'
import type { OpenedSong } from '../../shared/contract/requests'
import type { Settings } from '../../shared/contract/settings'
import { windowState } from '../app-state'
import type { ScoreView } from '../score/score-view'
import { useStored } from '../stored'
import { text } from '../text/text'
import { useShownTheme } from '../ui/look'
import { StaffSkeleton } from './StaffSkeleton'
import { theStand } from './stand'
import './score-stage.css'

interface ScoreStageProps {
  /** null while it is on its way. */
  readonly song: OpenedSong | null
  readonly settings: Settings
  readonly isDrawn: boolean
  /** The view has the song and takes what is heard, drawn or not. */
  readonly onOpened: (view: ScoreView) => void
  /** The first page can be seen. */
  readonly onDrawn: (isDrawn: true) => void
}

/** The place of the score. React only mounts it; what happens on it is between the view and the line of data. */
export function ScoreStage({ song, settings, isDrawn, onOpened, onDrawn }: ScoreStageProps) {
  const placeRef = useRef<HTMLDivElement>(null)
  const theme = useShownTheme()

  useEffect(() => {
    const { element } = theStand()
    placeRef.current?.append(element)
    return () => element.remove()
  }, [])
  useEffect(() => theStand().view.setTheme(theme), [theme])
  useEffect(() => theStand().view.setLayout(settings.scoreLayout), [settings.scoreLayout])
  const hands = useStored(windowState, ({ app }) => (app && 'hands' in app.session ? app.session.hands : 'both'))
  const { isOtherHandPale } = settings
  useEffect(() => theStand().view.setHands(hands, isOtherHandPale), [hands, isOtherHandPale])
  useEffect(() => theStand().view.setZoomPercent(settings.scoreZoomPercent), [settings.scoreZoomPercent])
  useEffect(() => {
    if (!song) return
    const { view } = theStand()
    let isWanted = true
    void view.open(song).then(() => {
      if (isWanted) onDrawn(true)
    })
    onOpened(view)
    return () => {
      isWanted = false
    }
  }, [song, onOpened, onDrawn])

  return (
    <section className="score-stage" aria-label={text.practice.score} data-is-drawn={isDrawn}>
      <div ref={placeRef} />
      {!isDrawn && <StaffSkeleton />}
    </section>
  )
}
