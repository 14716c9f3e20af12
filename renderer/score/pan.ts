/** How far the person moved the picture, in px. */
export interface PanStep {
  readonly rightPx: number
  readonly downPx: number
}

/** The wheel and a finger move a drawn picture as they move a page; a finger that chooses bars does not. */
export function listenToPan(root: HTMLElement, canvas: HTMLElement, onPan: (step: PanStep) => void): () => void {
  let finger: { readonly pointerId: number; readonly x: number; readonly y: number } | null = null

  const onWheel = ({ deltaX, deltaY }: WheelEvent) => onPan({ rightPx: -deltaX, downPx: -deltaY })
  const onDown = ({ pointerType, isPrimary, pointerId, clientX, clientY }: PointerEvent) => {
    finger = pointerType === 'touch' && isPrimary ? { pointerId, x: clientX, y: clientY } : null
  }
  const onMove = ({ pointerId, clientX, clientY }: PointerEvent) => {
    if (finger?.pointerId !== pointerId || root.hasAttribute('data-dragging')) return
    onPan({ rightPx: clientX - finger.x, downPx: clientY - finger.y })
    finger = { pointerId, x: clientX, y: clientY }
  }
  const onUp = () => {
    finger = null
  }
  canvas.style.touchAction = 'none'
  canvas.addEventListener('wheel', onWheel, { passive: true })
  canvas.addEventListener('pointerdown', onDown)
  root.addEventListener('pointermove', onMove)
  for (const kind of ['pointerup', 'pointercancel'] as const) root.addEventListener(kind, onUp)
  return () => {
    root.removeEventListener('pointermove', onMove)
    for (const kind of ['pointerup', 'pointercancel'] as const) root.removeEventListener(kind, onUp)
  }
}
