import type { Catalogue } from './catalogue'
import { several } from './de-numbers'

const NO_BREAK = '\u00a0'
const masteredOf = (mastered: number, all: number) =>
  `${mastered} von ${several(all, 'Takt', 'Takten')} ${mastered === 1 ? 'sitzt' : 'sitzen'}`

/** The page of progress. */
export const progress: Catalogue['progress'] = {
  title: 'Fortschritt',
  empty: 'Du hast noch nicht geübt. Was du spielst, zeigt sich hier.',
  practiseNow: 'Jetzt üben',
  countingBars: 'Deine früheren Sitzungen werden nach Takten durchgesehen, die schon sitzen.',

  range: {
    label: 'Gezeigte Zeit',
    weeks: '4\u00a0Wochen',
    months: '3\u00a0Monate',
    year: 'Ein Jahr',
    all: 'Alles',
  },
  week: (date) => `Woche ab ${date}`,
  fourWeeks: (date) => `Vier Wochen ab ${date}`,
  when: 'Wann',
  nothingInTime: 'In dieser Zeit hast du nicht geübt. Wähl eine längere.',

  reads: {
    label: 'Vom Blatt',
    level: (level) => `Stufe ${level}`,
    spread: (spread) => `plus oder minus ${spread}`,
  },
  streak: {
    label: 'Serie',
    days: (count) => several(count, 'Tag in Folge', 'Tage in Folge'),
    none: 'Noch keine Serie',
    begin: 'Spiel heute, um eine zu beginnen',
    best: (count) => `längste: ${several(count, 'Tag', 'Tage')}`,
  },
  xp: {
    label: 'Punkte',
    value: (amount) => `${amount}${NO_BREAK}XP`,
    means: 'für saubere Durchgänge, nicht für Minuten',
  },
  total: {
    label: 'Geübt',
    sessions: (count) => `in ${several(count, 'Sitzung', 'Sitzungen')}`,
  },
  mastered: {
    label: 'Sitzt',
    bars: (count) => several(count, 'Takt', 'Takte'),
    of: (count) => (count === 1 ? 'von einem gespielten Takt' : `von ${count} gespielten Takten`),
  },

  calendar: {
    title: 'Wann übe ich?',
    sentence: (days, thisWeek) =>
      days === 0
        ? 'Im letzten Jahr hast du nicht geübt.'
        : `Im letzten Jahr hast du an ${several(days, 'Tag', 'Tagen')} geübt, ${thisWeek === 0 ? 'in dieser Woche noch nicht' : `davon ${thisWeek} in dieser Woche`}.`,
    hint: 'Je kräftiger die Farbe, desto länger hast du an dem Tag geübt.',
    list: 'Tage als Liste',
    day: (date, time, sessions) => `${date}: ${time} in ${several(sessions, 'Sitzung', 'Sitzungen')}`,
    restDay: (date) => `${date}: nicht geübt`,
    columns: { day: 'Tag', time: 'Zeit', sessions: 'Sitzungen', cleanTakes: 'Saubere Durchgänge' },
  },

  accuracy: {
    title: 'Werde ich sauberer?',
    series: 'Richtige Töne',
    better: ({ before, now }) => `Ja: Die richtigen Töne stiegen von ${before} auf ${now}.`,
    worse: ({ before, now }) =>
      `In letzter Zeit nicht: Die richtigen Töne fielen von ${before} auf ${now}. Neue und schwerere Stücke machen das.`,
    same: ({ now }) => `Du hältst dein Niveau: ${now} der Töne sind richtig.`,
    first: (now) => `${now} der Töne waren richtig. Übe an mehr Tagen, um zu sehen, wohin es geht.`,
  },
  timing: {
    title: 'Werde ich gleichmäßiger?',
    pulse: 'Um deinen eigenen Puls',
    click: 'Um den Klick',
    better: ({ before, now }) => `Ja: Deine Töne streuen jetzt um ${now}, vorher um ${before}.`,
    worse: ({ before, now }) =>
      `In letzter Zeit nicht: Deine Töne streuen jetzt um ${now}, vorher um ${before}. Neue und schwerere Stücke machen das.`,
    same: ({ now }) => `Du hältst dein Niveau: Deine Töne streuen um ${now}.`,
    first: (now) => `Deine Töne streuen um ${now}; weniger ist gleichmäßiger.`,
    none: 'In dieser Zeit wurde nichts gemessen: Beim Warten warten die Noten auf dich.',
  },
  bars: {
    title: 'Was sitzt schon?',
    mastered: 'Takte, die sitzen',
    begun: 'Gespielte Takte',
    sentence: (mastered, begun, inThisTime) =>
      `${mastered} von ${begun} gespielten Takten ${mastered === 1 ? 'sitzt' : 'sitzen'}, ${inThisTime} davon in dieser Zeit dazugekommen.`,
    none: 'Noch keiner: Ein Takt sitzt, wenn du ihn an zwei verschiedenen Tagen fehlerfrei und fast im Tempo gespielt hast.',
    means:
      'Ein Takt sitzt, wenn er an zwei verschiedenen Tagen fehlerfrei gespielt wurde, mit neun Zehnteln seines Tempos oder schneller.',
  },
  cleanTakes: {
    title: 'Wie viele saubere Durchgänge?',
    series: 'Saubere Durchgänge',
    sentence: (count, aWeek) => `${several(count, 'sauberer Durchgang', 'saubere Durchgänge')}, ${aWeek} pro Woche.`,
    none: 'In dieser Zeit keiner. Ein Durchgang ist sauber, wenn 19 von 20 Tönen richtig sind.',
  },
  time: {
    title: 'Wie lange übe ich?',
    series: 'Zeit',
    sentence: (time, days) => `${time} an ${several(days, 'Tag', 'Tagen')}.`,
  },

  songs: {
    title: 'Takt für Takt, Stück für Stück',
    list: 'Geübte Stücke',
    mastery: (mastered, practised, all) =>
      practised === all ? masteredOf(mastered, all) : `${masteredOf(mastered, all)}, ${practised} gespielt`,
    all: (count) => `Alle ${count} Stücke zeigen`,
    fewer: 'Weniger Stücke zeigen',
  },
  hours: (hours, minutes) =>
    minutes === 0 ? `${hours}${NO_BREAK}Std.` : `${hours}${NO_BREAK}Std. ${minutes}${NO_BREAK}min`,
  minutes: (minutes) => `${minutes}${NO_BREAK}min`,
  lessThanAMinute: 'unter 1\u00a0min',
}
