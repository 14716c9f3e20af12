import type { Finding } from '../../shared/grade/finding'
import type { Score } from '../../shared/music/score'
import { barWords } from './bar-words'

/** What a teacher would say, one line for each finding. */
export function findingLines(score: Score, findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => {
    const place = finding.bars.length === 0 ? '' : ` (${barWords(score, finding.bars)})`
    return `  ${sentenceOf(finding)}${place}`
  })
}

function sentenceOf({ kind, hand, measured, cases }: Finding): string {
  const percent = `${Math.round(measured * 100)} %`
  const ms = `${Math.round(measured)} ms`
  const where = hand ? ` in the ${hand} hand` : ''
  switch (kind) {
    case 'instrumentAway':
      return `The instrument was disconnected for ${Math.max(1, Math.round(measured / 1000))} s: nothing then is judged`
    case 'wrongNotes':
      return `Wrong notes: ${percent}`
    case 'missedNotes':
      return `Notes left out: ${percent}`
    case 'extraNotes':
      return `Keys that are not written: ${percent}`
    case 'weakBars':
      return 'Much weaker than the rest'
    case 'timingLoose':
      return `Timing is loose${where}: ${ms}`
    case 'unevenRuns':
      return `Runs are uneven${where}: ${ms}`
    case 'handLate':
      return `The ${hand ?? 'other'} hand comes ${ms} late`
    case 'rushing':
      return `The tempo runs away: ${Math.round(measured)} % faster at the end`
    case 'dragging':
      return `The tempo sinks: ${Math.round(measured)} % slower at the end`
    case 'dynamicsFlat':
      return 'Everything is of one loudness'
    case 'dynamicsIgnored':
      return 'Loud and soft do not follow the marks'
    case 'dynamicsReversed':
      return 'Loud and soft are the wrong way round'
    case 'hairpinsIgnored':
      return `Crescendo and diminuendo are not heard: ${cases} of them`
    case 'accentsMissing':
      return `Accents do not stand out: ${cases} of them`
    case 'leftHandCovers':
      return 'The left hand covers the melody'
    case 'innerNotesCover':
      return 'The melody is covered by the notes under it'
    case 'pedalLate':
      return `The pedal comes up ${ms} late`
    case 'pedalNeverLifted':
      return `The pedal is not changed: ${percent} of the changes`
    case 'pedalMissing':
      return `The written pedal is not used: ${percent} of it`
    case 'pedalNotSent':
      return 'Pedal is written: none was used, or none is sent'
    case 'staccatoHeld':
      return `Staccato notes are held: ${percent}`
    case 'legatoBroken':
      return `Slurs are broken: ${percent} of their steps`
  }
}
