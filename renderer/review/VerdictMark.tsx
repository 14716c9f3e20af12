import type { ReactNode } from 'react'
import type { VerdictKind } from '../../shared/grade/session-report'

export type MarkKind = VerdictKind | 'early' | 'late'

/** The same sign as on the score: told apart by shape first, by colour second. */
export function VerdictMark({ kind }: { readonly kind: MarkKind }) {
  return (
    <svg className={`verdict-mark verdict-mark--${kind}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden>
      {shapes[kind]}
    </svg>
  )
}

const head = { cx: 10, cy: 10, rx: 6.4, ry: 4.6, transform: 'rotate(-20 10 10)' }

const shapes: Readonly<Record<MarkKind, ReactNode>> = {
  correct: <ellipse {...head} fill="currentColor" />,
  wrongPitch: <path d="M5 5l10 10M15 5L5 15" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" />,
  missed: <ellipse {...head} fill="none" stroke="currentColor" strokeWidth="1.8" />,
  extra: (
    <ellipse
      {...head}
      rx={5.2}
      ry={3.8}
      fill="currentColor"
      fillOpacity={0.35}
      stroke="currentColor"
      strokeWidth={1.6}
    />
  ),
  early: <path d="M17 10H7M9.5 6L5 10l4.5 4z" fill="currentColor" stroke="currentColor" strokeWidth="1.8" />,
  late: <path d="M3 10h10M10.5 6L15 10l-4.5 4z" fill="currentColor" stroke="currentColor" strokeWidth="1.8" />,
  uncertain: (
    <path
      d="M6.8 7.6a3.2 3.2 0 1 1 4.7 2.8c-1 .5-1.5 1-1.5 2M10 15.4v.1"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
    />
  ),
}
