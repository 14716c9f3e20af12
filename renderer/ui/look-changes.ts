/** Calls `onChange` after the look of the page became another (`look.ts`), by the person or the computer. */
export function watchLook(onChange: () => void): () => void {
  const page = new MutationObserver(onChange)
  page.observe(document.documentElement, { attributes: true })
  return () => page.disconnect()
}
