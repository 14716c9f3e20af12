import type { Catalogue } from './catalogue'
import { milliseconds, percents, shareInPercent, spread } from './de-numbers'

const inHundred = (share: number) => `etwa ${Math.round(share * 100)} von 100 Tönen`

const awaySeconds = (ms: number) => Math.max(1, Math.round(ms / 1000))

export const findings: Catalogue['review']['findings'] = {
  instrumentAway: ({ measured }) => ({
    what: 'Dein Instrument war eine Weile nicht verbunden',
    howMuch: `${awaySeconds(measured)} s; was du da gespielt hast, war nicht zu hören und zählt nicht als ausgelassen`,
  }),
  wrongNotes: ({ measured }) => ({ what: 'Falsche Töne', howMuch: inHundred(measured) }),
  missedNotes: ({ measured }) => ({ what: 'Ausgelassene Töne', howMuch: inHundred(measured) }),
  extraNotes: ({ measured }) => ({ what: 'Töne, die nicht in den Noten stehen', howMuch: inHundred(measured) }),
  weakBars: ({ measured }) => ({
    what: 'Einige Takte sind deutlich schwächer als der Rest',
    howMuch: `${shareInPercent(measured)} ihrer Töne`,
  }),
  timingLoose: ({ measured, tolerance }) => ({
    what: 'Du spielst nicht gleichmäßig',
    howMuch: `${spread(measured)} um deinen Puls, bis ${spread(tolerance)} klingt es gleichmäßig`,
  }),
  unevenRuns: ({ measured, tolerance }) => ({
    what: 'Die Läufe sind ungleichmäßig',
    howMuch: `${spread(measured)} um deinen Puls, bis ${spread(tolerance)} klingt es gleichmäßig`,
  }),
  handLate: ({ measured, hand }) => ({
    what:
      hand === null
        ? 'Eine Hand kommt nach der anderen'
        : `Die ${hand === 'left' ? 'linke' : 'rechte'} Hand kommt zu spät`,
    howMuch: `${milliseconds(measured)} nach der anderen`,
  }),
  rushing: ({ measured }) => ({
    what: 'Du wirst immer schneller',
    howMuch: `am Ende ${percents(measured)} schneller als am Anfang`,
  }),
  dragging: ({ measured }) => ({
    what: 'Du wirst immer langsamer',
    howMuch: `am Ende ${percents(measured)} langsamer als am Anfang`,
  }),
  dynamicsFlat: () => ({ what: 'Laut und leise klingen gleich', howMuch: 'spiel das Laute deutlich lauter' }),
  dynamicsIgnored: () => ({
    what: 'Laut und leise sitzen nicht, wo sie stehen',
    howMuch: 'Unterschiede sind da, aber an anderen Stellen als in den Noten',
  }),
  dynamicsReversed: () => ({ what: 'Laut und leise sind vertauscht', howMuch: 'was leise sein soll, ist lauter' }),
  hairpinsIgnored: ({ cases }) => ({
    what: 'Crescendi und Diminuendi sind nicht zu hören',
    howMuch: cases === 1 ? 'bei einer Gabel' : `bei ${cases} Gabeln`,
  }),
  accentsMissing: ({ cases }) => ({
    what: 'Die Akzente treten nicht hervor',
    howMuch: cases === 1 ? 'bei einem Akzent' : `bei ${cases} Akzenten`,
  }),
  leftHandCovers: () => ({ what: 'Die linke Hand deckt die Melodie zu', howMuch: 'lass die Oberstimme lauter sein' }),
  innerNotesCover: () => ({
    what: 'Die Töne unter der Melodie decken sie zu',
    howMuch: 'lass den obersten Ton jedes Akkords lauter sein',
  }),
  pedalLate: ({ measured }) => ({
    what: 'Der Pedalwechsel kommt zu spät',
    howMuch: `${milliseconds(measured)} nach dem Harmoniewechsel`,
  }),
  pedalNeverLifted: ({ measured }) => ({
    what: 'Das Pedal wird nicht gewechselt',
    howMuch: `bei ${shareInPercent(measured)} der Harmoniewechsel`,
  }),
  pedalMissing: ({ measured }) => ({
    what: 'Das notierte Pedal fehlt',
    howMuch: `${shareInPercent(measured)} davon`,
  }),
  pedalNotSent: () => ({
    what: 'Pedal ist notiert, aber keins war zu hören',
    howMuch: 'falls du es getreten hast, sieh nach dem Kabel',
  }),
  staccatoHeld: ({ measured }) => ({
    what: 'Staccato-Töne sind zu lang',
    howMuch: `${shareInPercent(measured)} davon`,
  }),
  legatoBroken: ({ measured }) => ({
    what: 'Bögen reißen ab',
    howMuch: `bei ${shareInPercent(measured)} der Übergänge`,
  }),
}

export const notJudged: Catalogue['review']['notJudged'] = {
  dynamics: {
    noMarks: 'keine Angaben in den Noten',
    noVelocity: 'Anschlagstärke unbekannt',
    oneLoudness: 'dieses Klavier sendet nur eine Lautstärke',
    tooFew: 'zu wenige Töne mit verschiedenen Angaben',
  },
  pedal: {
    noPedalSent: 'keins war zu hören',
    tooFew: 'zu wenige Harmoniewechsel',
    nothingToJudge: 'hier ist keins notiert',
  },
}
