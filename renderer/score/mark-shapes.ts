import { TIMING_TOLERANCE_MS } from '../../shared/grade/timing-tolerance'
import type { Accidental } from './staff-steps'
import type { HeadPlace, StaffPlace } from './page-places'
import { svgElement } from './svg-element'

/** The drawings of the marks. Lengths are in staff spaces times `space`, so that they fit any size of engraving. */

/** From here on an arrow grows no more. */
const LONGEST_ARROW_MS = 300
const HEAD_TILT_DEGREES = -22

export interface Point {
  readonly x: number
  readonly y: number
}

export function isOffTime(deltaMs: number): boolean {
  return Math.abs(deltaMs) > TIMING_TOLERANCE_MS
}

/** Length of the arrow in staff spaces. */
export function arrowLength(deltaMs: number): number {
  const excess = Math.abs(deltaMs) - TIMING_TOLERANCE_MS
  const share = Math.min(1, Math.max(0, excess / (LONGEST_ARROW_MS - TIMING_TOLERANCE_MS)))
  return 1 + 1.8 * share
}

/** Tints the inside of a half or whole note, so that it reads as filled and keeps its value. */
export function fillShape(head: HeadPlace, space: number): SVGElement {
  return ellipse(
    { x: head.left + head.width / 2, y: head.centreY },
    { radius: 0.5, space: space * head.size },
    'mark-fill',
  )
}

export function ringShape(head: HeadPlace, space: number): SVGElement {
  return ellipse(
    { x: head.left + head.width / 2, y: head.centreY },
    { radius: RING_RADIUS, space: space * head.size },
    'mark-ring',
  )
}

/** The two strokes of a cross: for a page or a canvas. */
export function crossPath({ x, y }: Point, space: number): string {
  const reach = 0.62 * space
  return `M${x - reach} ${y - reach} L${x + reach} ${y + reach} M${x - reach} ${y + reach} L${x + reach} ${y - reach}`
}

export function crossShape(head: HeadPlace, space: number): readonly SVGElement[] {
  const strokes = crossPath({ x: head.left + head.width / 2, y: head.centreY }, space)
  return [
    svgElement('path', { class: 'mark-halo', d: strokes, 'stroke-width': 0.56 * space }),
    svgElement('path', { class: 'mark-cross', d: strokes, 'stroke-width': 0.25 * space }),
  ]
}

/** The outline of an arrow that points left for early and right for late, away from the tail at `tail`. */
export function arrowPath(tail: Point, deltaMs: number, space: number): string {
  const direction = deltaMs < 0 ? -1 : 1
  const at = (along: number, across: number) => `${tail.x + direction * along * space} ${tail.y + across * space}`
  const tip = arrowLength(deltaMs)
  const neck = tip - 0.62
  const outline = [
    at(0, -0.11),
    at(neck, -0.11),
    at(neck, -0.36),
    at(tip, 0),
    at(neck, 0.36),
    at(neck, 0.11),
    at(0, 0.11),
  ]
  return `M${outline.join(' L')} Z`
}

export function arrowShape(tail: Point, deltaMs: number, space: number): SVGElement {
  return svgElement('path', {
    class: 'mark-arrow',
    d: arrowPath(tail, deltaMs, space),
    'stroke-width': 0.3 * space,
  })
}

export interface GhostHead {
  readonly centre: Point
  readonly accidental: Accidental
  readonly signX: number
  readonly staff: StaffPlace
}

/** A head where the played key would stand, with its sign and ledger lines. */
export function ghostShape({ centre, accidental, signX, staff }: GhostHead, space: number): readonly SVGElement[] {
  const shapes: SVGElement[] = ledgerHeights(centre.y, staff, space).map((y) =>
    svgElement('path', {
      class: 'mark-ledger',
      d: `M${centre.x - 0.95 * space} ${y} L${centre.x + 0.95 * space} ${y}`,
      'stroke-width': 0.12 * space,
    }),
  )
  shapes.push(ellipse(centre, { radius: GHOST_RADIUS, space }, 'mark-ghost'))
  if (accidental) shapes.push(accidentalShape({ x: signX, y: centre.y }, accidental, space))
  return shapes
}

export function questionShape(foot: Point, space: number): SVGElement {
  const question = svgElement('text', {
    class: 'mark-question',
    x: foot.x,
    y: foot.y,
    'font-size': 2.1 * space,
    'text-anchor': 'middle',
    'stroke-width': 0.35 * space,
  })
  question.textContent = '?'
  return question
}

/** Lines beyond the staff that a head at `y` needs. */
export function ledgerHeights(y: number, staff: StaffPlace, space: number): readonly number[] {
  const above = Math.floor((staff.top - y) / space + 0.01)
  const below = Math.floor((y - staff.bottom) / space + 0.01)
  if (above > 0) return Array.from({ length: above }, (_, index) => staff.top - (index + 1) * space)
  return Array.from({ length: Math.max(0, below) }, (_, index) => staff.bottom + (index + 1) * space)
}

/** A head of a radius in px or page units, as wide and as tilted as engraved ones. */
export function headEllipse(radius: number) {
  return { rx: radius * 1.18, ry: radius * 0.84, tiltDegrees: HEAD_TILT_DEGREES }
}

/** Radii of the heads among the marks, in staff spaces. */
export const RING_RADIUS = 0.66
export const GHOST_RADIUS = 0.56

function ellipse(centre: Point, size: { readonly radius: number; readonly space: number }, name: string): SVGElement {
  const { rx, ry } = headEllipse(size.radius * size.space)
  return svgElement('ellipse', {
    class: name,
    cx: centre.x,
    cy: centre.y,
    rx,
    ry,
    'stroke-width': 0.17 * size.space,
    transform: `rotate(${HEAD_TILT_DEGREES} ${centre.x} ${centre.y})`,
  })
}

function accidentalShape(centre: Point, accidental: NonNullable<Accidental>, space: number): SVGElement {
  const at = (x: number, y: number) => `${centre.x + x * space} ${centre.y + y * space}`
  const strokes: Readonly<Record<NonNullable<Accidental>, string>> = {
    sharp:
      `M${at(-0.17, -0.95)} L${at(-0.17, 1.05)} M${at(0.17, -1.05)} L${at(0.17, 0.95)} ` +
      `M${at(-0.42, -0.28)} L${at(0.42, -0.48)} M${at(-0.42, 0.48)} L${at(0.42, 0.28)}`,
    flat: `M${at(-0.22, -1.4)} L${at(-0.22, 0.5)} Q${at(0.45, 0)} ${at(0.28, -0.36)} Q${at(0.05, -0.55)} ${at(-0.22, -0.15)}`,
    natural: `M${at(-0.2, -1.15)} L${at(-0.2, 0.5)} L${at(0.2, 0.36)} M${at(0.2, 1.15)} L${at(0.2, -0.5)} L${at(-0.2, -0.36)}`,
  }
  return svgElement('path', { class: 'mark-accidental', d: strokes[accidental], 'stroke-width': 0.16 * space })
}
