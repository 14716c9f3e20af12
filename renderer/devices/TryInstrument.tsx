import { useState, type ReactNode } from 'react'
import type { CheckedKey, CheckedPedal, InstrumentCheck } from '../../shared/performance/instrument-check'
import type { Pedal } from '../../shared/performance/session-event'
import { formatPercent } from '../text/format'
import { formatPitch } from '../text/format-note'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { KeyStrip } from './KeyStrip'
import { sayPedalKind, sayRange, sayTouch } from './say-check'
import { useInstrumentCheck } from './use-instrument-check'
import './try-instrument.css'

const words = text.devices.check

/** In the order in which they lie under the feet. */
const PEDALS: readonly Pedal[] = ['soft', 'sostenuto', 'sustain']
const LARGEST_VALUE = 127

/** Opens the place where an instrument is tried. */
export function TryInstrument() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{words.open}</Button>
      {isOpen && <TryDialog onClose={() => setIsOpen(false)} />}
    </>
  )
}

function TryDialog({ onClose }: { readonly onClose: () => void }) {
  const check = useInstrumentCheck()
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <p>{words.begin}</p>
      <dl className="check-facts">
        <Fact name={words.lastKey}>
          <LastKey lastKey={check.lastKey} />
        </Fact>
        <Fact name={words.keys}>
          <KeyStrip check={check} />
          <p className="check-facts__means">{sayRange(check)}</p>
        </Fact>
        <Fact name={words.touch}>
          <Touch check={check} />
        </Fact>
        <Fact name={words.pedals}>
          <ul className="check-pedals">
            {PEDALS.map((pedal) => (
              <PedalLine key={pedal} pedal={pedal} seen={check.pedals.find((one) => one.pedal === pedal)} />
            ))}
          </ul>
        </Fact>
      </dl>
    </Dialog>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="check-facts__line">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function LastKey({ lastKey }: { readonly lastKey: CheckedKey | null }) {
  return (
    <p role="status" className="check-key numbers">
      <b className="check-key__name">{lastKey ? formatPitch(lastKey.pitch) : text.nothing}</b>
      {lastKey && (
        <span className="check-facts__means">
          {words.keyNumber(lastKey.pitch)} {words.fromInput(lastKey.inputName)}
        </span>
      )}
    </p>
  )
}

function Touch({ check }: { readonly check: InstrumentCheck }) {
  const { softest, loudest } = check
  return (
    <>
      <p className="numbers">
        {softest !== null && loudest !== null ? words.touchRange(softest, loudest) : text.nothing}
      </p>
      <p className="check-facts__means check-touch">{sayTouch(check)}</p>
    </>
  )
}

interface PedalLineProps {
  readonly pedal: Pedal
  readonly seen: CheckedPedal | undefined
}

function PedalLine({ pedal, seen }: PedalLineProps) {
  const percent = Math.round(((seen?.value ?? 0) / LARGEST_VALUE) * 100)
  return (
    <li className="check-pedals__line">
      <span>
        {words.pedalNames[pedal]}
        <span className="check-pedals__kind">{sayPedalKind(seen)}</span>
      </span>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="check-pedals__depth" aria-hidden>
        <rect width={100} height={10} className="check-pedals__all" />
        <rect width={percent} height={10} className="check-pedals__down" />
      </svg>
      <span className="numbers">{seen ? words.depth(formatPercent(percent)) : text.nothing}</span>
    </li>
  )
}
