import { ChevronsLeft, ChevronsRight, Keyboard, Play, RotateCcw, Square, ZoomIn } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import type { SessionState } from '../../shared/contract/news'
import type { Settings } from '../../shared/contract/settings'
import type { HandChoice } from '../../shared/music/score'
import { changeSettings } from '../app-state'
import { text } from '../text/text'
import { Hint, IconButton } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Menu, MenuChoice, MenuSeparator } from '../ui/Menu'
import { keyOfCommand } from './commands'
import { DeviceLight } from './DeviceLight'
import { QuarterNote } from './QuarterNote'
import './transport-bar.css'

interface TransportBarProps {
  readonly session: SessionState
  readonly settings: Settings
  readonly hands: HandChoice
  readonly hasBothHands: boolean
  readonly placeRef: RefObject<HTMLSpanElement | null>
  readonly tempoRef: RefObject<HTMLSpanElement | null>
  readonly onPlayOrStop: () => void
  readonly onRestartBar: () => void
  readonly onStepBar: (step: 1 | -1) => void
  readonly onHands: (hands: HandChoice) => void
  readonly modeChooser: ReactNode
  /** What Start does, in the mode that is chosen. */
  readonly startMeans: string
}

const handOptions = (['left', 'both', 'right'] as const).map((value) => ({ value, label: text.hands[value] }))

export function TransportBar(props: TransportBarProps) {
  const { session, settings, hands, hasBothHands, placeRef, tempoRef } = props
  return (
    <div className="transport" role="group" aria-label={text.practice.transport}>
      <div className="transport__numbers numbers">
        <span className="transport__place">
          <span className="unseen">{text.practice.place}</span>
          <span ref={placeRef} className="transport__value" aria-live="off" />
        </span>
        <span className="transport__tempo">
          <span className="unseen">{text.practice.tempo}</span>
          <QuarterNote />
          <span ref={tempoRef} aria-live="off">
            {text.nothing}
          </span>
          <span className="unseen">{text.practice.tempoUnit}</span>
        </span>
        {props.modeChooser}
      </div>
      <div className="transport__play">
        <IconButton
          label={text.practice.restartBar}
          shortcut={keyOfCommand('restartBar')}
          icon={<RotateCcw size={22} aria-hidden />}
          onClick={props.onRestartBar}
        />
        <IconButton
          label={text.practice.previousBar}
          shortcut={keyOfCommand('previousBar')}
          icon={<ChevronsLeft size={24} aria-hidden />}
          onClick={() => props.onStepBar(-1)}
        />
        <PlayButton session={session} startMeans={props.startMeans} onPress={props.onPlayOrStop} />
        <IconButton
          label={text.practice.nextBar}
          shortcut={keyOfCommand('nextBar')}
          icon={<ChevronsRight size={24} aria-hidden />}
          onClick={() => props.onStepBar(1)}
        />
      </div>
      <div className="transport__end">
        {hasBothHands && (
          <Choice
            label={text.practice.handsLabel}
            value={hands}
            options={handOptions}
            isDisabled={session.kind === 'playing' || session.kind === 'finishing'}
            onChange={props.onHands}
          />
        )}
        <ViewMenu settings={settings} />
        <IconButton
          label={settings.isKeyboardShown ? text.practice.hideKeyboard : text.practice.showKeyboard}
          shortcut={keyOfCommand('toggleKeyboard')}
          aria-pressed={settings.isKeyboardShown}
          icon={<Keyboard size={22} aria-hidden />}
          onClick={() => void changeSettings({ isKeyboardShown: !settings.isKeyboardShown })}
        />
        <DeviceLight />
      </div>
    </div>
  )
}

interface PlayButtonProps {
  readonly session: SessionState
  readonly startMeans: string
  readonly onPress: () => void
}

function PlayButton({ session, startMeans, onPress }: PlayButtonProps) {
  const isListening = session.kind === 'armed' || session.kind === 'playing'
  const means = session.kind === 'playing' ? text.practice.stopMeans : startMeans
  return (
    <Hint label={isListening ? means : startMeans} shortcut={keyOfCommand('playOrStop')}>
      <button
        type="button"
        className={`play-button play-button--${session.kind}`}
        disabled={session.kind === 'finishing'}
        onClick={onPress}
      >
        {isListening ? (
          <Square size={20} fill="currentColor" aria-hidden />
        ) : (
          <Play size={20} fill="currentColor" aria-hidden />
        )}
        {isListening ? text.practice.stop : text.practice.start}
      </button>
    </Hint>
  )
}

const ZOOM_PERCENTS = [60, 80, 100, 120, 150, 200]

function ViewMenu({ settings }: { readonly settings: Settings }) {
  return (
    <Menu
      side="top"
      trigger={
        <button type="button" className="icon-button" aria-label={text.practice.view}>
          <ZoomIn size={22} aria-hidden />
        </button>
      }
    >
      <MenuChoice
        title={text.practice.layout}
        value={settings.scoreLayout}
        options={[
          { value: 'scroll', label: text.practice.scroll },
          { value: 'pages', label: text.practice.pages },
        ]}
        onChange={(scoreLayout) => void changeSettings({ scoreLayout })}
      />
      <MenuSeparator />
      <MenuChoice
        title={text.practice.zoom}
        value={settings.scoreZoomPercent}
        options={ZOOM_PERCENTS.map((percent) => ({ value: percent, label: `${percent}%` }))}
        onChange={(scoreZoomPercent) => void changeSettings({ scoreZoomPercent })}
      />
    </Menu>
  )
}
