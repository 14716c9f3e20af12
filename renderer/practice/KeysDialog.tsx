import { text } from '../text/en'
import { Dialog } from '../ui/Dialog'
import { allCommands, keysOfCommand, type Command } from './commands'
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
      <table className="keys">
        <tbody>
          {allCommands.map((command) => (
            <CommandRow key={command} command={command} />
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}

function CommandRow({ command }: { readonly command: Command }) {
  return (
    <tr>
      <th scope="row">{text.help.commandNames[command]}</th>
      <td>
        {keysOfCommand(command).map((key) => (
          <kbd key={key} className="key">
            {key}
          </kbd>
        ))}
      </td>
    </tr>
  )
}
