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

/** The strip of all bars. */
export const timeline: Catalogue['timeline'] = {
  title: 'Zeitleiste',
  position: 'Wo du im Stück bist',
  loopStart: 'Anfang der Schleife',
  loopEnd: 'Ende der Schleife',
  bar: (number) => `Takt ${number}`,
}

export const tempo: Catalogue['tempo'] = {
  percent: 'Prozent des notierten Tempos',
  slower: '5 Prozent langsamer',
  faster: '5 Prozent schneller',
  sign: '\u00a0%',
  written: (bpm, percent) =>
    percent === 100
      ? `Viertel = ${bpm}, wie notiert`
      : `Viertel = ${bpm}, ${percent} Prozent des notierten Tempos. Zurück auf 100 Prozent`,
  backToWritten: 'Zurück zum notierten Tempo',
  asWritten: 'Wie notiert',
  bpm: (bpm) => `= ${bpm}`,
  slow: 'Langsam',
  slowMeans: 'Beginnt mit 60\u00a0% des notierten Tempos, in jeder Übeart; ↑ und ↓ ändern es von dort.',
  modeAndSlow: (mode) => `${mode}, langsam`,
}

export const loop: Catalogue['loop'] = {
  here: 'Diese Takte als Schleife',
  chip: (first, last) => (first === last ? `Takt ${first}` : `Takte ${first}–${last}`),
  change: (bars) => `Schleife: ${bars}. Ändern`,
  release: 'Schleife auflösen',
  title: 'Die Takte im Kreis',
  byDragging: 'Oder zieh in den Noten oder auf der Zeitleiste über die Takte.',
}

export const click: Catalogue['click'] = {
  on: 'Metronom',
  inLoop: 'Klick zur Schleife',
  settings: 'Metronom einstellen',
  countIn: 'Einzählen',
  countInOf: (bars) => (bars === 1 ? '1 Takt' : `${bars} Takte`),
  subdivision: 'Klicks pro Schlag',
  accent: 'Der erste Schlag im Takt klingt anders',
  volume: 'Lautstärke des Klicks',
  loopMeans: 'In einer Schleife klickt es ohne Lücke mit; bewertet wirst du nicht danach.',
}

export const otherHand: Catalogue['otherHand'] = {
  settings: 'Die andere Hand',
  pale: 'Andere Hand blasser zeichnen',
  played: 'Die App spielt die andere Hand',
  means: 'Wenn du eine Hand allein übst.',
}

export const wait: Catalogue['wait'] = {
  on: 'Auf die richtigen Tasten warten',
}

/** The lowest keys of the piano, and its left pedal, as orders. */
export const pianoOrders: Catalogue['pianoOrders'] = {
  title: 'Vom Klavier aus',
  lowKeysMeans: 'So bleiben deine Hände am Klavier. Eine Taste, die das Stück braucht, bleibt eine Taste der Musik.',
  lowKeysOff: 'Ausgeschaltet: Die tiefsten Tasten gehören der Musik.',
  picture: (orders) => `Die tiefsten Tasten des Klaviers, von links: ${orders}`,
  keyOrders: (key, command) => `${key}: ${command}`,
  softPedal: 'Das linke Pedal',
  softPedalOrders: { playOrStop: 'Start, Stopp', restartBar: 'Diesen Takt noch einmal', nextPage: 'Umblättern' },
}
