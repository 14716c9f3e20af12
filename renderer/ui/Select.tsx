import { ChevronDown } from 'lucide-react'
import './select.css'

interface SelectProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  /** Whether something else than the usual is chosen, so that it stands out. */
  readonly isSet?: boolean
  readonly isDisabled?: boolean
  readonly onChange: (value: Value) => void
}

/** One of many: the browser's own list under the paint, so that typing finds in it. */
export function Select<Value extends string>({
  label,
  value,
  options,
  isSet = false,
  isDisabled = false,
  onChange,
}: SelectProps<Value>) {
  return (
    <span className={isSet ? 'select select--set' : 'select'}>
      <select
        aria-label={label}
        value={value}
        disabled={isDisabled}
        onChange={({ target }) => onChange(target.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown size={16} aria-hidden />
    </span>
  )
}
