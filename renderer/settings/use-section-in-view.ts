import { useEffect, useState, type RefObject } from 'react'

/** How far from the top of the page a section has begun to be read, in px. Ours. */
const BEGUN_PX = 96

/** The section that is read just now; null before the page was scrolled. `sectionCount`: the page holds others. */
export function useSectionInView(pageRef: RefObject<HTMLElement | null>, sectionCount: number): string | null {
  const [inView, setInView] = useState<string | null>(null)
  useEffect(() => {
    const page = pageRef.current
    if (!page) return
    const look = () => {
      const sections = [...page.querySelectorAll<HTMLElement>('section')]
      const top = page.getBoundingClientRect().top + BEGUN_PX
      const isAtEnd = page.scrollTop + page.clientHeight >= page.scrollHeight - 2 && page.scrollTop > 0
      const begun = sections.findLast((section) => section.getBoundingClientRect().top <= top)
      const read = isAtEnd ? sections.at(-1) : (begun ?? sections[0])
      setInView(read?.id.replace(/^settings-/, '') ?? null)
    }
    look()
    page.addEventListener('scroll', look, { passive: true })
    return () => page.removeEventListener('scroll', look)
  }, [pageRef, sectionCount])
  return inView
}
