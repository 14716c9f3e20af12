import { importWords } from './import-words'

/** MusicXML with the slips that real files have put right, and a sentence about each kind. */
export interface MendedText {
  readonly text: string
  readonly warnings: readonly string[]
}

const MENDERS: readonly ((text: string) => MendedText)[] = [
  nameStaves,
  settleAccidentals,
  moveEndings,
  writeOutRepeatedBars,
  dropDoubleIds,
]

/** The text must be well-formed: it is edited in place, so that everything else stays as it is. */
export function mendMusicXml(text: string): MendedText {
  return MENDERS.reduce<MendedText>(
    (before, mend) => {
      const after = mend(before.text)
      return { text: after.text, warnings: [...before.warnings, ...after.warnings] }
    },
    { text, warnings: [] },
  )
}

const PART = /<part\s[^>]*>[\s\S]*?<\/part>/g
const NOTE = /<note(?:\s[^>]*)?>[\s\S]*?<\/note>/g

/** A part whose notes name a second staff has two staves, even where it does not say so. */
function nameStaves(text: string): MendedText {
  const named = text.replace(PART, (part) => {
    if (/<staves>/.test(part)) return part
    const staves = Math.max(1, ...[...part.matchAll(/<staff>\s*(\d+)\s*<\/staff>/g)].map(([, staff]) => Number(staff)))
    // The order of elements in <attributes> is fixed: staves stand after the metre and before the clef.
    return staves > 1 ? part.replace(/<clef[\s>]|<\/attributes>/, (next) => `<staves>${staves}</staves>${next}`) : part
  })
  return { text: named, warnings: [] }
}

const ALTERS_BY_SIGN: Readonly<Record<string, number>> = {
  natural: 0,
  sharp: 1,
  flat: -1,
  'double-sharp': 2,
  'sharp-sharp': 2,
  'flat-flat': -2,
  'natural-sharp': 1,
  'natural-flat': -1,
}
const SIGNS_BY_ALTER: Readonly<Record<string, string>> = {
  '-2': 'flat-flat',
  '-1': 'flat',
  '0': 'natural',
  '1': 'sharp',
  '2': 'double-sharp',
}

/**
 * `<alter>` is what sounds, `<accidental>` what is printed. In the open score where they contradict each other the
 * pianist plays the alteration, and Verovio carries the wrong sign on for bars: so the printed sign is changed.
 */
function settleAccidentals(text: string): MendedText {
  let count = 0
  const settled = text.replace(NOTE, (note) => {
    const [, sign] = /<accidental[^>]*>\s*([a-z-]+)\s*<\/accidental>/.exec(note) ?? []
    const printed = sign === undefined ? undefined : ALTERS_BY_SIGN[sign]
    const alter = Number(/<alter>\s*(-?[\d.]+)\s*<\/alter>/.exec(note)?.[1] ?? 0)
    const right = SIGNS_BY_ALTER[alter]
    if (printed === undefined || printed === alter || right === undefined || !/<pitch>/.test(note)) return note
    count += 1
    return note.replace(/(<accidental[^>]*>)[^<]*/, `$1${right}`)
  })
  return { text: settled, warnings: count > 0 ? [importWords.warnings.accidentals(count)] : [] }
}

const MISPLACED_ENDING =
  /<barline[^>]*location="right"[^>]*>\s*(<ending[^>]*type="start"[^>]*?(?:\/>|>[^<]*<\/ending>))\s*<\/barline>(\s*<\/measure>\s*<measure[^>]*>)/g

/** An ending that begins at the right bar line begins with the next bar. */
function moveEndings(text: string): MendedText {
  const moved = text.replace(MISPLACED_ENDING, '$2<barline location="left">$1</barline>')
  return { text: moved, warnings: [] }
}

const MEASURE = /<measure\s[^>]*>[\s\S]*?<\/measure>/g
const BAR_REPEAT =
  /<measure-style(?:\s+number="(\d+)")?[^>]*>\s*<measure-repeat\b[^>]*type="(\w+)"[\s\S]*?<\/measure-style>/g

/**
 * Files hold the notes of a bar under a sign that repeats the bar before. Verovio draws the sign in their place: without
 * it, they are drawn and played. Where the notes are missing the sign stays.
 */
function writeOutRepeatedBars(text: string): MendedText {
  const written = text.replace(PART, (part) => {
    /** Its end stands in a later bar, which has notes in any case. */
    let isKept = false
    return part.replace(MEASURE, (measure) =>
      measure.replace(BAR_REPEAT, (sign, staff: string | undefined, type: string) => {
        if (type === 'start') isKept = !hasNotes(measure, staff)
        return isKept ? sign : ''
      }),
    )
  })
  return { text: written, warnings: [] }
}

function hasNotes(measure: string, staff: string | undefined): boolean {
  const notes = (measure.match(NOTE) ?? []).filter((note) => note.includes('<pitch>'))
  return notes.some((note) => staff === undefined || (/<staff>\s*(\d+)/.exec(note)?.[1] ?? '1') === staff)
}

/** Two notes with one id could not be told apart: then all notes get ids of their own. */
function dropDoubleIds(text: string): MendedText {
  const ids = [...text.matchAll(/<note\s[^>]*?\bid="([^"]*)"/g)].map(([, id]) => id)
  if (new Set(ids).size === ids.length) return { text, warnings: [] }
  const nameless = text.replace(/(<note\b[^>]*?)\s+id="[^"]*"/g, '$1')
  return { text: nameless, warnings: [importWords.warnings.doubleIds] }
}
