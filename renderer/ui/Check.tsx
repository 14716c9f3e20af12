import { useId, type ReactNode } from 'react'
import './page.css'

interface CheckProps {
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly isDisabled?: boolean
  readonly children: ReactNode
  /** What it means, below its name. */
  readonly means?: ReactNode
}

export function Check({ isChecked, onChange, isDisabled = false, children, means }: CheckProps) {
  const id = useId()
  return (
    <div>
      <label className="check">
        <input
          type="checkbox"
          checked={isChecked}
          disabled={isDisabled}
          aria-describedby={means === undefined ? undefined : id}
          onChange={(event) => onChange(event.target.checked)}
        />
        {children}
      </label>
      {means !== undefined && (
        <p id={id} className="check__means">
          {means}
        </p>
      )}
    </div>
  )
}
