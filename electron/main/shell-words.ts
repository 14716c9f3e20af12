import { inLanguage } from '../words/spoken'

const english = {
  cannotOpen: 'Piano Coach cannot open',
  partMissing: 'A part of the app is missing or broken. Your songs and sessions are as they were. Install it again.',
  unreadable: (fileName: string) => `“${fileName}” could not be read, or is too large.`,
  midiFiles: 'MIDI performances',
  /** "&" stands before the letter that opens a menu. */
  menu: {
    file: '&File',
    quit: 'Quit',
    edit: '&Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    pianist: '&Pianist',
    play: 'Let the Virtual Pianist Play a MIDI File…',
    stop: 'Stop the Virtual Pianist',
    view: '&View',
    reload: 'Reload',
    developerTools: 'Developer Tools',
    actualSize: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    fullScreen: 'Full Screen',
    window: '&Window',
    minimize: 'Minimize',
    close: 'Close',
  },
}

const german = {
  cannotOpen: 'Piano Coach lässt sich nicht öffnen',
  partMissing:
    'Ein Teil der App fehlt oder ist kaputt. Deine Stücke und Sitzungen sind, wie sie waren. Installiere sie neu.',
  unreadable: (fileName: string) => `„${fileName}“ ließ sich nicht lesen oder ist zu groß.`,
  midiFiles: 'MIDI-Dateien',
  menu: {
    file: '&Datei',
    quit: 'Beenden',
    edit: '&Bearbeiten',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    selectAll: 'Alles auswählen',
    pianist: '&Pianist',
    play: 'Virtuellen Pianisten eine MIDI-Datei spielen lassen\u00a0…',
    stop: 'Virtuellen Pianisten anhalten',
    view: '&Ansicht',
    reload: 'Neu laden',
    developerTools: 'Entwicklerwerkzeuge',
    actualSize: 'Originalgröße',
    zoomIn: 'Größer',
    zoomOut: 'Kleiner',
    fullScreen: 'Vollbild',
    window: '&Fenster',
    minimize: 'Minimieren',
    close: 'Schließen',
  },
}

/** What the shell itself says to people: its menu and its dialogs. */
export const shellWords = inLanguage(english, { de: german })
