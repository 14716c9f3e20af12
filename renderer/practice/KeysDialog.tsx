import { octavesByCode, semitonesByCode } from '../keyboard/key-map'
import { windowCommands } from '../keyboard/window-commands'
import { text } from '../text/text'
import { Dialog } from '../ui/Dialog'
import { keysOfCommand } from './commands'
import { PianoOrdersHelp } from './PianoOrdersHelp'
import './keys-dialog.css'

interface KeysDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The real map of the keys: what is listed here is what the listeners use. */
export function KeysDialog({ isOpen, onClose }: KeysDialogProps) {
  return (
    <Dialog title={text.help.title} isOpen={isOpen} onClose={onClose}>
      <p className="keys__all">{text.help.all}</p>
      <dl className="keys">
        {windowCommands.map((command) => (
          <div key={command} className="keys__line">
            <dt>{text.help.commandNames[command]}</dt>
            <dd>
              {keysOfCommand(command).map((key) => (
                <kbd key={key} className="key">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <PianoOrdersHelp />
      <h3 className="keys__title">{text.help.piano}</h3>
      <p className="keys__all">{text.help.pianoMeans}</p>
      {pianoRows.map((row) => (
        <p key={row.title} className="keys__row">
          <span className="keys__row-title">{row.title}</span>
          {row.codes.map((code) => (
            <kbd key={code} className="key">
              {printedOn(code)}
            </kbd>
          ))}
        </p>
      ))}
    </Dialog>
  )
}

const SEMITONES_IN_OCTAVE = 12

const pianoRows = [
  { title: text.help.lowerRow, codes: codesWhere((semitone) => semitone < SEMITONES_IN_OCTAVE) },
  { title: text.help.upperRow, codes: codesWhere((semitone) => semitone >= SEMITONES_IN_OCTAVE) },
  { title: text.help.octaves, codes: [...octavesByCode.keys()] },
]

function codesWhere(isWanted: (semitone: number) => boolean): readonly string[] {
  return [...semitonesByCode].filter(([, semitone]) => isWanted(semitone)).map(([code]) => code)
}

const signsByCode: Readonly<Record<string, string>> = { Minus: '−', Equal: '=' }

function printedOn(code: string): string {
  return signsByCode[code] ?? code.replace(/^(Key|Digit)/, '')
}
