import type { Heard } from '../../shared/contract/coach-messages'
import type { OpenedSong } from '../../shared/contract/requests'
import { onNews, send } from '../bridge'
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

interface LineParts {
  readonly song: OpenedSong
  readonly view: ScoreView
  readonly readout: LiveReadout
  readonly startBar: number
  showKey(pitch: number, isDown: boolean): void
}

export function createPracticeLine({ song, view, readout, startBar, showKey }: LineParts): PracticeLine {
  const { bars } = song.score
  let barIndex = startBar

  const stopListening = onNews((news) => {
    if (news.kind === 'heard') hear(news)
  })
  readout.showBar(barIndex)

  function hear(heard: Heard): void {
    view.heard(heard)
    if (heard.position) {
      barIndex = heard.position.barIndex
      readout.follow(heard.position)
    }
    if (heard.event.kind === 'keyDown' || heard.event.kind === 'keyUp') showHeardKey(heard.event)
  }

  function showHeardKey(event: Extract<Heard['event'], { kind: 'keyDown' | 'keyUp' }>): void {
    const isDown = event.kind === 'keyDown'
    showKey(event.pitch, isDown)
    // A real piano sounds by itself; the virtual one has no other voice than ours.
    if (windowState.read().app?.pianist.kind !== 'playing') return
    if (isDown) appPiano().keyDown(event.pitch, event.velocity)
    else appPiano().keyUp(event.pitch)
  }

  function goToBar(wanted: number): void {
    barIndex = Math.min(Math.max(wanted, 0), bars.length - 1)
    readout.showBar(barIndex)
    view.goTo(barIndex)
    send('session/goTo', { barIndex })
  }

  return {
    goToBar,
    stepBar: (step) => goToBar(barIndex + step),
    restartBar: () => goToBar(barIndex),
    barIndex: () => barIndex,
    destroy: stopListening,
  }
}
