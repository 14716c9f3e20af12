import type { Catalogue } from './catalogue'

export const keyNames: Catalogue['keyNames'] = {
  Shift: 'Umschalt',
  Space: 'Leertaste',
  Enter: 'Eingabe',
  PageUp: 'Bild ↑',
  PageDown: 'Bild ↓',
  Home: 'Pos 1',
  End: 'Ende',
  Insert: 'Einfg',
  Delete: 'Entf',
  Backspace: 'Rücktaste',
  Escape: 'Esc',
}

export const bindings: Catalogue['bindings'] = {
  taken: (command) =>
    `Diese Taste ist vergeben: „${command}“. Gib jenem Befehl zuerst eine andere Taste, oder nimm eine freie.`,
  playsNote:
    'Diese Taste gehört zum Klavier auf der Computertastatur. Drücke sie zusammen mit Umschalt, oder nimm eine andere.',
  reserved: 'Diese Taste gehört dem System oder führt zurück. Nimm eine andere.',
}
