import { MOST_INPUTS_HEARD } from '../../../shared/contract/limits'

/** What the host says of instruments, in German. */
export const german = {
  otherStays: (name: string) =>
    `Die Verbindung zu ${name} ist abgerissen. Den anderen Instrumenten hört die App weiter zu.`,
  outputGone: (name: string) =>
    `Die Verbindung zu ${name}, worauf die App spielt, ist abgerissen. Ist sie wieder da, spielt die App dort weiter.`,
  notOpened: (name: string) =>
    `${name} ist angeschlossen, lässt sich aber nicht öffnen: Vielleicht benutzt es ein anderes Programm. Schließ es; die App versucht es weiter.`,
  midiInterrupted:
    'Der MIDI-Teil der App ist abgestürzt und wurde neu gestartet. Was in diesem Moment gespielt wurde, ist nicht bekannt; alles davor ist gespeichert. Passiert es wieder, starte die App bitte neu.',
  tooManyHeard: `Neben dem Instrument, auf dem du spielst, kann die App höchstens ${MOST_INPUTS_HEARD} weiteren zuhören. Nimm zuerst eines davon weg.`,
  messagesLost: (name: string, count: number) =>
    `${count === 1 ? 'Eine Nachricht' : `${count} Nachrichten`} von ${name} ${count === 1 ? 'ging' : 'gingen'} unterwegs verloren: Es können Töne fehlen. Was ankam, ist gespeichert. Passiert es wieder, nimm ein anderes Kabel oder einen anderen Anschluss.`,
  isByRadio: (name: string) =>
    `${name} ist über Bluetooth verbunden: Der erste Ton nach einer Pause kann zu spät kommen. Ein Kabel vermeidet das.`,
}
