import './score.css'
import type { Beats } from '../../shared/base/units'
import { beats } from '../../shared/base/units'
import type { CoachNews } from '../../shared/contract/coach-messages'
import type { OpenedSong } from '../../shared/contract/requests'
import type { SessionReport } from '../../shared/grade/session-report'
import type { PlayedNote } from '../../shared/performance/played-note'
import { beginOf } from './begin-of'
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
import { createPianoRollStage } from './piano-roll-stage'
import type { Look, Stage } from './stage'

export interface ScoreViewOptions {
  /** A bar was clicked; of a repeated bar, the pass nearest to where the student is. */
  onBarClick(barIndex: number): void
  /** Something cannot be shown: one sentence for the person. */
  readonly onProblem: (sentence: string) => void
}

export interface ScoreView {
  /** Resolves when the first page can be seen. */
  open(song: OpenedSong): Promise<void>
  setLayout(layout: 'pages' | 'scroll'): void
  setZoomPercent(zoomPercent: number): void
  setTheme(theme: 'light' | 'dark'): void
  heard(news: CoachNews): void
  clearMarks(): void
  /** `played` gives wrong and extra notes the pitch at which they are drawn. */
  showReport(report: SessionReport | null, played?: readonly PlayedNote[]): void
  /** To a bar, or to a beat in it. */
  goTo(barIndex: number, beat?: number): void
  /** Draws a line around the bar that is talked about. */
  pointAt(barIndex: number | null): void
  turnPage(direction: -1 | 1): void
  destroy(): void
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
  let subject: Subject | null = null
  let stage: Stage | null = null
  let track: CursorTrack | null = null
  let restingBeat: Beats | null = null
  let isReport = false
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
    const isMoving = track !== null && !isStill.matches && !isCursorWaiting(track, nowMs)
    const isGliding = stage.step(nowMs)
    if (isMoving || isGliding) wake()
  }

  const beatAt = (nowMs: number): Beats | null => {
    if (!track) return restingBeat
    return isStill.matches ? track.position.onset : cursorBeat(track, nowMs)
  }

  const restAt = (beat: Beats | null) => {
    track = null
    restingBeat = beat
    wake()
  }

  const nearestPass = (barIndexes: readonly number[]): number | null => {
    const bars = subject?.score.bars ?? []
    const here = barIndexAt(bars, beatAt(performance.now()) ?? beats(0))
    const byDistance = barIndexes.toSorted((a, b) => Math.abs(a - here) - Math.abs(b - here))
    return byDistance[0] ?? null
  }

  const onClick = (event: MouseEvent) => {
    const barIndex = nearestPass(stage?.barsAt(event.clientX, event.clientY) ?? [])
    if (barIndex !== null) options.onBarClick(barIndex)
  }
  const onPointerMove = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') stage?.hover(stage.barsAt(event.clientX, event.clientY)[0] ?? null)
  }
  const onPointerLeave = () => stage?.hover(null)
  root.addEventListener('click', onClick)
  root.addEventListener('pointermove', onPointerMove)
  root.addEventListener('pointerleave', onPointerLeave)

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
      restAt(score.bars[0]?.onset ?? null)
      const parts = { root, subject, look, events: { onChanged: wake, onProblem: options.onProblem } }
      stage =
        mei !== null && score.isEngraved
          ? createEngravedStage({ ...parts, engraver, mei })
          : createPianoRollStage(parts)
      return stage.shown
    },
    setLayout: (layout) => arrange({ ...look, layout }),
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
      restAt(report ? null : (subject.score.bars[0]?.onset ?? null))
    },
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
      stage?.destroy()
      engraver.close()
      delete window.pianoCoachLatencies
      root.remove()
    },
  }
}
