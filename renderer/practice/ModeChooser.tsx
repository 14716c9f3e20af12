import { ChevronDown, Minus, Plus } from 'lucide-react'
import { NumberField } from '@base-ui/react/number-field'
import { useId } from 'react'
import { FASTEST_CLICK, SLOWEST_CLICK } from '../../shared/contract/limits'
import type { ModeChoice } from '../../shared/contract/mode-choice'
import type { Score } from '../../shared/music/score'
import { text } from '../text/text'
import { Popover } from '../ui/Popover'
import { keyOfCommand } from './commands'
import { modeHere, modeKinds, withLoopEnd } from './practice-mode'
import { QuarterNote } from './QuarterNote'
import './mode-chooser.css'

interface ModeChooserProps {
  readonly mode: ModeChoice
  /** null until the song is here; then its bars can be named. */
  readonly score: Score | null
  /** While someone plays, nothing changes. */
  readonly isDisabled: boolean
  readonly barIndexNow: () => number
  readonly onMode: (mode: ModeChoice) => void
}

/** The name of the mode is always in view; what it means and what belongs to it is one click away. */
export function ModeChooser({ mode, score, isDisabled, barIndexNow, onMode }: ModeChooserProps) {
  const name = useId()
  const detail = score ? sayDetail(mode, score) : ''
  return (
    <Popover
      title={text.modes.title}
      side="top"
      trigger={
        <button
          type="button"
          className="mode-button"
          aria-label={text.modes.is([text.modes.names[mode.kind], detail].filter((words) => words !== '').join(' '))}
        >
          <span>{text.modes.names[mode.kind]}</span>{' '}
          {detail !== '' && <span className="mode-button__detail numbers">{detail}</span>}
          <ChevronDown size={18} aria-hidden />
        </button>
      }
    >
      <fieldset className="modes" disabled={isDisabled || !score}>
        <legend className="unseen">{text.modes.title}</legend>
        {modeKinds.map((kind) => (
          <div key={kind} className="modes__one">
            <label className="modes__choice">
              <input
                type="radio"
                name={name}
                checked={kind === mode.kind}
                onChange={() => score && onMode(modeHere(kind, { score, barIndex: barIndexNow() }))}
              />
              <span className="modes__name">{text.modes.names[kind]}</span>
              <kbd className="modes__key">{keyOfMode(kind)}</kbd>
              <span className="modes__means">{text.modes.means[kind]}</span>
            </label>
            {kind === mode.kind && score && <ModeFields mode={mode} score={score} onMode={onMode} />}
          </div>
        ))}
      </fieldset>
      {isDisabled && <p className="modes__stopped">{text.modes.stopFirst}</p>}
    </Popover>
  )
}

function keyOfMode(kind: ModeChoice['kind']): string | null {
  switch (kind) {
    case 'metronome':
      return keyOfCommand('metronome')
    case 'wait':
      return keyOfCommand('wait')
    case 'loop_bars':
      return keyOfCommand('loop')
    case 'follow_score':
      return null
  }
}

/** What tells this choice of a mode from another one of it: "8–10", "72". */
function sayDetail(mode: ModeChoice, { bars }: Score): string {
  if (mode.kind === 'metronome') return String(mode.quartersPerMinute)
  if (mode.kind !== 'loop_bars') return ''
  return text.modes.bars(bars[mode.firstBar]?.number ?? '', bars[mode.lastBar]?.number ?? '')
}

interface ModeFieldsProps {
  readonly mode: ModeChoice
  readonly score: Score
  readonly onMode: (mode: ModeChoice) => void
}

function ModeFields({ mode, score, onMode }: ModeFieldsProps) {
  if (mode.kind === 'loop_bars') {
    return (
      <div className="modes__fields numbers">
        <BarField
          label={text.modes.firstBar}
          score={score}
          barIndex={mode.firstBar}
          onBar={(firstBar) => onMode(withLoopEnd(mode, { firstBar }))}
        />
        <BarField
          label={text.modes.lastBar}
          score={score}
          barIndex={mode.lastBar}
          onBar={(lastBar) => onMode(withLoopEnd(mode, { lastBar }))}
        />
      </div>
    )
  }
  if (mode.kind !== 'metronome') return null
  return (
    <div className="modes__fields numbers">
      <TempoField
        quartersPerMinute={mode.quartersPerMinute}
        onTempo={(quartersPerMinute) => onMode({ ...mode, quartersPerMinute })}
      />
    </div>
  )
}

interface BarFieldProps {
  readonly label: string
  readonly score: Score
  readonly barIndex: number
  readonly onBar: (barIndex: number) => void
}

/** Bars by their printed numbers; one that is repeated stands here as often as it is played. */
function BarField({ label, score, barIndex, onBar }: BarFieldProps) {
  return (
    <label className="modes__field">
      <span>{label}</span>
      <select className="modes__bar" value={barIndex} onChange={({ target }) => onBar(Number(target.value))}>
        {score.bars.map((bar) => (
          <option key={bar.index} value={bar.index}>
            {bar.pass === 1 ? bar.number : text.modes.repeatedBar(bar.number, bar.pass)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface TempoFieldProps {
  readonly quartersPerMinute: number
  readonly onTempo: (quartersPerMinute: number) => void
}

function TempoField({ quartersPerMinute, onTempo }: TempoFieldProps) {
  return (
    <NumberField.Root
      className="tempo-field"
      value={quartersPerMinute}
      min={SLOWEST_CLICK}
      max={FASTEST_CLICK}
      onValueCommitted={(value) => value !== null && onTempo(value)}
      onValueChange={(value, { reason }) => {
        const isStep = reason === 'increment-press' || reason === 'decrement-press' || reason === 'keyboard'
        if (isStep && value !== null) onTempo(value)
      }}
    >
      <NumberField.Decrement className="tempo-field__step" aria-label={text.modes.slower}>
        <Minus size={18} aria-hidden />
      </NumberField.Decrement>
      <span className="tempo-field__note">
        <QuarterNote />
      </span>
      <NumberField.Input className="tempo-field__number" aria-label={text.modes.tempo} />
      <NumberField.Increment className="tempo-field__step" aria-label={text.modes.faster}>
        <Plus size={18} aria-hidden />
      </NumberField.Increment>
    </NumberField.Root>
  )
}
