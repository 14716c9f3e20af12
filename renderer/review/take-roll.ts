import { readInk, type RollInk } from '../score/roll-ink'
import { watchLook } from '../ui/look-changes'
import { paintTakeRoll, rollScale } from './paint-take-roll'
import type { DueNote, HeldKey, RollScene } from './roll-scene'
import { moveWindow, reveal, type RollWindow, wholeWindow, zoomWindow } from './roll-window'

/** The roll of one take on a canvas: it paints when something changed, and not otherwise. */
export interface TakeRoll {
  choose(verdictIndex: number | null): void
  zoom(factor: number): void
  showWhole(): void
  pan(share: number): void
  /** Moves the line of the playback; null takes it away. */
  showPlaying(ms: number | null): void
  destroy(): void
}

export interface TakeRollParts {
  readonly place: HTMLElement
  readonly scene: RollScene
  readonly pedalLabel: string
  readonly onChoose: (verdictIndex: number) => void
}

/** A finger or pointer that moved less than this chose a note. Ours. */
const CLICK_PX = 4
/** Two fingers on a touchpad, or the wheel with Ctrl: so much of the delta is a doubling. Ours. */
const WHEEL_PER_DOUBLING = 240
/** So near to a note a press means it. Ours. */
const REACH_PX = 6

export function createTakeRoll({ place, scene, pedalLabel, onChoose }: TakeRollParts): TakeRoll {
  const canvas = place.ownerDocument.createElement('canvas')
  canvas.className = 'take-roll__canvas'
  canvas.setAttribute('aria-hidden', 'true')
  place.append(canvas)
  const context = canvas.getContext('2d')
  let ink: RollInk = readInk(place)
  let window: RollWindow = wholeWindow(scene)
  let chosen: number | null = null
  let playingMs: number | null = null
  let frame = 0
  /** What can be pressed; of two that are as near the first is meant: keys lie above the outlines. */
  const targets: readonly (HeldKey | DueNote)[] = [
    ...scene.held,
    ...scene.due.toSorted((one, other) => Number(other.isMissed) - Number(one.isMissed)),
  ]

  const size = () => ({ widthPx: Math.max(1, place.clientWidth), heightPx: Math.max(1, place.clientHeight) })
  const scale = () => rollScale({ scene, window, ...size() })
  const paint = () => {
    frame = 0
    if (!context) return
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
    paintTakeRoll(context, { scene, window, ink, chosen, playingMs, pedalLabel, ...size() })
  }
  const wake = () => {
    if (frame === 0) frame = requestAnimationFrame(paint)
  }
  const look = (next: RollWindow) => {
    window = next
    wake()
  }
  const fit = () => {
    const { widthPx, heightPx } = size()
    canvas.width = Math.round(widthPx * devicePixelRatio)
    canvas.height = Math.round(heightPx * devicePixelRatio)
    wake()
  }
  const middleMs = () => (window.fromMs + window.untilMs) / 2

  const noteAt = (x: number, y: number): number | null => {
    const { xOf, yOf, rowPx } = scale()
    const distance = (note: { pitch: number; fromMs: number; untilMs: number }) => {
      const across = Math.max(xOf(note.fromMs) - x, x - xOf(note.untilMs), 0)
      const along = Math.max(yOf(note.pitch) - y, y - yOf(note.pitch) - rowPx, 0)
      return Math.hypot(across, along)
    }
    let near: { readonly verdictIndex: number; readonly px: number } | null = null
    for (const note of targets) {
      const px = distance(note)
      if (px <= REACH_PX && (!near || px < near.px)) near = { verdictIndex: note.verdictIndex, px }
    }
    return near?.verdictIndex ?? null
  }

  let press: { readonly x: number; readonly window: RollWindow; hasMoved: boolean } | null = null
  const onPointerDown = (event: PointerEvent) => {
    press = { x: event.offsetX, window, hasMoved: false }
    canvas.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent) => {
    if (!press) {
      canvas.style.cursor = noteAt(event.offsetX, event.offsetY) === null ? 'grab' : 'pointer'
      return
    }
    const movedPx = event.offsetX - press.x
    if (Math.abs(movedPx) > CLICK_PX) press.hasMoved = true
    if (press.hasMoved) look(moveWindow(scene, press.window, -movedPx / scale().pxPerMs))
  }
  const onPointerUp = (event: PointerEvent) => {
    const wasClick = press !== null && !press.hasMoved
    press = null
    const verdictIndex = wasClick ? noteAt(event.offsetX, event.offsetY) : null
    if (verdictIndex !== null) onChoose(verdictIndex)
  }
  const onWheel = (event: WheelEvent) => {
    event.preventDefault()
    const { msAt, pxPerMs } = scale()
    if (event.ctrlKey || event.metaKey)
      look(zoomWindow(scene, window, 2 ** (-event.deltaY / WHEEL_PER_DOUBLING), msAt(event.offsetX)))
    else look(moveWindow(scene, window, (event.deltaX + event.deltaY) / pxPerMs))
  }
  canvas.addEventListener('pointerdown', onPointerDown)
  canvas.addEventListener('pointermove', onPointerMove)
  canvas.addEventListener('pointerup', onPointerUp)
  canvas.addEventListener('wheel', onWheel, { passive: false })

  const resizes = new ResizeObserver(fit)
  resizes.observe(place)
  const unwatch = watchLook(() => {
    ink = readInk(place)
    wake()
  })

  return {
    choose: (verdictIndex) => {
      chosen = verdictIndex
      const note = targets.find((one) => one.verdictIndex === verdictIndex)
      look(note ? reveal(scene, window, note.fromMs, Math.min(note.untilMs, note.fromMs + 1)) : window)
    },
    zoom: (factor) => look(zoomWindow(scene, window, factor, middleMs())),
    showWhole: () => look(wholeWindow(scene)),
    pan: (share) => look(moveWindow(scene, window, share * (window.untilMs - window.fromMs))),
    showPlaying: (ms) => {
      playingMs = ms
      look(ms === null ? window : reveal(scene, window, ms, ms))
    },
    destroy: () => {
      cancelAnimationFrame(frame)
      resizes.disconnect()
      unwatch()
      canvas.remove()
    },
  }
}
