import './score.css'
import type { Beats } from '../../shared/base/units'
import { beats } from '../../shared/base/units'
import type { CoachNews } from '../../shared/contract/coach-messages'
import type { OpenedSong } from '../../shared/contract/requests'
import type { Settings } from '../../shared/contract/settings'
import type { SessionReport } from '../../shared/grade/session-report'
import type { HandChoice } from '../../shared/music/score'
import type { PlayedNote } from '../../shared/performance/played-note'
import { beginOf } from './begin-of'
import type { BarSpan } from './bar-span'
import { heatOfBars } from './bar-heat'
import { barIndexAt } from './beat-line'
import type { CursorTrack } from './cursor-track'
import { cursorBeat, isCursorWaiting, moveCursor } from './cursor-track'
import { createEngravedStage } from './engraved-stage'
import { createEngraver } from './engraver'
import { createLatencyRing } from './latency-ring'
import { createMarkBook } from './mark-book'
import { isMostlyFlat } from './paint-marks'
import type { Subject } from './paint-marks'
import type { NoteRef } from './note-ref'
import { createPianoRollStage } from './piano-roll-stage'
import { byDistance, listenToPointer } from './score-pointer'
import type { HandsShown, Look, Stage } from './stage'

export interface ScoreViewOptions {
  /** A bar was clicked; of a repeated bar, the pass nearest to where the student is. */
  onBarClick(barIndex: number): void
  /** Bars were dragged over, reached by Shift and a click, or a handle of the loop was moved. Both ends included. */
  onBarsDragged(firstBar: number, lastBar: number): void
  /** A note head or a mark was clicked; after `onBarClick` for its bar. */
  onNoteClick(ref: NoteRef): void
  /** Something cannot be shown: one sentence for the person. */
  readonly onProblem: (sentence: string) => void
}

export interface ScoreView {
  /** Resolves when the first page can be seen. */
  open(song: OpenedSong): Promise<void>
  setLayout(layout: ViewLayout): void
  setZoomPercent(zoomPercent: number): void
  setTheme(theme: 'light' | 'dark'): void
  heard(news: CoachNews): void
  clearMarks(): void
  /** While live marks are not shown they are kept; with `true` all of them are painted. A report is shown always. */
  setLiveMarks(isShown: boolean): void
  /** What the student plays; the other hand is drawn paler where the person wants that. Not in a report. */
  setHands(hands: HandChoice, isOtherPale: boolean): void
  /** The bars that are looped, both ends included; null takes the loop away. */
  showLoop(span: BarSpan | null): void
  /** Where a playback is; null gives the cursor back to the student. */
  showCursorAt(beat: Beats | null): void
  /** Draws a calm ring around a note that is talked about. */
  selectNote(ref: NoteRef | null): void
  /** `played` gives wrong and extra notes the pitch at which they are drawn. */
  showReport(report: SessionReport | null, played?: readonly PlayedNote[]): void
  /** To a bar, or to a beat in it. */
  goTo(barIndex: number, beat?: number): void
  /** Draws a line around the bar that is talked about. */
  pointAt(barIndex: number | null): void
  turnPage(direction: -1 | 1): void
  destroy(): void
}

/** One long roll of paper, pages that are turned, or notes that fall to the keys. */
export type ViewLayout = Settings['scoreLayout']

/** The score on the stand: no React, no decision about music. What is heard is painted once per frame. */
export function createScoreView(container: HTMLElement, options: ScoreViewOptions): ScoreView {
  const root = document.createElement('div')
  root.className = 'score-view'
  container.append(root)
  const engraver = createEngraver()
  const latencies = createLatencyRing()
  const isStill = matchMedia('(prefers-reduced-motion: reduce)')
  let look: Look = { layout: 'scroll', zoomPercent: 100 }
  let handsShown: HandsShown = { hands: 'both', isOtherPale: false }
  let loop: BarSpan | null = null
  let playbackBeat: Beats | null = null
  let subject: Subject | null = null
  let stage: Stage | null = null
  let track: CursorTrack | null = null
  let restingBeat: Beats | null = null
  let isReport = false
  let areLiveMarksShown = true
  let frame = 0

  window.pianoCoachLatencies = () => latencies.read()

  const wake = () => {
    if (frame === 0) frame = requestAnimationFrame(paint)
  }

  const paint = (nowMs: number) => {
    frame = 0
    if (!stage || !subject) return
    const changes = subject.marks.takeChanges()
    if (changes.noteIds.size > 0 || changes.strays.size > 0) stage.paintMarks(changes)
    stage.placeCursor(beatAt(nowMs), true)
    const isMoving = track !== null && playbackBeat === null && !isStill.matches && !isCursorWaiting(track, nowMs)
    const isGliding = stage.step(nowMs)
    if (isMoving || isGliding) wake()
  }

  const beatAt = (nowMs: number): Beats | null => {
    if (playbackBeat !== null) return playbackBeat
    if (!track) return restingBeat
    return isStill.matches ? track.position.onset : cursorBeat(track, nowMs)
  }

  const restAt = (beat: Beats | null) => {
    track = null
    restingBeat = beat
    wake()
  }

  const readingBar = () => barIndexAt(subject?.score.bars ?? [], beatAt(performance.now()) ?? beats(0))
  const stopListening = listenToPointer(root, {
    barsAt: (clientX, clientY) => byDistance(stage?.barsAt(clientX, clientY) ?? [], readingBar()),
    noteAt: (clientX, clientY) => stage?.noteAt(clientX, clientY) ?? null,
    hover: (barIndex) => stage?.hover(barIndex),
    preview: (span) => stage?.paintLoop(span ?? loop),
    loop: () => loop,
    readingBar,
    onBarClick: (barIndex) => options.onBarClick(barIndex),
    onBarsDragged: ({ firstBar, lastBar }) => options.onBarsDragged(firstBar, lastBar),
    onNoteClick: (ref) => options.onNoteClick(ref),
  })

  const showHands = () => stage?.showHands(isReport ? { hands: 'both', isOtherPale: false } : handsShown)

  const arrange = (newLook: Look) => {
    look = newLook
    stage?.arrange(look)
  }

  return {
    open: (song) => {
      stage?.destroy()
      isReport = false
      const { score, mei } = song
      subject = { score, marks: createMarkBook(score), prefersFlats: isMostlyFlat(score) }
      subject.marks.setShown(areLiveMarksShown)
      loop = null
      playbackBeat = null
      restAt(score.bars[0]?.onset ?? null)
      const parts = { root, subject, look, events: { onChanged: wake, onProblem: options.onProblem } }
      stage =
        mei !== null && score.isEngraved
          ? createEngravedStage({ ...parts, engraver, mei })
          : createPianoRollStage(parts)
      stage.paintLoop(loop)
      showHands()
      return stage.shown
    },
    setLayout: (layout) => arrange({ ...look, layout: layout === 'falling' ? 'scroll' : layout }),
    setZoomPercent: (zoomPercent) => arrange({ ...look, zoomPercent }),
    setTheme: (theme) => {
      root.style.colorScheme = theme
      stage?.restyle()
    },
    heard: (news) => {
      if (news.kind === 'heard') latencies.add(performance.timeOrigin + performance.now() - news.heardAt)
      subject?.marks.hear(news)
      const begun = news.kind === 'heard' ? beginOf(news.event) : null
      if (begun !== null) restAt(begun)
      else if (news.position) track = moveCursor(track, news.position, performance.now())
      wake()
    },
    clearMarks: () => {
      subject?.marks.clear()
      wake()
    },
    showReport: (report, played = []) => {
      if (!subject) return
      if (report) subject.marks.fill(report, played)
      else subject.marks.clear()
      stage?.paintHeat(report ? heatOfBars(report, subject.score) : [])
      isReport = report !== null
      stage?.pointAt(null)
      stage?.select(null)
      showHands()
      restAt(report ? null : (subject.score.bars[0]?.onset ?? null))
    },
    setLiveMarks: (isShown) => {
      areLiveMarksShown = isShown
      subject?.marks.setShown(isShown)
      wake()
    },
    setHands: (hands, isOtherPale) => {
      handsShown = { hands, isOtherPale }
      showHands()
    },
    showLoop: (span) => {
      loop = span
      stage?.paintLoop(span)
    },
    showCursorAt: (beat) => {
      playbackBeat = beat
      wake()
    },
    selectNote: (ref) => stage?.select(ref),
    goTo: (barIndex, beat = subject?.score.bars[barIndex]?.onset) => {
      // Nobody plays while a report is read: a cursor would cover its marks.
      restAt(isReport || beat === undefined ? null : beats(beat))
      stage?.goTo(barIndex)
    },
    pointAt: (barIndex) => stage?.pointAt(barIndex),
    turnPage: (direction) => {
      stage?.turnPage(direction)
      wake()
    },
    destroy: () => {
      cancelAnimationFrame(frame)
      stopListening()
      stage?.destroy()
      engraver.close()
      delete window.pianoCoachLatencies
      root.remove()
    },
  }
}
