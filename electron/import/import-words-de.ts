import type { NotationFormat } from './engine'
import { FORMAT_NAMES } from './format-names'

const count = new Intl.NumberFormat('de')

/** What an import says to people, in German. */
export const german = {
  refusals: {
    noNotes: 'In dieser Datei sind keine Noten.',
    onlyPercussion: 'Diese Datei enthält nur Schlagzeug, keine Töne für ein Klavier.',
    tooManyNotes: (notes: number, limit: number) =>
      `Diese Datei hat ${count.format(notes)} Noten; ein Stück zum Üben darf höchstens ${count.format(limit)} haben.`,
    tooLarge: (megabytes: number, limit: number) =>
      `Diese Datei hat ${count.format(megabytes)}\u00a0MB; gelesen werden höchstens ${count.format(limit)}\u00a0MB.`,
    damaged: (what: string) => `Diese Datei ist beschädigt: ${what}.`,
    empty: 'Diese Datei ist leer.',
    unpacksTooLarge: (limit: number) =>
      `Ausgepackt ist diese Datei größer, als Noten sein können; gelesen werden höchstens ${count.format(limit)}\u00a0MB.`,
    unknownFormat: (what: string | null) =>
      `${what === null ? 'Das sind keine Noten, die sich lesen lassen' : `Das ist ${what}`}. Importieren lassen sich MusicXML, MXL, MEI, ABC, Humdrum und MIDI.`,
    unreadable: (format: NotationFormat) =>
      `Diese Datei beginnt wie ${FORMAT_NAMES[format]}, aber es ließen sich keine Noten daraus lesen.`,
    timewise:
      'Diese MusicXML-Datei ist „score-timewise“, was sich nicht lesen lässt. Exportiere sie als „score-partwise“, wie es üblich ist.',
    abcVoices:
      'Diese ABC-Melodie hat mehrere Stimmen, die sich aus ABC nicht lesen lassen. Exportiere sie als MusicXML.',
    tookTooLong: (limitSeconds: number) =>
      `Diese Datei war nach ${limitSeconds} Sekunden nicht gelesen, darum wurde der Import angehalten.`,
    tooMuchMemory: 'Diese Datei braucht mehr Speicher, als ein Import benutzen darf.',
    cancelled: 'Der Import wurde abgebrochen.',
    engineFailed: 'Der Notenstich ist an dieser Datei gescheitert. Nichts wurde importiert; der App fehlt nichts.',
  },

  /** After "Diese Datei ist beschädigt: ". */
  damage: {
    voices: (line: string) => `Ihre Stimmen sind bei Zeile ${line} uneins über die Zeit`,
    filmFrames: 'Sie zählt Filmbilder, keine Schläge',
    tooManyBars: 'Sie hat mehr Takte als irgendein Stück',
    scoreMissing: (name: string) => `Die Noten „${name}“, die sie nennt, sind nicht darin`,
    archiveBroken: 'Das Archiv ist kaputt oder abgeschnitten',
    archiveTooFull: 'Das Archiv enthält zu viele Dateien, um Noten zu sein',
    empty: 'Sie ist leer',
    midiHead: 'Ihr Anfang, der sagt, wie sie die Zeit zählt, ist kaputt',
    midiEvent: 'Sie endet mitten in einem Ereignis',
    midiIncomplete: 'Sie ist keine vollständige MIDI-Datei',
    notXml: 'Sie ist kein XML',
    cutOff: (line: number) => `Sie endet mittendrin (Zeile ${line})`,
    /** `reason` is what the parser says, in English. */
    inLine: (reason: string, line: number) => `„${reason}“ in Zeile ${line}`,
  },

  /** After "Das ist ". */
  kinds: {
    pdf: 'ein PDF, also ein Bild von Noten',
    picture: 'ein Bild',
    recording: 'eine Aufnahme',
    archive: 'ein gepacktes Archiv',
    oldDocument: 'ein Dokument eines älteren Büro- oder Notenprogramms',
    museScore: 'eine MuseScore-Datei. Öffne sie in MuseScore und exportiere sie als MusicXML',
    archiveWithoutScore: 'ein Archiv ohne Noten',
    webPage: 'eine Webseite',
    otherXml: (root: string) => `XML, aber keine Noten (die Wurzel ist „${root}“)`,
  },

  warnings: {
    abcEndings: 'Erste und zweite Schlüsse lassen sich aus ABC nicht lesen: Sie werden nacheinander gespielt.',
    accidentals: (accidentals: number) =>
      `${accidentals === 1 ? 'Ein gedrucktes Vorzeichen widerspricht' : `${accidentals} gedruckte Vorzeichen widersprechen`} in dieser Datei der klingenden Tonhöhe; diese gilt.`,
    doubleIds: 'Einige Noten dieser Datei teilen sich eine Kennung; die Kennungen wurden ersetzt.',
    onlyPiano: 'Geübt werden nur die Klavierspuren dieser MIDI-Datei.',
    /** null where the part has no name. */
    otherParts: (part: string | null) =>
      `Die Noten haben mehrere Stimmen: Geübt wird ${part === null ? 'die erste Stimme' : `„${part}“`}, die anderen sind nur zu sehen.`,
    repeatSigns: (bar: string) =>
      `Faulenzer, die den vorigen Takt wiederholen (zuerst in Takt ${bar}), sind zu sehen, müssen aber nicht gespielt werden.`,
  },
}
