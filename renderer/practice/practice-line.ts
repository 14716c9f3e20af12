import type { CoachNews, Heard } from '../../shared/contract/coach-messages'
import type { OpenedSong } from '../../shared/contract/requests'
import { onNews } from '../bridge'
import type { ScoreView } from '../score/score-view'
import { windowState } from '../app-state'
import { appPiano } from './app-piano'
import type { LiveReadout } from './live-readout'

/** What carries each played note from the host to the score, the numbers, the keys on screen and the ear. */
export interface PracticeLine {
  goToBar(barIndex: number): void
  stepBar(step: 1 | -1): void
  restartBar(): void
  barIndex(): number
  destroy(): void
}

export interface KeysOnScreen {
  show(pitch: number, isDown: boolean): void
}

/** How a key sounds that was heard without a loudness. Ours: the middle of MIDI's range. */
const MIDDLE_VELOCITY = 64

interface LineParts {
  readonly song: OpenedSong
  readonly view: ScoreView
  readonly readout: LiveReadout
  readonly startBar: number
  readonly keys: KeysOnScreen
  /** The student goes on from this bar. */
  readonly onGoTo: (barIndex: number) => void
}

export function createPracticeLine({ song, view, readout, startBar, keys, onGoTo }: LineParts): PracticeLine {
  const { bars } = song.score
  let barIndex = startBar

  const stopListening = onNews((news) => {
    if (news.kind === 'heard' || news.kind === 'timePassed') hear(news)
    // Another session is listened for: its keys are counted from nothing, and the old marks are in the review.
    if (news.kind === 'sessionChanged' && news.session.kind === 'armed') view.clearMarks()
  })
  readout.showBar(barIndex)

  function hear(news: CoachNews): void {
    view.heard(news)
    if (news.position) {
      barIndex = news.position.barIndex
      readout.follow(news.position)
    }
    if (news.kind === 'timePassed') return
    if (news.event.kind === 'keyDown' || news.event.kind === 'keyUp') showHeardKey(news.event)
  }

  function showHeardKey(event: Extract<Heard['event'], { kind: 'keyDown' | 'keyUp' }>): void {
    const isDown = event.kind === 'keyDown'
    keys.show(event.pitch, isDown)
    // A real piano sounds by itself; the virtual one has no other voice than ours.
    if (windowState.read().app?.pianist.kind !== 'playing') return
    if (isDown) appPiano().keyDown(event.pitch, event.velocity ?? MIDDLE_VELOCITY)
    else appPiano().keyUp(event.pitch)
  }

  function goToBar(wanted: number): void {
    barIndex = Math.min(Math.max(wanted, 0), bars.length - 1)
    readout.showBar(barIndex)
    view.goTo(barIndex)
    onGoTo(barIndex)
  }

  return {
    goToBar,
    stepBar: (step) => goToBar(barIndex + step),
    restartBar: () => goToBar(barIndex),
    barIndex: () => barIndex,
    destroy: stopListening,
  }
}
