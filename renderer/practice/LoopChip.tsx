import { Repeat, X } from 'lucide-react'
import type { Score } from '../../shared/music/score'
import { text } from '../text/text'
import { IconButton } from '../ui/Button'
import { Popover } from '../ui/Popover'
import type { BarSpan } from '../score/bar-span'
import { keyOfCommand } from './commands'
import { withLoopEnd } from './practice-mode'
import { releaseLoop, toggleMode } from './practice-orders'
import type { Practice } from './use-practice'
import './loop-chip.css'

/** The bars that go round: named, changed by a click and released by another; or the way to make them. */
export function LoopChip({ practice }: { readonly practice: Practice }) {
  const { loop, score } = practice
  if (!loop || !score) {
    return (
      <IconButton
        label={text.loop.here}
        shortcut={keyOfCommand('loop')}
        icon={<Repeat size={22} aria-hidden />}
        disabled={!score}
        onClick={() => toggleMode(practice, 'loop_bars')}
      />
    )
  }
  const bars = text.loop.chip(numberOf(score, loop.firstBar), numberOf(score, loop.lastBar))
  return (
    <div className="loop-chip numbers">
      <Popover
        title={text.loop.title}
        side="top"
        trigger={
          <button type="button" className="loop-chip__bars" aria-label={text.loop.change(bars)}>
            <Repeat size={20} aria-hidden />
            <span>{bars}</span>
          </button>
        }
      >
        <LoopFields score={score} loop={loop} onLoop={practice.chooseMode} />
      </Popover>
      <IconButton
        className="loop-chip__release"
        label={text.loop.release}
        shortcut={keyOfCommand('loop')}
        icon={<X size={18} aria-hidden />}
        onClick={() => releaseLoop(practice)}
      />
    </div>
  )
}

interface LoopFieldsProps {
  readonly score: Score
  readonly loop: BarSpan
  readonly onLoop: Practice['chooseMode']
}

function LoopFields({ score, loop, onLoop }: LoopFieldsProps) {
  return (
    <>
      <div className="loop-fields numbers">
        <BarField
          label={text.modes.firstBar}
          score={score}
          barIndex={loop.firstBar}
          onBar={(firstBar) => onLoop(withLoopEnd(loop, { firstBar }))}
        />
        <BarField
          label={text.modes.lastBar}
          score={score}
          barIndex={loop.lastBar}
          onBar={(lastBar) => onLoop(withLoopEnd(loop, { lastBar }))}
        />
      </div>
      <p className="loop-fields__means">{text.loop.byDragging}</p>
    </>
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
    <label className="loop-fields__field">
      <span>{label}</span>
      <select className="loop-fields__bar" value={barIndex} onChange={({ target }) => onBar(Number(target.value))}>
        {score.bars.map((bar) => (
          <option key={bar.index} value={bar.index}>
            {bar.pass === 1 ? bar.number : text.modes.repeatedBar(bar.number, bar.pass)}
          </option>
        ))}
      </select>
    </label>
  )
}

function numberOf({ bars }: Score, barIndex: number): string {
  return bars[barIndex]?.number ?? text.nothing
}
