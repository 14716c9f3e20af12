import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import './disclosure.css'

interface DisclosureProps {
  readonly title: string
  readonly isOpenAtFirst?: boolean
  readonly children: ReactNode
}

/** What few people need, one key press away. The browser's own, so that its search in the page opens it too. */
export function Disclosure({ title, isOpenAtFirst = false, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={isOpenAtFirst}>
      <summary className="disclosure__title">
        <ChevronRight size={18} aria-hidden />
        {title}
      </summary>
      <div className="disclosure__body">{children}</div>
    </details>
  )
}
