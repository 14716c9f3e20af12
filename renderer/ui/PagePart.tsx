import type { ReactNode } from 'react'
import './page.css'

/** One subject of a page of settings: its name at the left, what belongs to it beside it. */
export function PagePart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="page__part">
      <h2>{title}</h2>
      <div className="page__controls">{children}</div>
    </section>
  )
}
