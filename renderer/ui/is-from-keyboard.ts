/** After the mouse nothing keeps the focus: Space is to stop the music and not to open what was closed again. */
export function isFromKeyboard(event: Event): boolean {
  return event instanceof KeyboardEvent || (event instanceof MouseEvent && event.type === 'click' && event.detail === 0)
}
