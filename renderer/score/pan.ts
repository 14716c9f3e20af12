/** The wheel and a finger move a drawn picture up and down as a page; a finger that chooses bars does not. */
export function listenToPan(root: HTMLElement, canvas: HTMLElement, onPan: (downPx: number) => void): () => void {
  let finger: { readonly pointerId: number; readonly y: number } | null = null

  const onWheel = ({ deltaY }: WheelEvent) => onPan(-deltaY)
  const onDown = ({ pointerType, isPrimary, pointerId, clientY }: PointerEvent) => {
    finger = pointerType === 'touch' && isPrimary ? { pointerId, y: clientY } : null
  }
  const onMove = ({ pointerId, clientY }: PointerEvent) => {
    if (finger?.pointerId !== pointerId || root.hasAttribute('data-dragging')) return
    onPan(clientY - finger.y)
    finger = { pointerId, y: clientY }
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
