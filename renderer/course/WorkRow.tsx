import { Check } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { text } from '../text/text'
import './work-row.css'

interface WorkRowProps {
  readonly title: ReactNode
  readonly detail: ReactNode
  readonly means?: ReactNode
  readonly end?: ReactNode
  readonly isDone: boolean
  /** The one obvious next: it has the focus when the page opens, and Enter starts it. */
  readonly isNext: boolean
  /** null where it may only be looked at. */
  readonly onStart: (() => void) | null
}

/** Something to practise, in a list of such things: all of it is the button. */
export function WorkRow({ title, detail, means, end, isDone, isNext, onStart }: WorkRowProps) {
  const ref = useRef<HTMLButtonElement>(null)
  const wasNext = useRef(false)
  useEffect(() => {
    if (isNext && !wasNext.current && !isSomethingChosen()) ref.current?.focus({ preventScroll: true })
    wasNext.current = isNext
  }, [isNext])
  return (
    <li className="work">
      <button
        ref={ref}
        type="button"
        className="work__row"
        data-is-next={isNext || undefined}
        disabled={onStart === null}
        onClick={() => onStart?.()}
      >
        <span className="work__mark" data-is-done={isDone || undefined} aria-hidden>
          {isDone && <Check size={16} strokeWidth={3} />}
        </span>
        <span className="work__words">
          <span className="work__title">{title}</span>
          <span className="work__detail numbers">{detail}</span>
          {means !== undefined && <span className="work__means numbers">{means}</span>}
          {isDone && <span className="unseen">{text.course.done}</span>}
        </span>
        <span className="work__end">
          {end}
          {isNext && (
            <span className="work__start">
              {text.course.start}
              <kbd>{text.keyNames.Enter}</kbd>
            </span>
          )}
        </span>
      </button>
    </li>
  )
}

/** Somebody has gone somewhere with the keyboard already: he is not taken away. */
function isSomethingChosen(): boolean {
  return document.activeElement !== null && document.activeElement.matches('main *, header *, [role=dialog] *')
}
