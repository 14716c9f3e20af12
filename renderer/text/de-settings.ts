import type { Catalogue } from './catalogue'
import { germanNoteName } from './de-notes'

const rows: Catalogue['settings']['rows'] = {
  piano: {
    label: 'Dein Klavier',
    means: 'Die erste Taste, die du drückst, wählt es aus; hier kannst du ein anderes wählen und auf mehrere hören.',
  },
  tryPiano: {
    label: 'Klavier ausprobieren',
    means: 'Zeigt, was die App von Tasten, Anschlag und Pedalen hört.',
  },
  playsOn: {
    label: 'Die App spielt über',
    means: 'Beim Anhören, für die andere Hand und in der Auswertung. Klick und Computertasten bleiben am Computer.',
  },
  microphone: {
    label: 'Mikrofon oder Audiointerface',
    means:
      'Für ein Klavier ohne MIDI. Sein Klang wird aufgenommen, gemessen und geprüft; nach Gehör bewertet diese Version noch nicht.',
  },
  isKeyboardShown: {
    label: 'Klavier auf dem Bildschirm',
    means: 'Zeigt unter den Noten ein Klavier, das auf Klicken und Berühren klingt.',
  },
  keyHints: {
    label: 'Leuchtende Tasten',
    means: 'Lässt auf dem Klavier auf dem Bildschirm leuchten, was in den Noten als Nächstes kommt.',
  },
  keyboardBasePitch: {
    label: 'Oktave der Computertastatur',
    means: 'Das C, mit dem ihre untere Reihe von Klaviertasten beginnt; c¹ ist das mittlere.',
  },

  volume: {
    label: 'Lautstärke des App-Klaviers',
    means:
      'Für das Klavier auf dem Bildschirm, die Computertastatur und was die App spielt. Dein eigenes Klavier klingt von selbst.',
  },
  clickVolume: { label: 'Lautstärke des Klicks', means: 'Für das Metronom und das Einzählen.' },
  clickSubdivision: {
    label: 'Klicks pro Schlag',
    means: 'Mehr davon helfen dir, langsame Schläge gleichmäßig zu halten.',
  },
  isClickAccented: { label: 'Erster Schlag betont', means: 'Der erste Schlag jedes Takts klingt höher.' },
  countInBars: { label: 'Einzählen', means: 'Wie viele Takte klicken, bevor du mit dem Metronom beginnst.' },

  otherHand: { label: 'Die andere Hand', means: 'Übst du eine Hand allein, kann die App die andere spielen.' },
  isTempoRamped: {
    label: 'Tempo folgt deinem Spiel',
    means: 'In einer Schleife wird der Coach nach Fehlern langsamer und nach sauberen Runden schneller.',
  },
  isCoachSpoken: {
    label: 'Der Coach spricht',
    means: 'Sagt seine Sätze laut, damit du bei den Noten bleiben kannst.',
  },
  isWorstBarGuessed: {
    label: 'Schwersten Takt raten',
    means: 'Fragt dich vor der Auswertung, welcher Takt der schwerste war. Das schult das Ohr.',
  },
  beginning: { label: 'Der Anfang', means: 'Zeigt die ersten Schritte noch einmal, wenn du das nächste Mal übst.' },

  scoreLayout: {
    label: 'Anordnung der Noten',
    means: 'Seiten blättern eine Zeile voraus; das lange Blatt gleitet mit, während du spielst.',
  },
  scoreZoomPercent: { label: 'Größe der Noten', means: 'Größere Noten liest du vom Klavierhocker aus leichter.' },
  isOtherHandPale: {
    label: 'Andere Hand blasser',
    means: 'Übst du eine Hand allein, wird die andere mit halber Tinte gezeichnet.',
  },
  liveColours: {
    label: 'Farben beim Spielen',
    means: 'Markiert jeden Ton, während du spielst. Verblasst: nur in jedem zweiten Durchgang, damit du mehr hinhörst.',
  },

  theme: { label: 'Farben', means: 'Helles Papier für den Tag, dunkles für den Abend.' },
  contrast: {
    label: 'Kontrast',
    means:
      'Hoch macht Schrift, Kanten und Zeichen kräftiger. Das geschieht von selbst, wenn dein Computer mehr Kontrast verlangt.',
  },
  textSizePercent: {
    label: 'Größe der Schrift',
    means: 'Für alles außer den Noten, die ihre eigene Größe haben.',
  },

  keys: {
    label: 'Tasten des Computers',
    means:
      'Was jede Taste tut. Drück einfach eine andere, um sie zu wählen; das Klavier auf der Tastatur nimmt die ohne Umschalt.',
  },
  areLowKeysCommands: {
    label: 'Tiefste Tasten befehlen',
    means:
      'Die tiefsten Tasten deines Klaviers starten, halten an und gehen zurück, solange das Stück sie nicht braucht. So bleiben deine Hände dort.',
  },
  softPedal: {
    label: 'Linkes Pedal',
    means: 'Das linke Pedal kann umblättern, starten und anhalten oder den Takt von vorn beginnen.',
  },

  language: {
    label: 'Sprache',
    means: 'Aller Wörter, Daten und Zahlen. Das Fenster öffnet sich neu, an derselben Stelle.',
  },

  retention: {
    label: 'Was von einer Sitzung bleibt',
    means: 'Jeder gespielte Ton, oder nur das Ergebnis, sobald die nächste Sitzung beginnt.',
  },
  yourData: { label: 'Deine Daten', means: 'Nimm alles als Datei mit, oder lösch es von diesem Computer.' },

  account: {
    label: 'Konto und Abgleich',
    means: 'Hält mehrere Computer auf demselben Stand. Es geht alles auch ohne.',
  },
  isAccountOffered: { label: 'Konto anbieten', means: 'Eine Zeile in der Bibliothek sagt, dass es das gibt.' },

  version: { label: 'Piano Coach', means: 'Welche Version das ist, ihre Lizenz, und wem sie Dank schuldet.' },
}

export const settings: Catalogue['settings'] = {
  title: 'Einstellungen',
  search: 'Einstellungen durchsuchen',
  sectionsLabel: 'Abschnitte der Einstellungen',
  sections: {
    devices: 'Geräte',
    sound: 'Klang',
    practice: 'Üben und Coach',
    score: 'Noten',
    appearance: 'Aussehen',
    keys: 'Tasten',
    language: 'Sprache',
    data: 'Daten und Privates',
    account: 'Konto',
    about: 'Über',
  },
  found: (count) => (count === 1 ? 'Eine Einstellung passt.' : `${count} Einstellungen passen.`),
  nothingFound: (query) => `Keine Einstellung passt zu „${query}“.`,
  showAll: 'Alle Einstellungen zeigen',
  rows,

  options: {
    theme: { system: 'Wie der Computer', light: 'Hell', dark: 'Dunkel' },
    contrast: { normal: 'Normal', high: 'Hoch' },
    scoreLayout: { scroll: 'Ein langes Blatt', pages: 'Seiten', falling: 'Fallende Noten' },
    liveColours: { on: 'An', faded: 'Verblasst', off: 'Aus' },
    keyHints: { fingers: 'Tasten und Finger', keys: 'Tasten', off: 'Aus' },
    otherHand: { silent: 'Still', played: 'Spielt die App' },
    softPedal: { music: 'Nur Musik', playOrStop: 'Start, Stopp', restartBar: 'Takt noch mal', nextPage: 'Umblättern' },
    retention: { everything: 'Jeder Ton', aggregates: 'Nur das Ergebnis' },
    language: { system: 'Wie der Computer', en: 'English', de: 'Deutsch' },
    countInBars: { 1: 'Ein Takt', 2: 'Zwei Takte' },
  },

  octave: (number) => germanNoteName('C', '', number),

  words: {
    piano: [
      'MIDI',
      'Keyboard',
      'USB',
      'Bluetooth',
      'Gerät',
      'Eingang',
      'Latenz',
      'Verzögerung',
      'Verspätung',
      'Kalibrieren',
    ],
    tryPiano: ['MIDI', 'Test', 'prüfen', 'Anschlagstärke', 'halbes Pedal', 'Haltepedal', 'nichts passiert'],
    playsOn: ['MIDI', 'Ausgang', 'Lautsprecher', 'Boxen', 'Begleitung'],
    microphone: [
      'Audio',
      'akustisch',
      'Eingang',
      'Soundkarte',
      'Pegel',
      'Aussteuerung',
      'Puffer',
      'Abtastrate',
      'Latenz',
      'ASIO',
    ],
    click: ['Metronom', 'Takt', 'Rhythmus'],
    zoom: ['Zoom', 'Maßstab', 'vergrößern', 'größer', 'kleiner'],
    theme: ['Dunkelmodus', 'Nacht', 'schwarz', 'weiß', 'Design'],
    handsFree: ['freihändig', 'Pedal', 'una corda', 'Befehl'],
    keys: ['Tastenkürzel', 'Kurzbefehl', 'Tastatur', 'Belegung'],
    language: ['Englisch', 'English', 'German', 'Übersetzung'],
    yourData: ['Export', 'herunterladen', 'Sicherung', 'löschen', 'Datenschutz', 'Privatsphäre'],
    account: ['anmelden', 'einloggen', 'Cloud', 'Passwort', 'E-Mail'],
    about: ['Version', 'Lizenz', 'Impressum', 'Dank', 'Open Source'],
  },

  try: 'Probe',
  tryOf: (what) => `Probe: ${what}`,
  showBeginning: 'Zeigen',
  beginningShown: 'Wenn du das nächste Mal übst, kommen die ersten Schritte.',
  openData: 'Deine Daten ansehen',
  about: 'Über Piano Coach',

  keys: {
    change: 'Ändern',
    changeOf: (command) => `Taste für „${command}“ ändern`,
    press: 'Drück die neue Taste\u00a0…',
    pressSpoken: (command) => `Drück die neue Taste für „${command}“. Esc lässt alles, wie es ist.`,
    reset: 'Standard',
    resetOf: (command) => `„${command}“ die erste Taste zurückgeben`,
    resetAll: 'Alle Tasten zurücksetzen',
    isNow: (command, key) => `„${command}“ liegt jetzt auf ${key}.`,
    allReset: 'Alle Befehle haben wieder ihre ersten Tasten.',
    unchanged: (command) => `„${command}“ behält seine Taste.`,
  },
}
