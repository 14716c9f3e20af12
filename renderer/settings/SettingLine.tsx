import { Volume2 } from 'lucide-react'
import { useId } from 'react'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import type { Control, SettingRow } from './section'

/** One setting: its words at the left, its control beside them, or below where it needs the room. */
export function SettingLine({ row }: { readonly row: SettingRow }) {
  const id = useId()
  const ids: Ids = { control: id, label: `${id}-label`, means: `${id}-means` }
  const { control, label, means } = row
  const isWide = control.kind === 'own' && control.isWide === true
  const name = <span id={ids.label}>{label}</span>
  return (
    <div className={isWide ? 'setting setting--wide' : 'setting'} data-setting={row.id}>
      <div className="setting__words">
        <p className="setting__label">
          {control.kind === 'check' || control.kind === 'range' ? <label htmlFor={ids.control}>{name}</label> : name}
        </p>
        <p id={ids.means} className="setting__means">
          {means}
        </p>
      </div>
      <div className="setting__control">
        <ControlOf control={control} label={label} ids={ids} />
      </div>
    </div>
  )
}

interface Ids {
  readonly control: string
  readonly label: string
  readonly means: string
}

interface ControlProps {
  readonly control: Control
  readonly label: string
  readonly ids: Ids
}

function ControlOf({ control, label, ids }: ControlProps) {
  switch (control.kind) {
    case 'check':
      return (
        <span className="setting__check">
          <input
            type="checkbox"
            id={ids.control}
            checked={control.isChecked}
            aria-describedby={ids.means}
            onChange={(event) => control.onChange(event.target.checked)}
          />
        </span>
      )
    case 'choice':
      return (
        <Choice
          label={label}
          describedBy={ids.means}
          value={control.value}
          options={control.options}
          onChange={control.onChange}
        />
      )
    case 'range':
      return <Range control={control} label={label} ids={ids} />
    case 'own':
      return control.content
  }
}

interface RangeProps extends ControlProps {
  readonly control: Extract<Control, { kind: 'range' }>
}

function Range({ control, label, ids }: RangeProps) {
  const { value, shown, onChange, onTry } = control
  const [min, max, step] = control.bounds
  return (
    <div className="range">
      <input
        type="range"
        id={ids.control}
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={shown}
        aria-describedby={ids.means}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <output htmlFor={ids.control} className="numbers">
        {shown}
      </output>
      {onTry && (
        <Button icon={<Volume2 size={18} aria-hidden />} aria-label={text.settings.tryOf(label)} onClick={onTry}>
          {text.settings.try}
        </Button>
      )}
    </div>
  )
}
