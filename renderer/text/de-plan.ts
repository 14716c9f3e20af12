import type { Catalogue } from './catalogue'
import { several } from './de-numbers'

const NO_BREAK = '\u00a0'
const ago = (days: number) => (days === 0 ? 'heute' : days === 1 ? 'gestern' : `vor ${days}${NO_BREAK}Tagen`)

/** The page of today. */
export const plan: Catalogue['plan'] = {
  title: 'Plan für heute',
  length: 'Wie viel Zeit hast du?',
  minutes: (minutes) => `${minutes}${NO_BREAK}min`,
  unseen: 'Ein Stück, das du noch nie gesehen hast',
  allDone: 'Das war der Plan für heute. Was wiederkommt, kommt morgen wieder.',
  empty: 'Heute steht nichts an. Spiel, was du magst.',
  toPath: 'Weiter auf dem Lernweg',
  doneOf: (done, all) => `${done} von ${all} geschafft`,
  alsoDue: (count) =>
    `${count === 1 ? 'Eine weitere Stelle steht' : `${count} weitere Stellen stehen`} an und ${count === 1 ? 'kann' : 'können'} auf einen längeren Tag warten.`,
  atPercent: (share) => `mit ${share} des Tempos`,

  why: {
    weak: (days) =>
      days === 0 ? 'Es ging heute schon einmal schief.' : `Es ging ${ago(days)} schief, darum kommt es jetzt wieder.`,
    dueAgain: (days, share) =>
      `Es ging ${ago(days)} gut: noch einmal geprüft, bevor es verblasst (noch weißt du es zu ${share}).`,
    nextLesson: (lesson) => `Der nächste Schritt auf deinem Lernweg: „${lesson}“.`,
    moreStars: (lesson, stars) => `„${lesson}“ hat ${several(stars, 'Stern', 'Sterne')} von 3.`,
    threeStars: (lesson) => `„${lesson}“ hat drei Sterne: Spiel es heute noch einmal so, dann sitzt es.`,
    warmUp: 'Damit die Finger wach werden.',
    techniqueNew: 'Eine Technik, die du noch nicht geübt hast.',
    technique: (days) => `Zuletzt ${ago(days)} geübt.`,
    reading: 'Jeden Tag etwas Neues: Davon wächst das Lesen.',
    goOn: (days) => `Zuletzt ${ago(days)} gespielt: Ein Stück lebt davon, dass man es spielt.`,
    hardestLast: 'Das Schwerste zuletzt: Womit man aufhört, das bleibt am besten.',
  },

  noStreak: 'Spiel heute, um eine Serie zu beginnen',
  freezes: (count) => several(count, 'freier Tag', 'freie Tage'),
  reading: (level) => `Du liest auf Stufe ${level}`,
  nextInPlan: 'Weiter im Plan',
  backToToday: 'Zurück zu heute',
}

/** Studies that the app writes, and reading at first sight. */
export const studies: Catalogue['studies'] = {
  title: 'Etüden',
  songs: 'Stücke',
  views: 'Stücke oder Etüden',
  maker: 'Etüde zusammenstellen',
  kind: 'Art',
  kinds: {
    scale: 'Tonleiter',
    arpeggio: 'Arpeggio',
    pattern: 'Fingerübung',
    chords: 'Akkorde',
    cadence: 'Kadenz',
    rhythm: 'Rhythmus',
    sightReading: 'Blattspiel',
  },
  key: 'Tonart',
  metre: 'Taktart',
  level: 'Stufe',
  variant: 'Variante',
  another: 'Eine andere',
  open: 'Öffnen',
  made: 'Schon zusammengestellt',
  madeNone: 'Was du öffnest, bleibt hier.',

  reading: {
    title: 'Vom Blatt spielen',
    means:
      'Ein Stück, das niemand kennt, so schwer, wie du es gerade noch lesen kannst. Sieh es an, dann spiel es einmal, ohne anzuhalten.',
    next: 'Gib mir ein Stück',
    levelOf: (level, spread) => `Du liest auf Stufe ${level}, auf ${spread} genau.`,
    none: 'Lies ein erstes Stück, dann steht hier deine Stufe.',
    chart: 'Wie gut lese ich?',
    series: 'Deine Stufe',
    pieces: 'Stufe des Stücks',
    accuracy: 'Richtige Töne',
    better: (before, now) => `Dein Lesen ging von Stufe ${before} auf ${now}.`,
    same: (now) => `Dein Lesen bleibt auf Stufe ${now}.`,
  },
}
