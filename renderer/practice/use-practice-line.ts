import { useEffect, useRef, type RefObject } from 'react'
import type { OpenedSong } from '../../shared/contract/requests'
import type { Listeners } from '../listeners'
import type { ScoreView } from '../score/score-view'
import { createLiveReadout } from './live-readout'
import { createPracticeLine, type KeysOnScreen, type PlaceOnTimeline, type PracticeLine } from './practice-line'

interface LinePlaces {
  readonly song: OpenedSong | null
  readonly view: ScoreView | null
  readonly startBar: number
  readonly barClicks: Listeners<number>
  readonly placeRef: RefObject<HTMLElement | null>
  readonly tempoRef: RefObject<HTMLElement | null>
  readonly pianoRef: RefObject<KeysOnScreen | null>
  readonly timelineRef: RefObject<PlaceOnTimeline | null>
  readonly onGoTo: (barIndex: number, beatsIntoBar: number) => void
  readonly onTempoMark: (barIndex: number) => void
}

/** Lays the line of live data once the score stands; React is only told where its ends are. */
export function usePracticeLine(places: LinePlaces): RefObject<PracticeLine | null> {
  const { song, view, startBar, barClicks, placeRef, tempoRef, pianoRef, timelineRef, onGoTo, onTempoMark } = places
  const lineRef = useRef<PracticeLine | null>(null)
  const goToRef = useRef(onGoTo)
  useEffect(() => {
    goToRef.current = onGoTo
  })

  useEffect(() => {
    if (!song || !view || !placeRef.current || !tempoRef.current) return
    view.showReport(null)
    view.clearMarks()
    view.goTo(startBar)
    const readout = createLiveReadout(song.score, { place: placeRef.current, tempo: tempoRef.current })
    const keys: KeysOnScreen = {
      show: (pitch, isDown) => pianoRef.current?.show(pitch, isDown),
    }
    const timeline: PlaceOnTimeline = { show: (beat) => timelineRef.current?.show(beat) }
    const tellGoTo = (barIndex: number, beatsIntoBar: number) => goToRef.current(barIndex, beatsIntoBar)
    const line = createPracticeLine({ song, view, readout, timeline, startBar, keys, onGoTo: tellGoTo, onTempoMark })
    const stopClicks = barClicks.add((barIndex) => line.goToBar(barIndex))
    lineRef.current = line
    return () => {
      stopClicks()
      line.destroy()
      readout.destroy()
      lineRef.current = null
    }
  }, [song, view, startBar, barClicks, placeRef, tempoRef, pianoRef, timelineRef, onTempoMark])

  return lineRef
}
