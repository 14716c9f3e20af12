import type { Finding, FindingKind } from '../../shared/grade/finding'
import type { SessionDetail } from '../../shared/grade/session-detail'

/** What a teacher would say, and how much of it there is; the bars and the hand are said elsewhere. */
interface SaidFinding {
  readonly what: string
  readonly howMuch: string
}

type Say = (finding: Pick<Finding, 'measured' | 'tolerance' | 'cases' | 'hand'>) => SaidFinding

const inHundred = (share: number) => `about ${Math.round(share * 100)} notes in 100`
const percent = (share: number) => `${Math.round(share * 100)}%`
const awaySeconds = (ms: number) => Math.max(1, Math.round(ms / 1000))
const spread = (ms: number) => `±${Math.round(ms)} ms`

export const findings = {
  instrumentAway: ({ measured }) => ({
    what: 'Your instrument was disconnected for a while',
    howMuch: `${awaySeconds(measured)} s; what you played then was not heard, and is not counted as left out`,
  }),
  wrongNotes: ({ measured }) => ({ what: 'Wrong notes', howMuch: inHundred(measured) }),
  missedNotes: ({ measured }) => ({ what: 'Notes left out', howMuch: inHundred(measured) }),
  extraNotes: ({ measured }) => ({ what: 'Keys struck that are not written', howMuch: inHundred(measured) }),
  weakBars: ({ measured }) => ({
    what: 'Some bars are much weaker than the rest',
    howMuch: `${percent(measured)} of their notes`,
  }),
  timingLoose: ({ measured, tolerance }) => ({
    what: 'The notes are not steady',
    howMuch: `${spread(measured)} around your pulse, up to ${spread(tolerance)} sounds steady`,
  }),
  unevenRuns: ({ measured, tolerance }) => ({
    what: 'Runs are uneven',
    howMuch: `${spread(measured)} around your pulse, up to ${spread(tolerance)} sounds even`,
  }),
  handLate: ({ measured, hand }) => ({
    what: `The ${hand ?? 'other'} hand comes after the other`,
    howMuch: `by ${Math.round(measured)} ms`,
  }),
  rushing: ({ measured }) => ({
    what: 'You get faster and faster',
    howMuch: `${Math.round(measured)}% faster at the end than at the beginning`,
  }),
  dragging: ({ measured }) => ({
    what: 'You get slower and slower',
    howMuch: `${Math.round(measured)}% slower at the end than at the beginning`,
  }),
  dynamicsFlat: () => ({ what: 'Loud and soft sound alike', howMuch: 'play what is marked louder clearly louder' }),
  dynamicsIgnored: () => ({
    what: 'Loud and soft do not follow the marks',
    howMuch: 'there is contrast, but not where it is written',
  }),
  dynamicsReversed: () => ({
    what: 'Loud and soft are the wrong way round',
    howMuch: 'what is marked soft is the louder',
  }),
  hairpinsIgnored: ({ cases }) => ({
    what: 'Crescendos and diminuendos are not heard',
    howMuch: `over ${cases} of them`,
  }),
  accentsMissing: ({ cases }) => ({ what: 'Accents do not stand out', howMuch: `over ${cases} of them` }),
  leftHandCovers: () => ({ what: 'The left hand covers the melody', howMuch: 'let the upper voice be the louder' }),
  innerNotesCover: () => ({
    what: 'The notes under the melody cover it',
    howMuch: 'let the top note of each chord be the louder',
  }),
  pedalLate: ({ measured }) => ({
    what: 'The pedal comes up late',
    howMuch: `${Math.round(measured)} ms after the change`,
  }),
  pedalNeverLifted: ({ measured }) => ({
    what: 'The pedal is not changed',
    howMuch: `at ${percent(measured)} of the changes of harmony`,
  }),
  pedalMissing: ({ measured }) => ({ what: 'The written pedal is left out', howMuch: `${percent(measured)} of it` }),
  pedalNotSent: () => ({
    what: 'Pedal is written and none was heard',
    howMuch: 'if you pressed it, look at its cable',
  }),
  staccatoHeld: ({ measured }) => ({
    what: 'Staccato notes are held too long',
    howMuch: `${percent(measured)} of them`,
  }),
  legatoBroken: ({ measured }) => ({ what: 'Slurs are broken', howMuch: `at ${percent(measured)} of their steps` }),
} satisfies Record<FindingKind, Say>

type Reason<Part extends 'dynamics' | 'pedal'> = NonNullable<SessionDetail[Part]['reason']>

/** After "Dynamics are not judged:" and "The pedal is not judged:". */
export const notJudged = {
  dynamics: {
    noMarks: 'none are written',
    noVelocity: 'how hard the keys were struck is not known',
    oneLoudness: 'this piano sends only one loudness',
    tooFew: 'too few notes under different marks',
  } satisfies Record<Reason<'dynamics'>, string>,
  pedal: {
    noPedalSent: 'none was heard',
    tooFew: 'too few changes of harmony',
    nothingToJudge: 'none is written here',
  } satisfies Record<Reason<'pedal'>, string>,
}
