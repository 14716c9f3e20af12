import type { Beats } from '../../shared/base/units'
import type { HandChoice, ScoreNote } from '../../shared/music/score'
import type { LitKey } from '../keyboard/key-lights'
import type { KeyPlace } from '../keyboard/piano-keys'
import { BLACK_KEY_LENGTH } from '../keyboard/piano-keys'
import { formatNote } from '../text/format-note'
import type { BarSpan } from './bar-span'
import { isInSpan } from './bar-span'
import type { BarHeat } from './bar-heat'
import { barIndexAt } from './beat-line'
import { SHORTEST_NOTE_PX } from './falling-note-at'
import type { FallingPlaces, Lane, NoteWindow } from './falling-places'
import { beatsInView, beatTopPx } from './falling-places'
import type { Mark } from './mark-book'
import type { NoteRef } from './note-ref'
import { paintFallingMark, paintFallingStrays } from './paint-falling-marks'
import type { Subject } from './paint-marks'
import type { RollInk } from './roll-ink'

export interface FallingPicture {
  readonly places: FallingPlaces
  readonly window: NoteWindow
  readonly keys: readonly KeyPlace[]
  readonly lit: readonly LitKey[]
  readonly ink: RollInk
  /** The beat at the line where notes are struck. */
  readonly viewBeat: number
  readonly cursorBeat: Beats | null
  readonly hoverBar: number | null
  readonly pointedBar: number | null
  readonly loop: BarSpan | null
  readonly heat: ReadonlyMap<number, BarHeat>
  readonly selected: NoteRef | null
  /** The hand that stays in full ink; both where none steps back. */
  readonly inkedHands: HandChoice
}

type Context = CanvasRenderingContext2D

const FALLING_FONT = '600 14px "Source Sans 3 Variable", sans-serif'
const BAR_FONT = '400 18px "Source Sans 3 Variable", sans-serif'
const KEY_FONT = '400 14px "Source Sans 3 Variable", sans-serif'
const SIDE_PX = 8
/** What has been is under this much of the paper. */
const PAST_VEIL = 0.45

/** Paints what is in view: a frame costs what is visible, not what the score holds. */
export function paintFalling(context: Context, subject: Subject, picture: FallingPicture): void {
  const { places, ink, viewBeat, window } = picture
  context.fillStyle = ink.paper
  context.fillRect(0, 0, places.widthPx, places.heightPx)
  paintLanes(context, picture)
  paintBars(context, subject, picture)
  const { lowest, highest } = beatsInView(places, viewBeat)
  const { first, end } = window.between(lowest, highest)
  const visible = subject.score.notes.slice(first, end)
  // Black keys stand out from between the white ones: their notes lie on top.
  for (const isBlack of [false, true])
    for (const note of visible) {
      const lane = places.lanesByPitch.get(note.pitch)
      if (lane?.isBlack === isBlack) paintNote(context, picture, { note, lane, mark: subject.marks.markOfPass(note) })
    }
  paintPast(context, picture)
  for (const note of visible) {
    const lane = places.lanesByPitch.get(note.pitch)
    const mark = lane && subject.marks.markOfPass(note)
    if (lane && mark)
      paintFallingMark(context, picture, { note, lane, mark, isProvisional: subject.marks.isProvisional(note.id) })
  }
  paintFallingStrays(context, subject, picture)
  paintSelected(context, subject, picture)
  paintStrike(context, picture)
  paintBarNumbers(context, subject, picture)
  if (places.ownKeysPx > 0) paintOwnKeys(context, picture)
}

function paintLanes(context: Context, { places, ink }: FallingPicture): void {
  for (const [pitch, lane] of places.lanesByPitch) {
    if (lane.isBlack) {
      context.fillStyle = ink.wash
      context.fillRect(lane.leftPx, 0, lane.widthPx, places.heightPx)
    } else if (pitch % 12 === 0 || pitch % 12 === 5) {
      context.fillStyle = ink.hairline
      context.globalAlpha = pitch % 12 === 0 ? 1 : 0.45
      context.fillRect(Math.round(lane.leftPx), 0, 1, places.heightPx)
      context.globalAlpha = 1
    }
  }
}

/** The bars in view, with their upper and lower edges. */
function* barsInView({ score }: Subject, { places, viewBeat }: FallingPicture) {
  const { lowest, highest } = beatsInView(places, viewBeat)
  for (let index = barIndexAt(score.bars, lowest as Beats); index < score.bars.length; index += 1) {
    const bar = score.bars[index]
    if (!bar || bar.onset > highest) return
    const bottomPx = Math.round(beatTopPx(places, viewBeat, bar.onset))
    yield { bar, bottomPx, topPx: Math.round(beatTopPx(places, viewBeat, bar.onset + bar.duration)) }
  }
}

function paintBars(context: Context, subject: Subject, picture: FallingPicture): void {
  const { places, ink, hoverBar, pointedBar, loop, heat } = picture
  for (const { bar, bottomPx, topPx } of barsInView(subject, picture)) {
    const heightPx = bottomPx - topPx
    if (loop && isInSpan(loop, bar.index)) fill(context, ink.loop, [0, topPx, places.widthPx, heightPx])
    if (hoverBar === bar.index) fill(context, ink.wash, [0, topPx, places.widthPx, heightPx])
    const beats = Math.round(bar.duration / (4 / bar.metre.unit))
    context.fillStyle = ink.hairline
    context.globalAlpha = 0.45
    for (let beat = 1; beat < beats; beat += 1)
      context.fillRect(0, Math.round(bottomPx - (beat * heightPx) / beats), places.widthPx, 1)
    context.globalAlpha = 1
    context.globalAlpha = 0.6
    fill(context, ink.edge, [0, bottomPx, places.widthPx, 1])
    context.globalAlpha = 1
    const warm = heat.get(bar.index)
    if (warm) {
      fill(context, ink.wrong, [0, bottomPx - heightPx * warm.errorShare, 6, heightPx * warm.errorShare])
      if (warm.isWeak) outline(context, ink.wrong, 2, [1, topPx + 2, places.widthPx - 2, heightPx - 3])
    }
    if (pointedBar === bar.index) outline(context, ink.accent, 3, [2, topPx + 2, places.widthPx - 4, heightPx - 3])
  }
  if (loop) paintLoopEnds(context, subject, picture, loop)
}

function paintLoopEnds(context: Context, { score }: Subject, picture: FallingPicture, loop: BarSpan): void {
  const { places, ink, viewBeat } = picture
  const [first, last] = [score.bars[loop.firstBar], score.bars[loop.lastBar]]
  if (!first || !last) return
  const bottomPx = beatTopPx(places, viewBeat, first.onset)
  const topPx = beatTopPx(places, viewBeat, last.onset + last.duration)
  for (const edgePx of [bottomPx - 2, topPx - 1]) fill(context, ink.accent, [0, edgePx, places.widthPx, 3])
  for (const leftPx of [0, places.widthPx - 3]) fill(context, ink.accent, [leftPx, topPx, 3, bottomPx - topPx])
}

/** Over the notes, where they fall on the first keys: a bar is told by its number. */
function paintBarNumbers(context: Context, subject: Subject, picture: FallingPicture): void {
  const { places, ink } = picture
  context.font = BAR_FONT
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  for (const { bar, bottomPx } of barsInView(subject, picture)) {
    const topPx = bottomPx - 6
    if (topPx > places.heightPx - places.ownKeysPx) continue
    context.strokeStyle = ink.paper
    context.lineWidth = 4
    context.lineJoin = 'round'
    context.strokeText(bar.number, SIDE_PX + 4, topPx)
    context.fillStyle = ink.soft
    context.fillText(bar.number, SIDE_PX + 4, topPx)
  }
}

/** Hands are told by shape and tone: round and the accent for the right, square and doubled at the edge for the left. */
function paintNote(
  context: Context,
  { places, ink, viewBeat, inkedHands }: FallingPicture,
  { note, lane, mark }: { readonly note: ScoreNote; readonly lane: Lane; readonly mark: Mark | null },
): void {
  const bottomPx = beatTopPx(places, viewBeat, note.onset)
  const heightPx = Math.max(SHORTEST_NOTE_PX, note.duration * places.pxPerBeat - 2)
  const isRight = note.hand === 'right'
  const isPale = inkedHands !== 'both' && inkedHands !== note.hand
  const edge = isPale ? ink.pale : isRight ? ink.handRight : ink.handLeft
  const insetPx = lane.isBlack ? 0.75 : 1.75
  const box = {
    left: lane.leftPx + insetPx,
    top: bottomPx - heightPx,
    width: lane.widthPx - 2 * insetPx,
    height: heightPx,
  }
  const radius = isRight ? Math.min(7, box.width / 2) : 1.5

  context.beginPath()
  context.roundRect(box.left, box.top, box.width, box.height, radius)
  const isFilled = mark?.kind === 'correct'
  context.fillStyle = isFilled ? ink.correct : mark?.kind === 'uncertain' ? ink.uncertain : ink.paper
  context.fill()
  if (!mark && !isPale) {
    context.globalAlpha = isRight ? 0.3 : 0.26
    context.fillStyle = edge
    context.fill()
    context.globalAlpha = 1
  }
  context.strokeStyle = isFilled ? ink.correct : mark?.kind === 'missed' ? ink.missed : edge
  context.lineWidth = 1.5
  context.stroke()
  if (!isRight && box.height > 8 && box.width > 8) {
    context.strokeStyle = isFilled ? ink.paper : edge
    context.lineWidth = 1
    context.strokeRect(box.left + 2.5, box.top + 2.5, box.width - 5, box.height - 5)
  }
  if (note.fingering === null) return
  context.font = FALLING_FONT
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.fillStyle = isFilled ? ink.paper : isPale ? ink.soft : ink.ink
  const finger = note.fingering.slice(0, lane.isBlack ? 1 : 3)
  if (box.height >= 18) context.fillText(finger, box.left + box.width / 2, bottomPx - 6)
}

/** What has been steps back; its marks are painted over the veil. */
function paintPast(context: Context, { places, ink }: FallingPicture): void {
  context.globalAlpha = PAST_VEIL
  fill(context, ink.paper, [0, places.strikePx, places.widthPx, places.heightPx - places.strikePx])
  context.globalAlpha = 1
}

function paintSelected(context: Context, { score }: Subject, picture: FallingPicture): void {
  const { places, ink, viewBeat, selected } = picture
  const note = score.notes[selected?.noteIndex ?? -1]
  const lane = note && places.lanesByPitch.get(note.pitch)
  if (!note || !lane) return
  const heightPx = Math.max(SHORTEST_NOTE_PX, note.duration * places.pxPerBeat)
  context.strokeStyle = ink.accent
  context.lineWidth = 3
  context.beginPath()
  context.roundRect(
    lane.leftPx - 5,
    beatTopPx(places, viewBeat, note.onset) - heightPx - 5,
    lane.widthPx + 10,
    heightPx + 9,
    10,
  )
  context.stroke()
}

/** The soft band of the cursor, and the line at which keys are pressed. */
function paintStrike(context: Context, { places, ink, viewBeat, cursorBeat }: FallingPicture): void {
  if (cursorBeat !== null)
    fill(context, ink.cursor, [0, beatTopPx(places, viewBeat, cursorBeat) - 10, places.widthPx, 20])
  context.globalAlpha = 0.7
  fill(context, ink.accent, [0, places.strikePx - 1, places.widthPx, 2])
  context.globalAlpha = 1
}

/** Thin keys, where the piano is folded away. */
function paintOwnKeys(context: Context, { places, ink, keys, lit }: FallingPicture): void {
  const topPx = places.heightPx - places.ownKeysPx
  const handByPitch = new Map(lit.map(({ pitch, hand }) => [pitch, hand]))
  fill(context, ink.keyWhite, [0, topPx, places.widthPx, places.ownKeysPx])
  for (const isBlack of [false, true])
    for (const key of keys) {
      const lane = places.lanesByPitch.get(key.pitch)
      if (!lane || key.isBlack !== isBlack) continue
      const heightPx = isBlack ? places.ownKeysPx * BLACK_KEY_LENGTH : places.ownKeysPx
      const hand = handByPitch.get(key.pitch)
      const lamp = hand === 'right' ? ink.handRight : ink.handLeft
      if (isBlack || hand) fill(context, hand ? lamp : ink.keyBlack, [lane.leftPx, topPx, lane.widthPx, heightPx])
      if (isBlack) continue
      fill(context, ink.edge, [Math.round(lane.leftPx), topPx, 1, heightPx])
      if (key.pitch % 12 !== 0) continue
      context.font = KEY_FONT
      context.textAlign = 'center'
      context.fillStyle = hand ? ink.paper : ink.keyBlack
      context.fillText(formatNote(`C${key.pitch / 12 - 1}`), lane.leftPx + lane.widthPx / 2, places.heightPx - 5)
    }
  fill(context, ink.edge, [0, topPx, places.widthPx, 1])
}

type Rectangle = readonly [left: number, top: number, width: number, height: number]

function fill(context: Context, colour: string, [left, top, width, height]: Rectangle): void {
  context.fillStyle = colour
  context.fillRect(left, top, width, height)
}

function outline(context: Context, colour: string, lineWidth: number, [left, top, width, height]: Rectangle): void {
  context.strokeStyle = colour
  context.lineWidth = lineWidth
  context.strokeRect(left, top, width, height)
}
