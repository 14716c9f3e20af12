/** Small MusicXML texts. Durations are in sixteenths: 4 is a quarter note. */

const TYPES: Readonly<Record<number, string>> = { 1: '16th', 2: 'eighth', 4: 'quarter', 8: 'half', 16: 'whole' }

interface NoteOptions {
  readonly id?: string
  readonly staff?: number
  readonly voice?: number
  /** Elements before `<pitch>`: `<grace/>`, `<chord/>`. */
  readonly before?: string
  readonly notations?: string
  readonly tie?: 'start' | 'stop'
  readonly accidental?: string
}

/** `name` is a letter, "#" or "b" if any, and the octave: "F#4". */
export function note(name: string, sixteenths: number, options: NoteOptions = {}): string {
  const [, step, sign, octave] = /^([A-G])([#b]?)(\d)$/.exec(name) ?? []
  const { id, staff = 1, voice = staff === 1 ? 1 : 5, before = '', notations = '', tie, accidental } = options
  const isGrace = before.includes('<grace')
  const alter = sign === '#' ? '<alter>1</alter>' : sign === 'b' ? '<alter>-1</alter>' : ''
  const tied = tie ? `<tied type="${tie}"/>` : ''
  return [
    `<note${id === undefined ? '' : ` id="${id}"`}>`,
    before,
    `<pitch><step>${step ?? ''}</step>${alter}<octave>${octave ?? ''}</octave></pitch>`,
    isGrace ? '' : `<duration>${sixteenths}</duration>`,
    tie ? `<tie type="${tie}"/>` : '',
    `<voice>${voice}</voice><type>${TYPES[sixteenths] ?? 'quarter'}</type>`,
    accidental === undefined ? '' : `<accidental>${accidental}</accidental>`,
    `<staff>${staff}</staff>`,
    `<notations>${tied}${notations}</notations>`,
    '</note>',
  ].join('')
}

export const back = (sixteenths: number) => `<backup><duration>${sixteenths}</duration></backup>`

export const tempo = (quartersPerMinute: number) =>
  `<direction><direction-type><words>Tempo</words></direction-type><sound tempo="${quartersPerMinute}"/></direction>`

export const direction = (type: string, staff = 1, sound = '') =>
  `<direction><direction-type>${type}</direction-type><staff>${staff}</staff>${sound}</direction>`

export const repeatStart = '<barline location="left"><repeat direction="forward"/></barline>'
export const repeatEnd = '<barline location="right"><repeat direction="backward"/></barline>'

interface PieceOptions {
  readonly title?: string
  readonly fifths?: number
  readonly metre?: readonly [number, number]
  readonly staves?: number
  readonly declaration?: string
}

/** A piece for one piano; the first measure's attributes are added, bars are numbered from 1. */
export function pianoXml(measures: readonly string[], options: PieceOptions = {}): string {
  const declaration = options.declaration ?? '<?xml version="1.0" encoding="UTF-8"?>'
  const title = options.title === undefined ? '' : `<work><work-title>${options.title}</work-title></work>`
  return `${declaration}<score-partwise version="4.0">${title}<part-list><score-part id="P1"><part-name>Piano</part-name></score-part></part-list><part id="P1">${numbered(measures, options)}</part></score-partwise>`
}

function numbered(measures: readonly string[], options: PieceOptions): string {
  const filled = measures.map((inside, index) => (index === 0 ? `${attributes(options)}${inside}` : inside))
  return filled.map((inside, index) => `<measure number="${index + 1}">${inside}</measure>`).join('')
}

function attributes({ fifths = 0, metre: [beats, unit] = [4, 4], staves = 1 }: PieceOptions): string {
  const clefs = ['<sign>G</sign><line>2</line>', '<sign>F</sign><line>4</line>'].slice(0, staves)
  const clefElements = clefs.map((clef, index) => `<clef number="${index + 1}">${clef}</clef>`).join('')
  const time = `<time><beats>${beats}</beats><beat-type>${unit}</beat-type></time>`
  return `<attributes><divisions>4</divisions><key><fifths>${fifths}</fifths></key>${time}<staves>${staves}</staves>${clefElements}</attributes>`
}

/** One part of a score for several instruments. */
export interface Instrument {
  readonly name: string
  readonly measures: readonly string[]
  readonly staves?: number
}

export function ensembleXml(instruments: readonly Instrument[]): string {
  const list = instruments.map(
    ({ name }, index) => `<score-part id="P${index + 1}"><part-name>${name}</part-name></score-part>`,
  )
  const parts = instruments.map(
    ({ measures, staves = 1 }, index) => `<part id="P${index + 1}">${numbered(measures, { staves })}</part>`,
  )
  return `<?xml version="1.0"?><score-partwise version="4.0"><part-list>${list.join('')}</part-list>${parts.join('')}</score-partwise>`
}
