import './score.css'
import type { Beats } from '../../shared/base/units'
import { beats } from '../../shared/base/units'
import type { CoachNews } from '../../shared/contract/coach-messages'
import type { OpenedSong } from '../../shared/contract/requests'
import type { Settings } from '../../shared/contract/settings'
import type { SessionReport } from '../../shared/grade/session-report'
import type { HandChoice } from '../../shared/music/score'
import type { PlayedNote } from '../../shared/performance/played-note'
import type { KeyLights } from '../keyboard/key-lights'
import { watchLook } from '../ui/look-changes'
import { beginOf } from './begin-of'
import type { BarSpan } from './bar-span'
import type { BarHeat } from './bar-heat'
import { heatOfBars } from './bar-heat'
import { barIndexAt } from './beat-line'
import type { CursorTrack } from './cursor-track'
import { cursorBeat, isCursorWaiting, moveCursor } from './cursor-track'
import { createEngravedStage } from './engraved-stage'
import { createEngraver } from './engraver'
import type { KeyGuide } from './key-guide'
import { createKeyGuide } from './key-guide'
import type { FallingStageParts } from './falling-stage'
import { createFallingStage } from './falling-stage'
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
  /** The keys on the screen, where there are any: the next ones are lit, and pressed ones are marked. */
  readonly keyLights: KeyLights | null
  /** Something cannot be shown: one sentence for the person. */
  readonly onProblem: (sentence: string) => void
  /** Asked before the window is printed, which every view in it hears of: whether this one goes on the paper. */
  readonly isPrinted: () => boolean
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
  /** Oldest first: the ways of the last played notes, device → window, in ms. */
  latencies(): readonly number[]
  destroy(): void
}

/** One long roll of paper, pages that are turned, or notes that fall to the keys. */
export type ViewLayout = Settings['scoreLayout']

/** What is drawn beside the marks, whichever stage shows it. */
interface Dress {
  readonly heat: readonly BarHeat[]
  readonly pointedBar: number | null
  readonly selected: NoteRef | null
}

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
  let isFalling = false
  let openedMei: string | null = null
  let dress: Dress = { heat: [], pointedBar: null, selected: null }
  let playbackBeat: Beats | null = null
  let subject: Subject | null = null
  let stage: Stage | null = null
  /** Still seen until the stage after it has something to show. */
  let leaving: Stage | null = null
  let guide: KeyGuide | null = null
  let track: CursorTrack | null = null
  let restingBeat: Beats | null = null
  let isReport = false
  let areLiveMarksShown = true
  let frame = 0

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
    guide?.rest(beat)
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

  const onBeforePrint = () => {
    if (options.isPrinted()) stage?.print()
  }
  const onAfterPrint = () => stage?.endPrint()
  window.addEventListener('beforeprint', onBeforePrint)
  window.addEventListener('afterprint', onAfterPrint)
  // A canvas does not hear of colours that change by an attribute of the page.
  const unwatchLook = watchLook(() => stage?.restyle())

  const showHands = () => stage?.showHands(isReport ? { hands: 'both', isOtherPale: false } : handsShown)

  /** Sets up what shows the song now; the view before it stands until the first page of the new one can be seen. */
  const raise = async (): Promise<void> => {
    if (!subject) return
    const before = stage
    const events = { onChanged: wake, onProblem: options.onProblem }
    const raised = createStage({ root, subject, look, events })
    stage = raised
    raised.paintHeat(dress.heat)
    raised.pointAt(dress.pointedBar)
    raised.select(dress.selected)
    raised.paintLoop(loop)
    showHands()
    leaving?.destroy()
    leaving = before
    wake()
    await raised.shown
    if (stage === raised) dropLeaving()
  }

  const dropLeaving = () => {
    leaving?.destroy()
    leaving = null
  }

  const createStage = (parts: FallingStageParts): Stage => {
    if (isFalling) return createFallingStage(parts)
    return openedMei === null
      ? createPianoRollStage(parts)
      : createEngravedStage({ ...parts, engraver, mei: openedMei, startBeat: beatAt(performance.now()) })
  }

  const arrange = (newLook: Look) => {
    look = newLook
    stage?.arrange(look)
  }

  return {
    open: (song) => {
      // Another piece: what is seen of the last one would be wrong.
      stage?.destroy()
      stage = null
      dropLeaving()
      isReport = false
      const { score, mei } = song
      subject = { score, marks: createMarkBook(score), prefersFlats: isMostlyFlat(score) }
      subject.marks.setShown(areLiveMarksShown)
      loop = null
      playbackBeat = null
      guide = options.keyLights && createKeyGuide(score, options.keyLights)
      guide?.setHands(handsShown.hands)
      guide?.setMarked(areLiveMarksShown)
      restAt(score.bars[0]?.onset ?? null)
      openedMei = score.isEngraved ? mei : null
      dress = { heat: [], pointedBar: null, selected: null }
      return raise()
    },
    setLayout: (layout) => {
      const wasFalling = isFalling
      isFalling = layout === 'falling'
      if (layout !== 'falling') arrange({ ...look, layout })
      if (isFalling !== wasFalling) void raise()
    },
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
      guide?.hear(news)
      wake()
    },
    clearMarks: () => {
      subject?.marks.clear()
      guide?.clear()
      wake()
    },
    showReport: (report, played = []) => {
      if (!subject) return
      if (report) subject.marks.fill(report, played)
      else subject.marks.clear()
      isReport = report !== null
      dress = { heat: report ? heatOfBars(report, subject.score) : [], pointedBar: null, selected: null }
      stage?.paintHeat(dress.heat)
      stage?.pointAt(null)
      stage?.select(null)
      showHands()
      restAt(report ? null : (subject.score.bars[0]?.onset ?? null))
    },
    setLiveMarks: (isShown) => {
      areLiveMarksShown = isShown
      subject?.marks.setShown(isShown)
      guide?.setMarked(isShown)
      wake()
    },
    setHands: (hands, isOtherPale) => {
      handsShown = { hands, isOtherPale }
      guide?.setHands(hands)
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
    selectNote: (ref) => {
      dress = { ...dress, selected: ref }
      stage?.select(ref)
    },
    goTo: (barIndex, beat = subject?.score.bars[barIndex]?.onset) => {
      // Nobody plays while a report is read: a cursor would cover its marks.
      restAt(isReport || beat === undefined ? null : beats(beat))
      stage?.goTo(barIndex)
    },
    pointAt: (barIndex) => {
      dress = { ...dress, pointedBar: barIndex }
      stage?.pointAt(barIndex)
    },
    turnPage: (direction) => {
      stage?.turnPage(direction)
      wake()
    },
    latencies: () => latencies.read(),
    destroy: () => {
      cancelAnimationFrame(frame)
      unwatchLook()
      window.removeEventListener('beforeprint', onBeforePrint)
      window.removeEventListener('afterprint', onAfterPrint)
      stopListening()
      dropLeaving()
      stage?.destroy()
      engraver.close()
      root.remove()
    },
  }
}
