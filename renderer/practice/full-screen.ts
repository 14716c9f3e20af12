/** The score and its furniture on the whole screen, and back. */
export function toggleFullScreen(): void {
  // Refused when the window may not; then nothing is to be done.
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
  change.catch(() => undefined)
}
