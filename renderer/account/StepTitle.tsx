import { useEffect, useRef, type ReactNode } from 'react'

/** The name of a step that has just begun: the keyboard goes on from here, and a screen reader says it. */
export function StepTitle({ children }: { readonly children: ReactNode }) {
  const titleRef = useRef<HTMLHeadingElement>(null)
  useEffect(() => titleRef.current?.focus(), [])
  return (
    <h2 ref={titleRef} tabIndex={-1} className="account__step">
      {children}
    </h2>
  )
}
