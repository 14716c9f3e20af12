import { CircleAlert } from 'lucide-react'
import { useId, type ComponentPropsWithRef, type ReactNode } from 'react'
import './text-field.css'

export interface TextFieldProps extends Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange'> {
  readonly label: string
  readonly hint?: ReactNode
  /** Why what is written will not do; null or missing while it may do. */
  readonly problem?: string | null
  readonly value: string
  readonly onValue: (value: string) => void
  /** Stands in the field, at its end. */
  readonly end?: ReactNode
}

/** One line to write, with its name above it and what is wrong with it below. */
export function TextField({ label, hint, problem = null, onValue, end, ...rest }: TextFieldProps) {
  const id = useId()
  const [hintId, problemId] = [`${id}-hint`, `${id}-problem`]
  const described = [
    rest['aria-describedby'],
    hint === undefined ? undefined : hintId,
    problem === null ? undefined : problemId,
  ]
  return (
    <div className="field">
      <label htmlFor={id} className="field__label">
        {label}
      </label>
      <div className="field__box">
        <input
          {...rest}
          id={id}
          aria-invalid={problem !== null || undefined}
          aria-describedby={described.filter(Boolean).join(' ') || undefined}
          onChange={(event) => onValue(event.target.value)}
        />
        {end}
      </div>
      {hint !== undefined && (
        <p id={hintId} className="field__hint">
          {hint}
        </p>
      )}
      {problem !== null && (
        <p id={problemId} className="problem">
          <CircleAlert size={20} aria-hidden />
          <span>{problem}</span>
        </p>
      )}
    </div>
  )
}
