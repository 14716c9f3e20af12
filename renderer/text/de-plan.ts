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
    dueAgain: (days) => `Es ging ${ago(days)} gut. Noch einmal, bevor es verblasst.`,
    nextLesson: (lesson) => `Der nächste Schritt auf deinem Lernweg: „${lesson}“.`,
    moreStars: (lesson, stars) => `„${lesson}“ hat bisher ${stars} von 3 Sternen.`,
    threeStars: (lesson) => `„${lesson}“ hat drei Sterne: Spiel es heute noch einmal so, dann sitzt es.`,
    warmUp: 'Damit die Finger wach werden.',
    techniqueNew: 'Eine Technik, die du noch nicht geübt hast.',
    technique: (days) => `Zuletzt ${ago(days)} geübt.`,
    reading: 'Jeden Tag etwas Neues: Davon wächst das Lesen.',
    goOn: (days) => `Zuletzt ${ago(days)} gespielt: Ein Stück lebt davon, dass man es spielt.`,
    hardestLast: 'Das Schwerste zuletzt: Womit man aufhört, das bleibt am besten.',
  },

  noStreak: 'Spiel heute, dann beginnt eine Serie',
  freezes: (count) => `noch ${several(count, 'freier Tag', 'freie Tage')}`,
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
      'Ein Stück, das du noch nie gesehen hast, etwa so schwer, wie du lesen kannst. Schau es dir an und spiel es dann einmal, ohne anzuhalten.',
    next: 'Gib mir ein Stück',
    levelOf: (level, spread) => `Du liest auf Stufe ${level}, plus oder minus ${spread}.`,
    none: 'Lies ein erstes Stück, dann steht hier deine Stufe.',
    chart: 'Wie gut lese ich?',
    series: 'Deine Stufe',
    pieces: 'Stufe des Stücks',
    accuracy: 'Richtige Töne',
    better: (before, now) => `Du liest jetzt auf Stufe ${now}, zu Beginn war es ${before}.`,
    same: (now) => `Du liest weiterhin auf Stufe ${now}.`,
  },
}
