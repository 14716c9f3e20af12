import { useId } from 'react'
import './choice.css'

interface ChoiceProps<Value extends string | number> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly isDisabled?: boolean
  /** The id of what explains it. */
  readonly describedBy?: string
  readonly onChange: (value: Value) => void
}

/** A few exclusive options side by side: native radio buttons under the paint. */
export function Choice<Value extends string | number>({
  label,
  value,
  options,
  isDisabled = false,
  describedBy,
  onChange,
}: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className="choice" disabled={isDisabled} aria-describedby={describedBy}>
      <legend className="unseen">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="choice__option">
          <input
            type="radio"
            name={name}
            className="unseen"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
