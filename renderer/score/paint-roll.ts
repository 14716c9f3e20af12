import type { Beats } from '../../shared/base/units'
import type { Score, ScoreNote } from '../../shared/music/score'
import { isBlackKey } from '../keyboard/piano-keys'
import type { BarHeat } from './bar-heat'
import type { BarSpan } from './bar-span'
import { isInSpan } from './bar-span'
import type { Mark } from './mark-book'
import { arrowLength, isOffTime } from './mark-shapes'
import type { NoteRef } from './note-ref'
import type { Subject } from './paint-marks'
import type { RollInk } from './roll-ink'
import type { RollPlaces } from './roll-places'
import { beatPx, rowTopPx } from './roll-places'

export interface RollPicture {
  readonly places: RollPlaces
  readonly ink: RollInk
  readonly widthPx: number
  readonly heightPx: number
  /** Beat at the left edge. */
  readonly leftBeat: number
  readonly cursorBeat: Beats | null
  readonly hoverBar: number | null
  readonly pointedBar: number | null
  readonly heat: readonly BarHeat[]
  readonly loop: BarSpan | null
  readonly selected: NoteRef | null
}

const NOTE_GAP_PX = 1.5
/** Height of the ruler with the bar numbers. */
export const RULER_PX = 28
const STRAY_BEATS = 0.25
/** Of the ink of a red or missing mark that may still be taken back. As in score.css. */
const PROVISIONAL_INK = 0.5

/** Paints what is in view of the roll: a frame costs what is visible, not what the score holds. */
export function paintRoll(context: CanvasRenderingContext2D, { score, marks }: Subject, picture: RollPicture): void {
  const { places, ink, widthPx, heightPx, leftBeat } = picture
  const rightBeat = leftBeat + widthPx / places.pxPerBeat
  context.fillStyle = ink.paper
  context.fillRect(0, 0, widthPx, heightPx)
  context.save()
  context.translate(-beatPx(places, leftBeat as Beats), RULER_PX)
  paintRows(context, picture)
  paintBars(context, score, picture, rightBeat)
  paintCursor(context, picture)
  for (const note of score.notes) {
    if (note.onset > rightBeat) break
    if (note.onset + lengthOf(note) < leftBeat) continue
    paintNote(context, note, picture, {
      mark: marks.markOfPass(note),
      inkShare: shareOfInk(marks.isProvisional(note.id)),
    })
  }
  for (const [playedIndex, stray] of marks.strays()) {
    const left = beatPx(places, stray.beat) + 6
    const lengthPx = STRAY_BEATS * places.pxPerBeat
    const ghost = { left, pitch: stray.pitch, lengthPx, inkShare: shareOfInk(marks.isStrayProvisional(playedIndex)) }
    if (stray.kind === 'extra') paintGhost(context, picture, ghost)
    else paintQuestion(context, picture, left, stray.pitch)
  }
  context.restore()
}

function shareOfInk(isProvisional: boolean): number {
  return isProvisional ? PROVISIONAL_INK : 1
}

function lengthOf(note: ScoreNote): number {
  return Math.max(note.duration, STRAY_BEATS / 2)
}

function paintRows(context: CanvasRenderingContext2D, { places, ink, leftBeat, widthPx }: RollPicture): void {
  const left = beatPx(places, leftBeat as Beats)
  for (let pitch = places.bottomPitch; pitch <= places.topPitch; pitch += 1) {
    const top = rowTopPx(places, pitch)
    context.fillStyle = ink.wash
    if (isBlackKey(pitch)) context.fillRect(left, top, widthPx, places.rowPx)
    if (pitch % 12 !== 0) continue
    context.fillStyle = ink.hairline
    context.fillRect(left, Math.round(top + places.rowPx), widthPx, 1)
  }
}

function paintBars(context: CanvasRenderingContext2D, score: Score, picture: RollPicture, rightBeat: number): void {
  const { places, ink, heightPx, leftBeat, hoverBar, pointedBar, heat, loop } = picture
  const heatByBar = new Map(heat.map((entry) => [entry.barIndex, entry]))
  context.font = '14px "Source Sans 3 Variable", sans-serif'
  for (const bar of score.bars) {
    if (bar.onset > rightBeat || bar.onset + bar.duration < leftBeat) continue
    const left = Math.round(beatPx(places, bar.onset))
    const width = bar.duration * places.pxPerBeat
    context.fillStyle = ink.hairline
    context.fillRect(left, -RULER_PX, 1, heightPx)
    context.fillStyle = ink.soft
    context.fillText(bar.number, left + 6, -9)
    if (loop && isInSpan(loop, bar.index)) {
      context.fillStyle = ink.loop
      context.fillRect(left, -RULER_PX, width, heightPx)
      context.fillStyle = ink.accent
      context.fillRect(left, -RULER_PX, width, 3)
      if (bar.index === loop.firstBar) context.fillRect(left, -RULER_PX, 3, heightPx)
      if (bar.index === loop.lastBar) context.fillRect(left + width - 3, -RULER_PX, 3, heightPx)
    }
    if (hoverBar === bar.index) {
      context.fillStyle = ink.wash
      context.fillRect(left, 0, width, heightPx)
    }
    if (pointedBar === bar.index) {
      context.strokeStyle = ink.ink
      context.lineWidth = 2
      context.strokeRect(left - 2, -2, width + 4, heightPx - RULER_PX)
    }
    const entry = heatByBar.get(bar.index)
    if (!entry) continue
    context.fillStyle = ink.wrong
    context.fillRect(left, heightPx - RULER_PX - 6, width * entry.errorShare, 6)
    context.strokeStyle = ink.wrong
    context.lineWidth = 2
    if (entry.isWeak) context.strokeRect(left + 2, 2, width - 4, heightPx - RULER_PX - 10)
  }
}

function paintCursor(context: CanvasRenderingContext2D, { places, ink, heightPx, cursorBeat }: RollPicture): void {
  if (cursorBeat === null) return
  context.fillStyle = ink.cursor
  context.fillRect(beatPx(places, cursorBeat) - 12, 0, 24, heightPx)
}

function paintNote(
  context: CanvasRenderingContext2D,
  note: ScoreNote,
  picture: RollPicture,
  { mark, inkShare }: { readonly mark: Mark | null; readonly inkShare: number },
): void {
  const { places, ink } = picture
  const left = beatPx(places, note.onset)
  const top = rowTopPx(places, note.pitch)
  const width = Math.max(5, lengthOf(note) * places.pxPerBeat - NOTE_GAP_PX)
  const middle = top + places.rowPx / 2
  const isMissed = mark?.kind === 'missed'
  context.globalAlpha = isMissed
    ? inkShare
    : mark?.kind === 'wrongPitch'
      ? 0.4
      : note.hand === 'left' && !mark
        ? 0.62
        : 1
  context.fillStyle = mark?.kind === 'correct' ? ink.correct : mark?.kind === 'uncertain' ? ink.uncertain : ink.ink
  context.strokeStyle = ink.missed
  context.lineWidth = 2
  context.beginPath()
  context.roundRect(left, top + 0.5, width, places.rowPx - 1, Math.min(4, places.rowPx / 2))
  if (isMissed) context.stroke()
  else context.fill()
  context.globalAlpha = 1

  if (picture.selected?.noteIndex === note.index) {
    context.strokeStyle = ink.accent
    context.lineWidth = 2.5
    context.beginPath()
    context.roundRect(left - 5, top - 4, width + 10, places.rowPx + 8, 8)
    context.stroke()
  }
  if (mark?.kind === 'uncertain') paintQuestion(context, picture, left, note.pitch)
  if (mark?.kind === 'wrongPitch') {
    if (mark.playedPitch !== null)
      paintGhost(context, picture, { left, pitch: mark.playedPitch, lengthPx: Math.min(width, 40), inkShare })
    paintCross(context, picture, { x: left + 6, y: middle, inkShare })
  }
  if (mark?.kind === 'correct' && isOffTime(mark.deltaMs))
    paintArrow(context, picture, { left, top, deltaMs: mark.deltaMs })
}

function paintGhost(
  context: CanvasRenderingContext2D,
  { places, ink }: RollPicture,
  ghost: { readonly left: number; readonly pitch: number; readonly lengthPx: number; readonly inkShare: number },
): void {
  const top = rowTopPx(places, ghost.pitch)
  context.beginPath()
  context.roundRect(ghost.left, top + 1, Math.max(8, ghost.lengthPx), places.rowPx - 2, Math.min(4, places.rowPx / 2))
  context.fillStyle = ink.wrong
  context.globalAlpha = 0.3 * ghost.inkShare
  context.fill()
  context.globalAlpha = ghost.inkShare
  context.strokeStyle = ink.wrong
  context.lineWidth = 1.5
  context.stroke()
  context.globalAlpha = 1
}

function paintCross(
  context: CanvasRenderingContext2D,
  { ink }: RollPicture,
  { x, y, inkShare }: { readonly x: number; readonly y: number; readonly inkShare: number },
): void {
  context.beginPath()
  for (const slope of [-1, 1]) {
    context.moveTo(x - 5, y - 5 * slope)
    context.lineTo(x + 5, y + 5 * slope)
  }
  context.globalAlpha = inkShare
  context.strokeStyle = ink.wrong
  context.lineWidth = 2.5
  context.stroke()
  context.globalAlpha = 1
}

function paintArrow(
  context: CanvasRenderingContext2D,
  { ink }: RollPicture,
  arrow: { readonly left: number; readonly top: number; readonly deltaMs: number },
): void {
  const direction = arrow.deltaMs < 0 ? -1 : 1
  const tip = arrow.left + direction * arrowLength(arrow.deltaMs) * 9
  const y = arrow.top - 5
  context.fillStyle = ink.timing
  context.fillRect(Math.min(arrow.left, tip), y - 1, Math.abs(tip - arrow.left) - 3, 2)
  context.beginPath()
  context.moveTo(tip, y)
  context.lineTo(tip - direction * 6, y - 3.5)
  context.lineTo(tip - direction * 6, y + 3.5)
  context.fill()
}

function paintQuestion(
  context: CanvasRenderingContext2D,
  { places, ink }: RollPicture,
  left: number,
  pitch: number,
): void {
  context.fillStyle = ink.uncertain
  context.font = '700 16px "Source Sans 3 Variable", sans-serif'
  context.fillText('?', left, rowTopPx(places, pitch) - 3)
}
