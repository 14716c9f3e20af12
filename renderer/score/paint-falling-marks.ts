import type { ScoreNote } from '../../shared/music/score'
import { assertNever } from '../../shared/base/assert-never'
import { SHORTEST_NOTE_PX } from './falling-note-at'
import type { FallingPlaces, Lane } from './falling-places'
import { beatsInView, beatTopPx } from './falling-places'
import type { Mark } from './mark-book'
import type { Point } from './mark-shapes'
import { arrowPath, crossPath, GHOST_RADIUS, headEllipse, isOffTime, RING_RADIUS } from './mark-shapes'
import type { Subject } from './paint-marks'
import type { RollInk } from './roll-ink'

interface MarkPicture {
  readonly places: FallingPlaces
  readonly ink: RollInk
  readonly viewBeat: number
}

interface MarkedNote {
  readonly note: ScoreNote
  readonly lane: Lane
  readonly mark: Mark
  readonly isProvisional: boolean
}

type Context = CanvasRenderingContext2D

/** The unit of the shapes, which on a page is the distance of two staff lines. */
const SPACE_PX = 11
/** Of the ink of a mark that may still be taken back. As in score.css. */
const PROVISIONAL_INK = 0.5

/** The shapes of the marks are those of the page: they stand on the edge of the note that is struck. */
export function paintFallingMark(context: Context, picture: MarkPicture, marked: MarkedNote): void {
  const { places, ink, viewBeat } = picture
  const { note, lane, mark } = marked
  const head = { x: lane.leftPx + lane.widthPx / 2, y: beatTopPx(places, viewBeat, note.onset) - SHORTEST_NOTE_PX / 2 }
  const halo = { colour: ink.paper, widthPx: 6 }
  context.globalAlpha = marked.isProvisional ? PROVISIONAL_INK : 1
  switch (mark.kind) {
    case 'correct':
      break
    case 'missed':
      paintRing(context, head, ink)
      break
    case 'uncertain':
      paintQuestion(context, { x: head.x, y: head.y - SPACE_PX }, ink)
      break
    case 'wrongPitch': {
      const played = mark.playedPitch === null ? undefined : places.lanesByPitch.get(mark.playedPitch)
      if (played) paintGhost(context, { x: played.leftPx + played.widthPx / 2, y: head.y }, ink)
      const cross = new Path2D(crossPath(head, SPACE_PX))
      strokeWith(context, cross, halo)
      strokeWith(context, cross, { colour: ink.wrong, widthPx: 2.75 })
      break
    }
    default:
      assertNever(mark)
  }
  context.globalAlpha = 1
  if ((mark.kind === 'correct' || mark.kind === 'wrongPitch') && isOffTime(mark.deltaMs)) {
    const arrow = new Path2D(arrowPath({ x: head.x, y: head.y + SHORTEST_NOTE_PX }, mark.deltaMs, SPACE_PX))
    strokeWith(context, arrow, { colour: ink.paper, widthPx: 4 })
    context.fillStyle = ink.timing
    context.fill(arrow)
  }
}

export function paintFallingStrays(context: Context, { marks }: Subject, picture: MarkPicture): void {
  const { places, ink, viewBeat } = picture
  const { lowest, highest } = beatsInView(places, viewBeat)
  for (const [playedIndex, stray] of marks.strays()) {
    const lane = places.lanesByPitch.get(stray.pitch)
    if (!lane || stray.beat < lowest || stray.beat > highest) continue
    const centre = {
      x: lane.leftPx + lane.widthPx / 2,
      y: beatTopPx(places, viewBeat, stray.beat) - SHORTEST_NOTE_PX / 2,
    }
    context.globalAlpha = marks.isStrayProvisional(playedIndex) ? PROVISIONAL_INK : 1
    if (stray.kind === 'extra') paintGhost(context, centre, ink)
    else paintQuestion(context, centre, ink)
    context.globalAlpha = 1
  }
}

function paintRing(context: Context, head: Point, ink: RollInk): void {
  const ring = headPath(head, RING_RADIUS)
  context.fillStyle = ink.paper
  context.fill(ring)
  strokeWith(context, ring, { colour: ink.missed, widthPx: 2 })
}

function paintGhost(context: Context, centre: Point, ink: RollInk): void {
  const ghost = headPath(centre, GHOST_RADIUS)
  context.fillStyle = ink.ghost
  context.fill(ghost)
  strokeWith(context, ghost, { colour: ink.wrong, widthPx: 2 })
}

function paintQuestion(context: Context, { x, y }: Point, ink: RollInk): void {
  context.font = '700 20px "Source Sans 3 Variable", sans-serif'
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.strokeStyle = ink.paper
  context.lineWidth = 5
  context.lineJoin = 'round'
  context.strokeText('?', x, y)
  context.fillStyle = ink.uncertain
  context.fillText('?', x, y)
}

function headPath({ x, y }: Point, radius: number): Path2D {
  const { rx, ry, tiltDegrees } = headEllipse(radius * SPACE_PX)
  const path = new Path2D()
  path.ellipse(x, y, rx, ry, (tiltDegrees * Math.PI) / 180, 0, 2 * Math.PI)
  return path
}

function strokeWith(context: Context, path: Path2D, pen: { readonly colour: string; readonly widthPx: number }): void {
  context.strokeStyle = pen.colour
  context.lineWidth = pen.widthPx
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.stroke(path)
}
