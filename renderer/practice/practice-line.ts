import { firstNotBefore } from '../../shared/base/first-from'
import type { Beats } from '../../shared/base/units'
import type { CoachNews, Heard } from '../../shared/contract/coach-messages'
import type { OpenedSong } from '../../shared/contract/requests'
import { onNews } from '../bridge'
import { barIndexAt } from '../score/beat-line'
import type { ScoreView } from '../score/score-view'
import { windowState } from '../app-state'
import { appPiano } from './app-piano'
import type { LiveReadout } from './live-readout'

/** What carries each played note from the host to the score, the numbers, the keys on screen and the ear. */
export interface PracticeLine {
  goToBar(barIndex: number): void
  stepBar(step: 1 | -1): void
  /** To the next moment, or the one before, at which something is struck. */
  stepOnset(step: 1 | -1): void
  restartBar(): void
  /** A playback goes along the score; null gives it back to the student, where he was. */
  playAlong(heardBeat: Beats | null): void
  barIndex(): number
  destroy(): void
}

export interface KeysOnScreen {
  show(pitch: number, isDown: boolean): void
}

/** Where all of the piece is shown at once. */
export interface PlaceOnTimeline {
  show(beat: number): void
}

/** How a key sounds that was heard without a loudness. Ours: the middle of MIDI's range. */
const MIDDLE_VELOCITY = 64

interface LineParts {
  readonly song: OpenedSong
  readonly view: ScoreView
  readonly readout: LiveReadout
  readonly timeline: PlaceOnTimeline
  readonly startBar: number
  readonly keys: KeysOnScreen
  /** The student goes on from this bar, so many beats into it. */
  readonly onGoTo: (barIndex: number, beatsIntoBar: number) => void
  /** Another tempo mark holds from this bar on: a few times in a piece. */
  readonly onTempoMark: (barIndex: number) => void
}

export function createPracticeLine(parts: LineParts): PracticeLine {
  const { song, view, readout, timeline, startBar, keys, onGoTo, onTempoMark } = parts
  const { bars, notes, tempos } = song.score
  const onsets = [...new Set(notes.filter(({ isGrace }) => !isGrace).map(({ onset }) => onset))]
  const isStill = matchMedia('(prefers-reduced-motion: reduce)')
  let barIndex = startBar
  let beat = onsetOf(startBar)
  let mark = markAt(beat)

  const stopListening = onNews((news) => {
    if (news.kind === 'heard' || news.kind === 'timePassed') hear(news)
    // Another session is listened for: its keys are counted from nothing, and the old marks are in the review.
    if (news.kind === 'sessionChanged' && news.session.kind === 'armed') view.clearMarks()
  })
  showPlace()

  function hear(news: CoachNews): void {
    view.heard(news)
    if (news.position) {
      if (barIndex !== news.position.barIndex) noticeMark(news.position.barIndex)
      barIndex = news.position.barIndex
      beat = news.position.onset
      readout.follow(news.position)
      timeline.show(beat)
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
    const bar = Math.min(Math.max(wanted, 0), bars.length - 1)
    goTo(bar, onsetOf(bar))
  }

  function noticeMark(bar: number): void {
    const before = mark
    mark = markAt(onsetOf(bar))
    if (mark !== before) onTempoMark(bar)
  }

  function markAt(onset: number): number {
    return tempos.findLastIndex((tempo) => tempo.onset <= onset)
  }

  function goTo(bar: number, onset: number): void {
    noticeMark(bar)
    barIndex = bar
    beat = onset
    showPlace()
    view.goTo(barIndex, beat)
    onGoTo(barIndex, beat - onsetOf(barIndex))
  }

  function stepOnset(step: 1 | -1): void {
    const onset = step > 0 ? onsets.find((one) => one > beat) : onsets.findLast((one) => one < beat)
    if (onset === undefined) return
    goTo(
      Math.max(
        0,
        bars.findLastIndex((bar) => bar.onset <= onset),
      ),
      onset,
    )
  }

  function showPlace(): void {
    readout.showPlace(barIndex, beat)
    timeline.show(beat)
  }

  function playAlong(heardBeat: Beats | null): void {
    view.showCursorAt(heardBeat === null || !isStill.matches ? heardBeat : lastOnset(heardBeat))
    if (heardBeat === null) {
      showPlace()
      return
    }
    readout.showPlace(barIndexAt(bars, heardBeat), heardBeat)
    timeline.show(heardBeat)
  }

  /** Where nothing is to glide the cursor goes from onset to onset. */
  function lastOnset(heardBeat: Beats): Beats {
    return onsets[firstNotBefore(onsets, heardBeat, (onset, value) => onset <= value) - 1] ?? heardBeat
  }

  function onsetOf(bar: number): number {
    return bars[bar]?.onset ?? 0
  }

  return {
    goToBar,
    stepBar: (step) => goToBar(barIndex + step),
    stepOnset,
    restartBar: () => goToBar(barIndex),
    playAlong,
    barIndex: () => barIndex,
    destroy: stopListening,
  }
}
