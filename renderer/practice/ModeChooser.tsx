import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import type { ModeChoice } from '../../shared/contract/mode-choice'
import { text } from '../text/text'
import { Popover } from '../ui/Popover'
import { keyOfCommand } from './commands'
import { modeKinds } from './mode-kinds'
import { chooseModeHere, toggleSlowTempo } from './practice-orders'
import { isSlow } from './practice-tempo'
import type { Practice } from './use-practice'
import './mode-chooser.css'

/** The name of the mode is always in view; what it means is one click away. */
export function ModeChooser({ practice }: { readonly practice: Practice }) {
  const name = useId()
  const { mode, tempoPercent, score, isFinishing } = practice
  const shownName = isSlow(tempoPercent)
    ? text.tempo.modeAndSlow(text.modes.names[mode.kind])
    : text.modes.names[mode.kind]
  const detail = sayLoop(practice)
  return (
    <Popover
      title={text.modes.title}
      side="top"
      trigger={
        <button
          type="button"
          className="mode-button"
          aria-label={text.modes.is(detail === '' ? shownName : `${shownName} ${detail}`)}
        >
          <span>{shownName}</span>
          <ChevronDown size={18} aria-hidden />
        </button>
      }
    >
      <fieldset className="modes" disabled={isFinishing || !score}>
        <legend className="unseen">{text.modes.title}</legend>
        {modeKinds.map((kind) => (
          <label key={kind} className="modes__choice">
            <input
              type="radio"
              name={name}
              checked={kind === mode.kind}
              onChange={() => chooseModeHere(practice, kind)}
            />
            <span className="modes__name">{text.modes.names[kind]}</span>
            <kbd className="modes__key">{keyOfMode(kind)}</kbd>
            <span className="modes__means">{text.modes.means[kind]}</span>
          </label>
        ))}
        <label className="modes__choice modes__choice--apart">
          <input type="checkbox" checked={isSlow(tempoPercent)} onChange={() => toggleSlowTempo(practice)} />
          <span className="modes__name">{text.tempo.slow}</span>
          <span className="modes__means">{text.tempo.slowMeans}</span>
        </label>
      </fieldset>
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

/** The bars of the loop, for whoever does not see the chip beside the name: "8–10". */
function sayLoop({ loop, score }: Practice): string {
  if (!loop || !score) return ''
  return text.modes.bars(score.bars[loop.firstBar]?.number ?? '', score.bars[loop.lastBar]?.number ?? '')
}
