import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { changeSettings } from '../app-state'
import {
  bindableCommands,
  keyOfCommand,
  keysOfCommand,
  rebind,
  resetBinding,
  type BindableCommand,
  type KeyBindings as Bindings,
} from '../keyboard/bindings'
import { readKeyPress } from '../keyboard/key-map'
import { sayBindingProblem } from '../keyboard/say-binding'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { speak } from '../ui/notices'
import { Problem } from '../ui/Problem'
import './key-bindings.css'

const { keys: words } = text.settings

/** Every command with its keys. One at a time waits for another key; the next press is that key and does nothing else. */
export function KeyBindings({ bindings }: { readonly bindings: Bindings }) {
  const [waiting, setWaiting] = useState<BindableCommand | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const problemId = useId()

  const begin = (command: BindableCommand) => {
    setProblem(null)
    setWaiting(command)
    speak(words.pressSpoken(text.help.commandNames[command]))
  }
  const leave = (command: BindableCommand) => {
    setProblem(null)
    setWaiting(null)
    speak(words.unchanged(text.help.commandNames[command]))
  }
  const take = (command: BindableCommand, event: KeyboardEvent) => {
    const rebound = rebind(bindings, command, readKeyPress(event))
    setProblem(rebound.ok ? null : sayBindingProblem(rebound.problem))
    if (!rebound.ok) return
    setWaiting(null)
    void changeSettings({ keyBindings: rebound.value })
    speak(words.isNow(text.help.commandNames[command], keyOfCommand(command, rebound.value)))
  }
  const reset = (next: Bindings, spoken: string) => {
    setProblem(null)
    void changeSettings({ keyBindings: next })
    speak(spoken)
  }

  return (
    <div className="key-bindings">
      <ul aria-label={text.settings.rows.keys.label} className="key-bindings__list">
        {bindableCommands.map((command) => (
          <BindingLine
            key={command}
            command={command}
            bindings={bindings}
            isWaiting={waiting === command}
            problemId={problemId}
            onChange={() => begin(command)}
            onLeave={() => leave(command)}
            onPress={(event) => take(command, event)}
            onReset={() => {
              const next = resetBinding(bindings, command)
              reset(next, words.isNow(text.help.commandNames[command], keyOfCommand(command, next)))
            }}
          >
            {waiting === command && <Problem id={problemId} sentence={problem} />}
          </BindingLine>
        ))}
      </ul>
      <Button disabled={Object.keys(bindings).length === 0} onClick={() => reset({}, words.allReset)}>
        {words.resetAll}
      </Button>
    </div>
  )
}

interface BindingLineProps {
  readonly command: BindableCommand
  readonly bindings: Bindings
  readonly isWaiting: boolean
  readonly problemId: string
  readonly onChange: () => void
  readonly onLeave: () => void
  readonly onPress: (event: KeyboardEvent) => void
  readonly onReset: () => void
  readonly children: ReactNode
}

function BindingLine(props: BindingLineProps) {
  const { command, bindings, isWaiting, onLeave, onPress } = props
  const name = text.help.commandNames[command]
  useNextPress(isWaiting, { onLeave, onPress })
  return (
    <li className="key-bindings__line">
      <span className="key-bindings__name">{name}</span>
      {isWaiting ? (
        <span className="key-bindings__wait">{words.press}</span>
      ) : (
        <span className="key-bindings__keys">
          {keysOfCommand(command, bindings).map((key) => (
            <kbd key={key} className="key">
              {key}
            </kbd>
          ))}
        </span>
      )}
      <Button
        look="quiet"
        aria-label={isWaiting ? text.cancel : words.changeOf(name)}
        aria-pressed={isWaiting}
        aria-describedby={isWaiting ? props.problemId : undefined}
        onClick={isWaiting ? onLeave : props.onChange}
      >
        {isWaiting ? text.cancel : words.change}
      </Button>
      <Button
        look="quiet"
        aria-label={words.resetOf(name)}
        disabled={bindings[command] === undefined || isWaiting}
        onClick={props.onReset}
      >
        {words.reset}
      </Button>
      {props.children}
    </li>
  )
}

/** Before anybody else hears of it: the key that is chosen orders nothing while it is chosen. */
function useNextPress(
  isListening: boolean,
  hear: { readonly onLeave: () => void; readonly onPress: (event: KeyboardEvent) => void },
): void {
  const latest = useRef(hear)
  useEffect(() => {
    latest.current = hear
  })
  useEffect(() => {
    if (!isListening) return
    const press = (event: KeyboardEvent) => {
      // Shift alone is on its way to a key; Tab goes on through the page.
      if (/^(Shift|Control|Alt|Meta|Tab)/.test(event.key)) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') latest.current.onLeave()
      else latest.current.onPress(event)
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [isListening])
}
