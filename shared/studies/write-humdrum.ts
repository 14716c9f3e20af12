import type { Draft, DraftDynamic } from './draft'
import { ticksOf } from './draft'
import { chooseClefs, type Clef } from './clefs'
import { cutIntoBars, type BarOfHand } from './cut-into-bars'
import { measureOf, QUARTER_TICKS, type StudyMeasure } from './metres'
import type { StudyMetre } from './study'
import { keyOf, type Key } from './tones'
import { writeFingers, writeNote } from './write-note'

export interface StudyHeading {
  readonly title: string
  readonly key: string
  readonly metre: StudyMetre
}

/** A staff of the score: a spine of notes, and one of its fingers. */
interface Staff {
  readonly hand: 'left' | 'right'
  readonly bars: readonly BarOfHand[]
  readonly clefs: readonly Clef[]
}

/**
 * The text of a Humdrum file, spelled like the songs that come with the app. A hand that has nothing to do has no
 * staff: its clef tells the importer which hand the other is.
 */
export function writeHumdrum(draft: Draft, heading: StudyHeading): string {
  const measure = measureOf(heading.metre)
  const key = keyOf(heading.key)
  const staves = stavesOf(draft, measure)
  const barCount = Math.max(...staves.map(({ bars }) => bars.length))
  const lines = [`!!!OTL: ${heading.title}`, ...head(staves, heading, { key, draft, measure })]
  for (let bar = 0; bar < barCount; bar++) lines.push(...writeBar(bar, { staves, draft, measure }))
  lines.push(
    row(staves, () => '==', '=='),
    row(staves, () => '*-', '*-'),
  )
  return `${lines.join('\n')}\n`
}

function stavesOf(draft: Draft, measure: StudyMeasure): readonly Staff[] {
  return (['left', 'right'] as const)
    .filter((hand) => draft[hand].length > 0)
    .map((hand) => ({
      hand,
      bars: cutIntoBars(draft[hand], measure),
      clefs: chooseClefs(draft[hand], measure.barTicks, {
        home: hand === 'left' ? 'F' : 'G',
        isFirstFree: draft.left.length > 0 && draft.right.length > 0,
      }),
    }))
}

interface Head {
  readonly key: Key
  readonly draft: Draft
  readonly measure: StudyMeasure
}

function head(staves: readonly Staff[], heading: StudyHeading, { key, draft, measure }: Head): readonly string[] {
  const numbers = new Map(staves.map(({ hand }, index) => [hand, staves.length - index]))
  const quartersPerMinute = Math.round((draft.pulsesPerMinute * measure.pulseTicks) / QUARTER_TICKS)
  const alike = (token: string) => row(staves, (_, spine) => (spine === 'notes' ? token : '*'), '*')
  return [
    row(staves, (_, spine) => (spine === 'notes' ? '**kern' : '**fing'), '**dynam'),
    row(staves, () => '*part1', '*part1'),
    row(staves, ({ hand }) => `*staff${numbers.get(hand)}`, staves.length > 1 ? '*staff1/2' : '*staff1'),
    row(staves, (staff, spine) => (spine === 'notes' ? '*' : `*${placeOfFingers(staff)}`), '*'),
    row(staves, ({ clefs }, spine) => (spine === 'notes' ? `*clef${clefs[0]}${clefs[0] === 'F' ? 4 : 2}` : '*'), '*'),
    alike(`*k[${signatureOf(key)}]`),
    alike(`*${tonicName(heading.key)}:`),
    alike(`*M${heading.metre}`),
    alike(`*MM${quartersPerMinute}`),
  ]
}

function placeOfFingers({ hand }: Staff): 'above' | 'below' {
  return hand === 'left' ? 'below' : 'above'
}

const SHARPS = ['f#', 'c#', 'g#', 'd#', 'a#', 'e#', 'b#']
const FLATS = ['b-', 'e-', 'a-', 'd-', 'g-', 'c-', 'f-']

function signatureOf({ fifths }: Key): string {
  return (fifths < 0 ? FLATS : SHARPS).slice(0, Math.abs(fifths)).join('')
}

/** A minor key has a small letter. */
function tonicName(key: string): string {
  const tonic = key.slice(0, -3).replace('b', '-')
  return key.endsWith('min') ? tonic.toLowerCase() : tonic
}

interface Page {
  readonly staves: readonly Staff[]
  readonly draft: Draft
  readonly measure: StudyMeasure
}

function writeBar(bar: number, { staves, draft, measure }: Page): readonly string[] {
  const lines: string[] = []
  const isNewClef = ({ clefs }: Staff) => bar > 0 && clefs[bar] !== clefs[bar - 1]
  if (staves.some(isNewClef)) {
    const clefToken = (staff: Staff) =>
      isNewClef(staff) ? `*clef${staff.clefs[bar]}${staff.clefs[bar] === 'F' ? 4 : 2}` : '*'
    lines.push(row(staves, (staff, spine) => (spine === 'notes' ? clefToken(staff) : '*'), '*'))
  }
  const line = `=${bar + 1}${bar === 0 ? '-' : ''}`
  lines.push(row(staves, () => line, line))
  if (bar === 0) lines.push(tempoLine(staves, draft, measure))

  const dynamics = draft.dynamics.filter(({ atTicks }) => Math.floor(atTicks / measure.barTicks) === bar)
  const dynamicAt = new Map(dynamics.map(({ atTicks, mark }) => [atTicks - bar * measure.barTicks, tokenOf(mark)]))
  for (const ticks of onsetsOf(staves, bar, dynamicAt)) {
    const written = (staff: Staff, spine: 'notes' | 'fingers') => {
      const piece = staff.bars[bar]?.find(({ atTicks }) => atTicks === ticks)
      if (!piece) return '.'
      return spine === 'notes' ? writeNote(piece) : writeFingers(piece, placeOfFingers(staff))
    }
    lines.push(row(staves, written, dynamicAt.get(ticks) ?? '.'))
  }
  return lines
}

function onsetsOf(staves: readonly Staff[], bar: number, dynamicAt: ReadonlyMap<number, string>): readonly number[] {
  const onsets = staves.flatMap(({ bars }) => (bars[bar] ?? []).map(({ atTicks }) => atTicks))
  return [...new Set([...onsets, ...dynamicAt.keys()])].toSorted((one, other) => one - other)
}

function tokenOf(mark: DraftDynamic['mark']): string {
  if (mark === 'growingEnds') return '['
  return mark === 'fadingEnds' ? ']' : mark
}

/** Italian words by the pulses of a minute, as metronomes have them. */
const TEMPO_WORDS = [
  [60, 'Adagio'],
  [76, 'Andante'],
  [96, 'Moderato'],
  [116, 'Allegretto'],
  [Infinity, 'Allegro'],
] as const

function tempoLine(staves: readonly Staff[], { pulsesPerMinute }: Draft, { isCompound }: StudyMeasure): string {
  const word = TEMPO_WORDS.find(([below]) => pulsesPerMinute < below)?.[1] ?? 'Allegro'
  const mark = `!LO:TX:a:tempo:t=${word} [${isCompound ? 'quarter-dot' : 'quarter'}] = ${pulsesPerMinute}`
  const last = staves.at(-1)
  return row(staves, (staff, spine) => (staff === last && spine === 'notes' ? mark : '!'), '!')
}

type Token = (staff: Staff, spine: 'notes' | 'fingers') => string

function row(staves: readonly Staff[], token: Token, dynamic: string): string {
  return [...staves.flatMap((staff) => [token(staff, 'notes'), token(staff, 'fingers')]), dynamic].join('\t')
}

/** Of both hands; they are as long as each other. */
export function draftTicks({ left, right }: Draft): number {
  return Math.max(ticksOf(left), ticksOf(right))
}
