import type { Catalogue } from './catalogue'

const small = [
  'null',
  'eins',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
]
const counted = (count: number) => small[count] ?? String(count)

export const welcome: Catalogue['welcome'] = {
  label: 'Der Anfang',
  pressAnyKey: 'Drück irgendeine Taste auf deinem Klavier',
  pressLitKey: 'Drück die leuchtende Taste',
  connected: (names) => `Verbunden: ${names}. Das Klavier auf dem Bildschirm und die Computertastatur spielen auch.`,
  withoutPiano: (note, letter) =>
    `Die leuchtende Taste ist ${note}: Klick sie an, oder drück ${letter} auf dieser Tastatur. Ein MIDI-Klavier kannst du jederzeit anschließen.`,
  withoutPianoFar: (note) =>
    `Die leuchtende Taste ist ${note}: Klick sie an. Ein MIDI-Klavier kannst du jederzeit anschließen.`,
  silent: (names) =>
    `Von ${names} war noch nichts zu hören. Sieh nach, ob es eingeschaltet ist, ob sein Kabel in der Buchse „USB to Host“ steckt, und ob es kein anderes Programm benutzt.`,

  heardPiano: (name) => `Gehört: ${name}`,
  heardSomePiano: 'Dein Klavier ist zu hören',
  heardHere: 'Gehört: die Tasten dieses Computers',
  playBar: (bar) => `Spiel jetzt die leuchtenden Tasten: Takt ${bar}`,
  takeYourTime: 'In deinem Tempo. Die Noten folgen dir.',

  done: (bar, right, of) =>
    of === 1 && right === 1
      ? `Takt ${bar}: ein Ton, und richtig.`
      : `Takt ${bar}: ${counted(right)} von ${counted(of)} richtig.`,
  thatIsHow: (key) => `So geht das: Spiel weiter, oder drück ${key} für das ganze Bild.`,
  dismiss: 'Erste Schritte überspringen',
}
