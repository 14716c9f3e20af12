import { Select } from '../ui/Select'

interface LabelledSelectProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly isWide?: boolean
  readonly isDisabled?: boolean
  readonly onChange: (value: string) => void
}

/** A list with its name above it. */
export function LabelledSelect({ label, isWide = false, ...select }: LabelledSelectProps) {
  return (
    <div className={isWide ? 'audio-field audio-field--wide' : 'audio-field'}>
      <span className="audio-field__label" aria-hidden>
        {label}
      </span>
      <Select label={label} {...select} />
    </div>
  )
}
