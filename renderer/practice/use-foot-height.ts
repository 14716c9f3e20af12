import { useEffect, type RefObject } from 'react'

/** Tells the window how high what stands at its foot is, so that what floats stays clear of it (app.css). */
export function useFootHeight(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const foot = ref.current
    const page = document.getElementById('window')
    if (!foot || !page) return
    const sizes = new ResizeObserver(() => page.style.setProperty('--foot', `${foot.offsetHeight}px`))
    sizes.observe(foot)
    return () => {
      sizes.disconnect()
      page.style.removeProperty('--foot')
    }
  }, [ref])
}
