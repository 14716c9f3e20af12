import type { Catalogue } from './catalogue'
import { milliseconds } from './de-numbers'

const away = (ms: number) =>
  ms === 0 ? 'pünktlich' : `${milliseconds(Math.abs(ms))} ${ms < 0 ? 'zu früh' : 'zu spät'}`
const halfTones = (count: number) => (Math.abs(count) === 1 ? 'einen Halbton' : `${Math.abs(count)} Halbtöne`)
const octaves = (count: number) => (Math.abs(count) === 1 ? 'eine Oktave' : `${Math.abs(count)} Oktaven`)
const highOrLow = (distance: number) => (distance > 0 ? 'zu hoch' : 'zu tief')

/** As in English: times are in seconds from the beginning of the session, deltas in whole ms. */
export const reasons: Catalogue['review']['reasons'] = {
  expected: (expected) => `Erwartet bei ${expected}\u00a0s`,
  played: (played) => `Gespielt bei ${played}\u00a0s`,
  expectedAndPlayed: (expected, played) => `Erwartet bei ${expected}\u00a0s, gespielt bei ${played}\u00a0s`,
  inTime: (deltaMs, toleranceMs) =>
    deltaMs === 0
      ? 'auf den Punkt'
      : `${away(deltaMs)}, das gilt noch als pünktlich (bis ${milliseconds(toleranceMs)})`,
  offTime: (deltaMs, toleranceMs) =>
    `${away(deltaMs)}, mehr als die ${milliseconds(toleranceMs)}, die noch als pünktlich gelten`,
  untimed: 'Die Noten haben auf ihn gewartet, darum zählt sein Zeitpunkt nicht.',
  ornamental: 'Er gehört zur notierten Verzierung.',
  playedAs: (written, played, slip) => `Statt ${written} kam ${played}: ${slip}.`,
  slip: (slip) => {
    switch (slip.kind) {
      case 'octave':
        return `${octaves(slip.octaves)} ${highOrLow(slip.octaves)}`
      case 'missingAccidental':
        return 'ohne das Vorzeichen'
      case 'neighbouringKey':
        return `die Nachbartaste, ${halfTones(slip.semitones)} ${highOrLow(slip.semitones)}`
      case 'otherKey':
        return `${halfTones(slip.semitones)} ${highOrLow(slip.semitones)}`
    }
  },
  nearMissed: (played, deltaMs, isTaken) =>
    `In der Nähe wurde ${played} angeschlagen, ${away(deltaMs)}${isTaken ? '; das zählt für einen anderen Ton' : ''}.`,
  couldBe: (written, bar, { deltaMs, slip, isTaken }) => {
    const how = [away(deltaMs), slip].filter((words) => words !== null).join(', ')
    return `Gemeint war vielleicht ${written} in Takt ${bar}: ${how}${isTaken ? '; dieser Ton hat aber schon seine Taste' : ''}.`
  },
  nothingStruck: 'Um diese Zeit wurde keine Taste in der Nähe angeschlagen.',
  nothingWritten: 'An dieser Stelle steht nichts dergleichen in den Noten.',
}
