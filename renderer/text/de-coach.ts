import type { Catalogue } from './catalogue'

const numberWords = ['null', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn']

const timesOf = (count: number) => `${numberWords[count] ?? count}mal`
const minutesOf = (count: number) => (count === 1 ? 'eine Minute' : `${count} Minuten`)
const again = (times: number) => (times === 1 ? '' : `, ${timesOf(times)}`)
const barsOf = (count: number) => (count === 1 ? 'einem Takt' : `${numberWords[count] ?? count} Takten`)

/** As in English: `bars` are in a sentence already ("Takt 9", "Takte 8–10"), percent are formatted. */
export const coach: Catalogue['coach'] = {
  about: (bars, hand, error) => `${bars}${hand === null ? '' : `, ${hand}`}: ${error}.`,
  aboutHand: (hand, error) => `${capital(hand)}: ${error}.`,
  errors: {
    wrongPitch: (written, played, times) => `${played} statt ${written}${again(times)}`,
    missed: (written, times) => `${written} ausgelassen${again(times)}`,
    extra: (played, times) => `${played} zu viel${again(times)}`,
    some: (failures) => `${timesOf(failures)} schiefgegangen`,
  },

  loop: (bars, percent) => `${bars} als Schleife, mit ${percent}?`,
  goOn: (passes, bar) => `${capital(timesOf(passes))} sauber. Zurück ins Stück, ab Takt ${bar}?`,
  oneHand: 'Ein paar Runden nur mit ihr?',
  leave: (passes) => `${passes} Runden, und heute wird es nicht besser. Morgen weiter?`,
  tooFast: (accuracy, bars, percent) =>
    `${accuracy} richtig, mit Fehlern in ${barsOf(bars)}. Langsamer, mit ${percent}?`,
  slower: (accuracy, percent) => `${accuracy} richtig. Langsamer, mit ${percent}?`,
  faster: (percent) => `Dreimal sauber. Hoch auf ${percent}?`,
  visit: (percent) => `Einmal mit ${percent}?`,
  visitOver: (percent) => `Zurück auf ${percent}?`,
  rotate: (bars) => `${bars}: für sich schon gut. Noch einmal, zwischendurch?`,
  hardest: (bars) => `Zum Schluss die schwerste Stelle: ${bars}?`,
  rest: (practised, minutes) => `${minutesOf(practised)} ohne Pause. Die Hände ${minutesOf(minutes)} ausruhen?`,

  applied: {
    slower: (accuracy, percent) => `${accuracy} richtig: jetzt mit ${percent}.`,
    faster: (percent) => `Dreimal sauber: jetzt mit ${percent}.`,
    visit: (percent) => `Diesmal mit ${percent}.`,
    visitOver: (percent) => `Wieder mit ${percent}.`,
    goOn: (passes, bar) => `${capital(timesOf(passes))} sauber. Jetzt im Stück, ab Takt ${bar}.`,
  },

  accept: { loop: 'Schleife', tempo: 'Ja', release: 'Weiter', hands: 'Eine Hand', rest: 'Ausruhen' },
  dismiss: 'Jetzt nicht',
  lastTake: (correct, expected) => `Letztes Mal: ${correct} von ${expected} Tönen richtig.`,
  resting: 'Ruh deine Hände aus. Spiel, wann du magst.',
  restLeft: (seconds) => `Noch ${seconds}\u00a0s`,
  answers: 'Antwort an den Coach',

  said: {
    title: 'Was der Coach gesagt hat',
    at: (since) => `Nach ${since}:`,
    answers: {
      accepted: 'Das hast du getan.',
      dismissed: 'Jetzt nicht, hast du gesagt.',
      applied: 'Der Coach hat es getan.',
      none: 'Du hast weitergespielt.',
    },
    why: {
      twoFailures: (failures, accuracy) =>
        `Die letzten Male ging es ${timesOf(failures)} schief, und ${accuracy} der Töne waren richtig.`,
      cleanLoop: (passes) => `Es war ${timesOf(passes)} nacheinander sauber; mehr davon bringt wenig.`,
      oneHand: (failures) => `${capital(timesOf(failures))} nacheinander lagen alle Fehler in dieser Hand.`,
      enoughForNow: (passes, accuracy) =>
        `Nach ${passes} Runden lagen die letzten bei ${accuracy}; die Finger lernen über Nacht weiter.`,
      tooFast: (accuracy, from) =>
        `Mit ${from} waren ${accuracy} richtig, mit Fehlern an vielen Stellen, nicht an einer.`,
      rampDown: (accuracy, from) => `Mit ${from} waren ${accuracy} richtig; unter 90\u00a0% wird es langsamer.`,
      rampUp: (from) => `Mit ${from} war es dreimal sauber.`,
      targetVisit: 'Jede fünfte Runde geht im vollen Tempo, damit langsames Üben nicht zur Gewohnheit wird.',
      targetVisitOver: 'Die Runde im vollen Tempo war vorbei.',
      rotateSpots: 'Mehrere Stellen saßen für sich; zwischen ihnen zu wechseln macht sie haltbar.',
      endOnHardest: 'Was man zuletzt spielt, bleibt am besten.',
      longPractice: (minutes) => `Du hattest ${minutesOf(minutes)} geübt.`,
    },
  },

  guess: {
    title: 'Welcher Takt ging am schlechtesten?',
    means: 'Hör in Gedanken zurück, bevor du es siehst. Klick den Takt in den Noten an, oder wähl ihn hier.',
    bars: 'Gespielte Takte',
    choose: (bar) => `Takt ${bar}`,
    confirm: (bar) => `Es war Takt ${bar}`,
    confirmNone: 'Wähl einen Takt',
    skip: 'Überspringen',
    result: {
      right: (actual) => `Richtig geraten: Takt ${actual} ging am schlechtesten.`,
      near: (predicted, actual) => `Knapp: Du hast Takt ${predicted} geraten, es war Takt ${actual}.`,
      other: (predicted, actual) => `Du hast Takt ${predicted} geraten; Takt ${actual} ging schlechter.`,
    },
  },
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
