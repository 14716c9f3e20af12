/** What stands on keys that write nothing. */
export const keyNames = {
  Shift: 'Shift',
  Space: 'Space',
  Enter: 'Enter',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Home: 'Home',
  End: 'End',
  Insert: 'Insert',
  Delete: 'Delete',
  Backspace: 'Backspace',
  Escape: 'Esc',
} as const

/** Why a key cannot order what it was chosen for. */
export const bindings = {
  taken: (command: string) =>
    `This key is taken: “${command}”. Give that another key first, or choose one that is free.`,
  playsNote: 'This key belongs to the piano on the computer keyboard. Hold Shift with it, or choose another one.',
  reserved: 'This key belongs to the system or goes back. Choose another one.',
} as const
