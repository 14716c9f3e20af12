import { NumberField } from '@base-ui/react/number-field'
import { Minus, Plus } from 'lucide-react'
import { FASTEST_PERCENT, SLOWEST_PERCENT } from '../../shared/contract/limits'
import { WRITTEN_PERCENT } from '../../shared/performance/session-event'
import { text } from '../text/text'
import { Hint } from '../ui/Button'
import { keyOfCommand } from './commands'
import { clampPercent, TEMPO_STEP_PERCENT } from './practice-tempo'
import { stepTempoBy } from './practice-orders'
import { QuarterNote } from './QuarterNote'
import type { Practice } from './use-practice'
import './tempo-control.css'

/** The tempo of practice: a share of what is written, and what that is in quarter notes a minute. */
export function TempoControl({ practice }: { readonly practice: Practice }) {
  const { tempoPercent, setTempo } = practice
  return (
    <div className="tempo numbers">
      <Hint label={text.tempo.slower} shortcut={keyOfCommand('slower')}>
        <button
          type="button"
          className="icon-button"
          aria-label={text.tempo.slower}
          disabled={tempoPercent <= SLOWEST_PERCENT}
          onClick={() => stepTempoBy(practice, -1)}
        >
          <Minus size={20} aria-hidden />
        </button>
      </Hint>
      <PercentField percent={tempoPercent} onPercent={setTempo} />
      <Hint label={text.tempo.faster} shortcut={keyOfCommand('faster')}>
        <button
          type="button"
          className="icon-button"
          aria-label={text.tempo.faster}
          disabled={tempoPercent >= FASTEST_PERCENT}
          onClick={() => stepTempoBy(practice, 1)}
        >
          <Plus size={20} aria-hidden />
        </button>
      </Hint>
      <WrittenTempo practice={practice} />
    </div>
  )
}

interface PercentFieldProps {
  readonly percent: number
  readonly onPercent: (percent: number) => void
}

/** Typed digits count once they are left or confirmed: 8 on the way to 80 is no tempo. */
function PercentField({ percent, onPercent }: PercentFieldProps) {
  return (
    <NumberField.Root
      className="tempo__percent"
      value={percent}
      step={TEMPO_STEP_PERCENT}
      onValueCommitted={(value) => onPercent(clampPercent(value ?? WRITTEN_PERCENT))}
    >
      <NumberField.Input
        className="tempo__number"
        aria-label={text.tempo.percent}
        onKeyDown={({ key, currentTarget }) => {
          // Confirmed, it is left: the keys are for the music again.
          if (key === 'Enter') currentTarget.blur()
        }}
      />
      <span aria-hidden>{text.tempo.sign}</span>
    </NumberField.Root>
  )
}

/** Quarter notes a minute where the student is; a click goes back to what is written. */
function WrittenTempo({ practice }: { readonly practice: Practice }) {
  const { quartersPerMinute, tempoPercent, setTempo } = practice
  if (quartersPerMinute === null) return null
  return (
    <Hint label={tempoPercent === WRITTEN_PERCENT ? text.tempo.asWritten : text.tempo.backToWritten}>
      <button
        type="button"
        className="tempo__bpm"
        aria-label={text.tempo.written(quartersPerMinute, tempoPercent)}
        onClick={() => setTempo(WRITTEN_PERCENT)}
      >
        <QuarterNote />
        {text.tempo.bpm(quartersPerMinute)}
      </button>
    </Hint>
  )
}
