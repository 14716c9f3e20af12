import { isBlackKey } from '../keyboard/piano-keys'
import { isOffTime } from '../score/mark-shapes'
import type { RollInk } from '../score/roll-ink'
import { formatNote } from '../text/format-note'
import type { DueNote, HeldKey, RollScene } from './roll-scene'
import type { RollWindow } from './roll-window'

export interface TakeRollPicture {
  readonly scene: RollScene
  readonly window: RollWindow
  readonly ink: RollInk
  readonly widthPx: number
  readonly heightPx: number
  readonly chosen: number | null
  /** Where a playback is. */
  readonly playingMs: number | null
  readonly pedalLabel: string
}

export const RULER_PX = 24
const PEDAL_PX = 22
const LABEL_FONT = '14px "Source Sans 3 Variable", sans-serif'
/** Bar numbers stand no closer than this. */
const NUMBER_ROOM_PX = 34

/** Where time and pitch lie: the same for the painter and for the pointer. */
export function rollScale({
  scene,
  window,
  widthPx,
  heightPx,
}: Pick<TakeRollPicture, 'scene' | 'window' | 'widthPx' | 'heightPx'>) {
  const pxPerMs = widthPx / (window.untilMs - window.fromMs)
  const rowPx = (heightPx - RULER_PX - PEDAL_PX) / (scene.highPitch - scene.lowPitch + 1)
  return {
    rowPx,
    pxPerMs,
    xOf: (ms: number) => (ms - window.fromMs) * pxPerMs,
    msAt: (x: number) => window.fromMs + x / pxPerMs,
    yOf: (pitch: number) => RULER_PX + (scene.highPitch - pitch) * rowPx,
  }
}

type Scale = ReturnType<typeof rollScale>

/** Paints what is in view: written notes as outlines, keys as filled bars with the shape of their verdict. */
export function paintTakeRoll(context: CanvasRenderingContext2D, picture: TakeRollPicture): void {
  const { scene, window, ink, widthPx, heightPx } = picture
  const scale = rollScale(picture)
  context.fillStyle = ink.paper
  context.fillRect(0, 0, widthPx, heightPx)
  paintRows(context, picture, scale)
  paintBarLines(context, picture, scale)
  for (const note of scene.due) {
    if (note.fromMs > window.untilMs) break
    if (note.untilMs >= window.fromMs) paintDue(context, picture, scale, note)
  }
  for (const key of scene.held) {
    if (key.fromMs > window.untilMs) break
    if (key.untilMs >= window.fromMs) paintHeld(context, picture, scale, key)
  }
  paintPedal(context, picture, scale)
  paintPlaying(context, picture, scale)
}

function paintRows(context: CanvasRenderingContext2D, { scene, ink, widthPx }: TakeRollPicture, { yOf, rowPx }: Scale) {
  for (let pitch = scene.lowPitch; pitch <= scene.highPitch; pitch += 1) {
    if (isBlackKey(pitch)) {
      context.fillStyle = ink.wash
      context.fillRect(0, yOf(pitch), widthPx, rowPx)
    }
    if (pitch % 12 !== 0) continue
    context.fillStyle = ink.hairline
    context.fillRect(0, Math.round(yOf(pitch) + rowPx), widthPx, 1)
    context.fillStyle = ink.soft
    context.font = LABEL_FONT
    context.fillText(formatNote(`C${pitch / 12 - 1}`), 4, yOf(pitch) + rowPx - 2)
  }
}

function paintBarLines(
  context: CanvasRenderingContext2D,
  { scene, ink, heightPx, widthPx }: TakeRollPicture,
  scale: Scale,
) {
  context.font = LABEL_FONT
  let freeFromPx = -Infinity
  for (const { number, ms } of scene.bars) {
    const x = Math.round(scale.xOf(ms))
    if (x < -1 || x > widthPx) continue
    context.fillStyle = ink.hairline
    context.fillRect(x, 0, 1, heightPx)
    if (x < freeFromPx) continue
    context.fillStyle = ink.soft
    context.fillText(number, x + 5, RULER_PX - 8)
    freeFromPx = x + NUMBER_ROOM_PX
  }
}

function box({ xOf, yOf, rowPx }: Scale, { pitch, fromMs, untilMs }: DueNote | HeldKey) {
  const left = xOf(fromMs)
  return { left, top: yOf(pitch), width: Math.max(6, xOf(untilMs) - left), height: rowPx }
}

function outline(
  context: CanvasRenderingContext2D,
  { left, top, width, height }: ReturnType<typeof box>,
  inset: number,
) {
  context.beginPath()
  context.roundRect(left, top + inset, width, Math.max(2, height - 2 * inset), Math.min(4, height / 2))
}

function paintDue(context: CanvasRenderingContext2D, { ink, chosen }: TakeRollPicture, scale: Scale, note: DueNote) {
  outline(context, box(scale, note), 0.5)
  context.strokeStyle = note.isMissed ? ink.missed : ink.soft
  context.lineWidth = note.isMissed ? 2 : 1
  context.setLineDash(note.isMissed ? [4, 3] : [])
  context.stroke()
  context.setLineDash([])
  if (note.isMissed && chosen === note.verdictIndex) ringOf(context, ink, box(scale, note))
}

function paintHeld(context: CanvasRenderingContext2D, { ink, chosen }: TakeRollPicture, scale: Scale, key: HeldKey) {
  const place = box(scale, key)
  const { kind, deltaMs, overruled } = key.verdict
  const middle = place.top + place.height / 2
  outline(context, place, Math.min(2, place.height / 6))
  context.fillStyle = kind === 'correct' ? ink.correct : kind === 'uncertain' ? ink.uncertain : ink.wrong
  context.globalAlpha = kind === 'correct' ? 0.85 : kind === 'extra' ? 0.35 : 0.6
  context.fill()
  context.globalAlpha = 1
  if (kind === 'extra' || kind === 'wrongPitch') {
    context.strokeStyle = ink.wrong
    context.lineWidth = 1.5
    context.stroke()
  }
  if (kind === 'wrongPitch') paintCross(context, ink, place.left + 7, middle)
  if (kind === 'uncertain') paintQuestion(context, ink, place.left + 2, place.top)
  if (kind === 'correct' && deltaMs !== null && isOffTime(deltaMs)) paintArrow(context, ink, place, deltaMs)
  if (overruled) paintDiamond(context, ink, place.left + place.width / 2, middle)
  if (chosen === key.verdictIndex) ringOf(context, ink, place)
}

function ringOf(context: CanvasRenderingContext2D, ink: RollInk, { left, top, width, height }: ReturnType<typeof box>) {
  context.beginPath()
  context.roundRect(left - 3, top - 3, width + 6, height + 6, 6)
  context.strokeStyle = ink.accent
  context.lineWidth = 2.5
  context.stroke()
}

function paintCross(context: CanvasRenderingContext2D, ink: RollInk, x: number, y: number) {
  context.beginPath()
  for (const slope of [-1, 1]) {
    context.moveTo(x - 4.5, y - 4.5 * slope)
    context.lineTo(x + 4.5, y + 4.5 * slope)
  }
  context.strokeStyle = ink.paper
  context.lineWidth = 5
  context.stroke()
  context.strokeStyle = ink.wrong
  context.lineWidth = 2.5
  context.stroke()
}

/** From where it was due to where it came. */
function paintArrow(
  context: CanvasRenderingContext2D,
  ink: RollInk,
  { left, top }: ReturnType<typeof box>,
  deltaMs: number,
) {
  const direction = deltaMs < 0 ? -1 : 1
  const y = top - 3
  context.fillStyle = ink.timing
  context.fillRect(Math.min(left, left - direction * 12), y - 1, 12, 2)
  context.beginPath()
  context.moveTo(left + direction * 2, y)
  context.lineTo(left - direction * 5, y - 4)
  context.lineTo(left - direction * 5, y + 4)
  context.fill()
}

function paintQuestion(context: CanvasRenderingContext2D, ink: RollInk, x: number, top: number) {
  context.fillStyle = ink.uncertain
  context.font = '700 16px "Source Sans 3 Variable", sans-serif'
  context.fillText('?', x, top - 2)
}

/** The student's own word. */
function paintDiamond(context: CanvasRenderingContext2D, ink: RollInk, x: number, y: number) {
  context.beginPath()
  context.moveTo(x, y - 6)
  context.lineTo(x + 6, y)
  context.lineTo(x, y + 6)
  context.lineTo(x - 6, y)
  context.closePath()
  context.fillStyle = ink.paper
  context.fill()
  context.strokeStyle = ink.ink
  context.lineWidth = 1.5
  context.stroke()
}

function paintPedal(
  context: CanvasRenderingContext2D,
  { scene, ink, heightPx, widthPx, pedalLabel }: TakeRollPicture,
  { xOf }: Scale,
) {
  const top = heightPx - PEDAL_PX
  context.fillStyle = ink.hairline
  context.fillRect(0, top, widthPx, 1)
  context.fillStyle = ink.soft
  for (const { downMs, upMs } of scene.pedals) {
    const left = xOf(downMs)
    context.globalAlpha = 0.45
    context.fillRect(left, top + 7, Math.max(2, xOf(upMs) - left - 2), PEDAL_PX - 12)
    context.globalAlpha = 1
  }
  if (scene.pedals.length > 0) return
  context.font = LABEL_FONT
  context.fillText(`${pedalLabel}: –`, 6, heightPx - 6)
}

function paintPlaying(
  context: CanvasRenderingContext2D,
  { ink, playingMs, heightPx }: TakeRollPicture,
  { xOf }: Scale,
) {
  if (playingMs === null) return
  context.fillStyle = ink.accent
  context.fillRect(Math.round(xOf(playingMs)) - 1, 0, 2, heightPx)
}
