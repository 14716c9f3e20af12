import type { Catalogue } from './catalogue'
import { several } from './de-numbers'

/** The pages that the window always offers. */
export const navigation: Catalogue['navigation'] = {
  label: 'Seiten',
  today: 'Heute',
  path: 'Lernweg',
}

/** The path and the page of a lesson. */
export const course: Catalogue['course'] = {
  unit: (number) => `Kapitel ${number}`,
  unitOf: (number, title) => `Kapitel ${number}: ${title}`,
  units: 'Kapitel des Lernwegs',
  passedOf: (passed, all) => `${passed} von ${all} bestanden`,
  whole: 'Du hast jede Lektion bestanden. Fehlende Sterne kannst du noch holen.',
  next: 'Als Nächstes',
  statuses: { locked: 'Noch verschlossen', unlocked: 'Offen', passed: 'Bestanden', mastered: 'Sitzt' },
  skills: {
    reading: 'Lesen',
    rhythm: 'Rhythmus',
    timing: 'Gleichmaß',
    'hands together': 'Beide Hände zusammen',
    fingering: 'Fingersatz',
    articulation: 'Artikulation',
    dynamics: 'Dynamik',
    pedal: 'Pedal',
    chords: 'Akkorde',
    scales: 'Tonleitern',
    voicing: 'Klangbalance',
    expression: 'Ausdruck',
  },
  stars: (stars) => `${stars} von 3 Sternen`,
  exercises: (done, all) => `${done} von ${several(all, 'Übung', 'Übungen')} geschafft`,

  exercisesTitle: 'Übungen',
  piecesTitle: 'Stücke',
  piecesMeans: 'Ganz durchgespielt bringen sie die Sterne der Lektion.',
  start: 'Los',
  done: 'geschafft',
  nextLesson: 'Nächste Lektion',
  toPath: 'Zum Lernweg',
  lockedBy: (title) => `Sie öffnet sich, wenn du „${title}“ bestanden hast. Umsehen kannst du dich schon.`,
  locked: 'Sie öffnet sich, wenn du die Lektion davor bestanden hast. Umsehen kannst du dich schon.',
  goTo: (title) => `Zu „${title}“`,
  atTempo: (quartersPerMinute) => `${quartersPerMinute} Viertel pro Minute`,
  pieceModes: {
    hands_right: 'rechte Hand',
    hands_left: 'linke Hand',
    both: 'beide Hände',
    slow: 'beide Hände, langsam',
    any: 'beide Hände',
  },

  nextStar: {
    one: (needs) => `Ein Stern: ${needs}.`,
    two: (needs) => `Zwei Sterne: ${needs}.`,
    three: (needs) => `Drei Sterne: ${needs}.`,
    accuracy: (share) => `${share} der Töne richtig`,
    tempo: (share) => `${share} des Tempos`,
    timing: (spread) => `gleichmäßig bis auf ${spread}`,
    best: (run) => `Dein bester Durchgang: ${run}.`,
    noTempo: 'Spiel es mit Folgen oder Metronom, damit sich Tempo und Gleichmaß messen lassen.',
    onAnotherDay: 'Drei Sterne. Spiel es an einem anderen Tag noch einmal so, dann sitzt es.',
    mastered: 'Sitzt: drei Sterne an zwei verschiedenen Tagen.',
  },

  forStars: (lesson) => `Spiel es ganz durch: Es bringt die Sterne von „${lesson}“.`,
  backToLesson: 'Zurück zur Lektion',
}

/** What a session brought. */
export const rewards: Catalogue['rewards'] = {
  title: 'Das hat es gebracht',
  close: 'Schließen, was es gebracht hat',
  starsOf: (lesson, stars) => `„${lesson}“: ${several(stars, 'Stern', 'Sterne')}`,
  masteredNow: (lesson) => `„${lesson}“ sitzt`,
  unlocked: (lesson) => `Öffnet: „${lesson}“`,
  xp: (points) => `${points}\u00a0XP`,
  streak: (days) => several(days, 'Tag in Folge', 'Tage in Folge'),
  frozen: (days) =>
    days === 1 ? 'ein freier Tag hat die Lücke überbrückt' : `freie Tage haben ${days} Tage überbrückt`,
  achievements: (count, names) => `${count === 1 ? 'Auszeichnung' : 'Auszeichnungen'}: ${names}`,
  more: (count) => `${count} weitere`,
  spoken: (what) => `Das hast du erreicht: ${what}.`,
}

export const achievements: Catalogue['achievements'] = {
  title: 'Auszeichnungen',
  earned: 'Erreicht',
  toCome: 'Noch offen',
  reached: (reached, threshold) => `${reached} von ${threshold}`,
  count: (earned, all) => `${earned} von ${all}`,
  none: 'Noch keine. Die erste kommt mit deinen ersten Sitzungen.',
}
