import { ChevronUp, Metronome } from 'lucide-react'
import type { Settings } from '../../shared/contract/settings'
import { changeSettings } from '../app-state'
import { text } from '../text/text'
import { IconButton } from '../ui/Button'
import { Check } from '../ui/Check'
import { Choice } from '../ui/Choice'
import { Popover } from '../ui/Popover'
import { keyOfCommand } from './commands'
import { isClickOn, toggleClick } from './practice-orders'
import type { Practice } from './use-practice'
import './small-settings.css'

interface ClickControlProps {
  readonly practice: Practice
  readonly settings: Settings
}

/** The metronome: on or off, and how it clicks. */
export function ClickControl({ practice, settings }: ClickControlProps) {
  const isInLoop = practice.loop !== null
  return (
    <div className="with-settings">
      <IconButton
        label={isInLoop ? text.click.inLoop : text.click.on}
        shortcut={keyOfCommand('metronome')}
        aria-pressed={isClickOn(practice)}
        icon={<Metronome size={22} aria-hidden />}
        onClick={() => toggleClick(practice)}
      />
      <Popover
        title={text.click.settings}
        side="top"
        trigger={
          <button type="button" className="with-settings__more" aria-label={text.click.settings}>
            <ChevronUp size={18} aria-hidden />
          </button>
        }
      >
        <ClickSettings settings={settings} />
        {isInLoop && <p className="small-settings__means">{text.click.loopMeans}</p>}
      </Popover>
    </div>
  )
}

const countIns = (['1', '2'] as const).map((value) => ({ value, label: text.click.countInOf(Number(value)) }))
const subdivisions = (['1', '2', '3', '4'] as const).map((value) => ({ value, label: value }))

type Digit<Value extends number> = `${Value}`

function ClickSettings({ settings }: { readonly settings: Settings }) {
  const { countInBars, clickSubdivision, isClickAccented, clickVolume } = settings
  return (
    <div className="small-settings">
      <div className="small-settings__line">
        <span>{text.click.countIn}</span>
        <Choice<Digit<Settings['countInBars']>>
          label={text.click.countIn}
          value={`${countInBars}`}
          options={countIns}
          onChange={(bars) => void changeSettings({ countInBars: Number(bars) as Settings['countInBars'] })}
        />
      </div>
      <div className="small-settings__line">
        <span>{text.click.subdivision}</span>
        <Choice<Digit<Settings['clickSubdivision']>>
          label={text.click.subdivision}
          value={`${clickSubdivision}`}
          options={subdivisions}
          onChange={(clicks) =>
            void changeSettings({ clickSubdivision: Number(clicks) as Settings['clickSubdivision'] })
          }
        />
      </div>
      <Check
        isChecked={isClickAccented}
        onChange={(isAccented) => void changeSettings({ isClickAccented: isAccented })}
      >
        {text.click.accent}
      </Check>
      <label className="small-settings__line">
        <span>{text.click.volume}</span>
        <input
          type="range"
          min={0}
          max={100}
          value={Math.round(clickVolume * 100)}
          onChange={({ target }) => void changeSettings({ clickVolume: Number(target.value) / 100 })}
        />
      </label>
    </div>
  )
}
