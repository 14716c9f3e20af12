import { Check, X } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { DevicesState } from '../../shared/contract/devices'
import type { Settings } from '../../shared/contract/settings'
import type { HandChoice, Score } from '../../shared/music/score'
import { changeSettings, windowState } from '../app-state'
import { isSomethingOver } from '../keyboard/over-the-stand'
import { keyOfCommand } from '../practice/commands'
import { useStored } from '../stored'
import { formatNote } from '../text/format-note'
import { text } from '../text/text'
import { IconButton } from '../ui/Button'
import type { FirstStep } from './first-steps'
import { sayConnected } from './say-connected'
import { useLetterOfPitch } from './printed-letters'
import { useFirstSteps, type HeardFrom } from './use-first-steps'
import { useSilentPiano } from './use-silent-piano'
import './first-steps.css'

interface FirstStepsProps {
  /** null until it is here. */
  readonly score: Score | null
  readonly hands: HandChoice
  readonly settings: Settings
  /** The bar that the student is in begins afresh. */
  readonly onRestartBar: () => void
}

/** Long enough to read two sentences and to look at the marks. */
const DONE_SHOWN_MS = 15_000

/**
 * How to begin, beside the keys, until the first bar was played or the person waves it away. No window over the others:
 * everything can be used meanwhile.
 */
export function FirstSteps({ score, hands, settings, onRestartBar }: FirstStepsProps) {
  const [isShown, setIsShown] = useState(!settings.hasBegun)
  // One voice at a time: the keys of the pianist are not the student's, and what the coach says is the next thing.
  const isAside = useStored(windowState, ({ app }) => app?.pianist.kind === 'playing' || app?.shownPrompt != null)
  const { step, heardFrom } = useFirstSteps({ score, hands, isShown, onStray: onRestartBar })
  const dismiss = useCallback(() => {
    setIsShown(false)
    void changeSettings({ hasBegun: true })
  }, [])
  useEscape(isShown && !isAside, dismiss)
  useEffect(() => {
    if (step.kind !== 'done') return
    const timer = setTimeout(() => setIsShown(false), DONE_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [step.kind])

  if (!isShown || !score || isAside) return null
  return (
    <aside className={`first-steps first-steps--${step.kind}`} aria-label={text.welcome.label}>
      <div role="status" className="first-steps__words">
        <Words step={step} heardFrom={heardFrom} score={score} settings={settings} />
      </div>
      <IconButton label={text.welcome.dismiss} shortcut="Esc" icon={<X size={20} aria-hidden />} onClick={dismiss} />
    </aside>
  )
}

interface WordsProps {
  readonly step: FirstStep
  readonly heardFrom: HeardFrom | null
  readonly score: Score
  readonly settings: Settings
}

function Words({ step, heardFrom, score, settings }: WordsProps) {
  const devices = useStored(windowState, (state) => state.app?.devices ?? null)
  const numberOf = (barIndex: number) => score.bars[barIndex]?.number ?? text.nothing
  switch (step.kind) {
    case 'anyKey':
      return <AnyKey score={score} settings={settings} devices={devices} />
    case 'firstBar':
      return (
        <>
          <p className="first-steps__heard">
            <Check size={20} aria-hidden />
            {sayHeard(heardFrom, devices)}
          </p>
          <p className="first-steps__order">{text.welcome.playBar(numberOf(step.barIndex))}</p>
          <p className="first-steps__means">{text.welcome.takeYourTime}</p>
        </>
      )
    case 'done':
      return (
        <>
          <p className="first-steps__order">{text.welcome.done(numberOf(step.barIndex), step.right, step.of)}</p>
          <p className="first-steps__means">{text.welcome.thatIsHow(keyOfCommand('playOrStop'))}</p>
        </>
      )
  }
}

interface AnyKeyProps extends Pick<WordsProps, 'score' | 'settings'> {
  readonly devices: DevicesState | null
}

function AnyKey({ score, settings, devices }: AnyKeyProps) {
  const isSilent = useSilentPiano()
  const first = score.notes.find(({ isGrace }) => !isGrace)
  const letter = useLetterOfPitch(first?.pitch ?? null, settings.keyboardBasePitch)
  const connected = sayConnected(devices)
  if (connected !== null)
    return (
      <>
        <p className="first-steps__order">{text.welcome.pressAnyKey}</p>
        <p className="first-steps__means">
          {isSilent ? text.welcome.silent(connected) : text.welcome.connected(connected)}
        </p>
      </>
    )
  const note = first ? formatNote(first.name) : text.nothing
  return (
    <>
      <p className="first-steps__order">{text.welcome.pressLitKey}</p>
      <p className="first-steps__means">
        {letter === null ? text.welcome.withoutPianoFar(note) : text.welcome.withoutPiano(note, letter)}
      </p>
    </>
  )
}

function sayHeard(heardFrom: HeardFrom | null, devices: DevicesState | null): string {
  if (heardFrom === 'here') return text.welcome.heardHere
  const piano = devices?.inputs.find(({ key }) => key === devices.selected)
  return piano ? text.welcome.heardPiano(piano.name) : text.welcome.heardSomePiano
}

/** Before the screen takes it for going back. */
function useEscape(isWanted: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isWanted) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isSomethingOver()) return
      event.preventDefault()
      onEscape()
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [isWanted, onEscape])
}
