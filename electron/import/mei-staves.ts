import type { Hand, Metre } from '../../shared/music/score'
import { childNamed, findAll, findFirst, numberIn, type XmlElement } from './xml-tree'

/** What the definitions before a bar say about it. */
export interface Definitions {
  readonly metre: Metre
  readonly stavesByNumber: ReadonlyMap<number, StaffDefinition>
}

export interface StaffDefinition {
  /** Position on the circle of fifths; negative is flats. */
  readonly fifths: number
  readonly mode: string | null
  readonly clef: string | null
  /** Steps of a quarter note in `dur.ppq`; null where the file does not count in them. */
  readonly ppq: number | null
  /** Semitones from written to sounding pitch. */
  readonly transposition: number
}

const COMMON_TIME: Metre = { beats: 4, unit: 4 }
const CUT_TIME: Metre = { beats: 2, unit: 2 }
const NO_DEFINITION: StaffDefinition = { fifths: 0, mode: null, clef: null, ppq: null, transposition: 0 }
export const NO_DEFINITIONS: Definitions = { metre: COMMON_TIME, stavesByNumber: new Map() }

/** Definitions after a `scoreDef` or `staffDef`: what it does not mention stays. */
export function define(before: Definitions, element: XmlElement): Definitions {
  const staffDefinitions = element.name === 'staffDef' ? [element] : findAll(element, 'staffDef')
  const stavesByNumber = new Map(before.stavesByNumber)
  if (element.name === 'scoreDef') {
    for (const [number, staff] of stavesByNumber) stavesByNumber.set(number, defineStaff(staff, element))
  }
  for (const definition of staffDefinitions) {
    const number = numberIn(definition, 'n') ?? 1
    const known = stavesByNumber.get(number)
    const inherited = known ?? (element.name === 'scoreDef' ? defineStaff(NO_DEFINITION, element) : NO_DEFINITION)
    stavesByNumber.set(number, defineStaff(inherited, definition))
  }
  const metre = metreIn(element) ?? staffDefinitions.map(metreIn).find((found) => found !== null) ?? before.metre
  return { metre, stavesByNumber }
}

function defineStaff(before: StaffDefinition, element: XmlElement): StaffDefinition {
  const keySignature = childNamed(element, 'keySig')
  const signature = keySignature?.attributes['sig'] ?? element.attributes['keysig'] ?? element.attributes['key.sig']
  const mode = keySignature?.attributes['mode'] ?? element.attributes['key.mode']
  return {
    fifths: signature === undefined ? before.fifths : (signatureToFifths(signature) ?? before.fifths),
    mode: mode ?? before.mode,
    clef: childNamed(element, 'clef')?.attributes['shape'] ?? element.attributes['clef.shape'] ?? before.clef,
    ppq: numberIn(element, 'ppq') ?? before.ppq,
    transposition: numberIn(element, 'trans.semi') ?? before.transposition,
  }
}

/** "3s" is three sharps, "2f" two flats, "0" none. */
function signatureToFifths(signature: string): number | null {
  const [, count, sign] = /^(\d+)([sf]?)$/.exec(signature) ?? []
  if (count === undefined) return null
  return sign === 'f' ? -Number(count) : Number(count)
}

function metreIn(element: XmlElement): Metre | null {
  const sign = childNamed(element, 'meterSig') ?? findSignOfGroup(element)
  if (sign) return readMetre(sign.attributes['sym'], sign.attributes['count'], sign.attributes['unit'])
  const { attributes } = element
  return readMetre(attributes['meter.sym'], attributes['meter.count'], attributes['meter.unit'])
}

function findSignOfGroup(element: XmlElement): XmlElement | undefined {
  const group = childNamed(element, 'meterSigGrp')
  return group && findFirst(group, 'meterSig')
}

/** A count may be a sum: "3+2". */
function readMetre(symbol: string | undefined, count: string | undefined, unit: string | undefined): Metre | null {
  const beatCount = (count ?? '').split('+').reduce((sum, part) => sum + Number.parseInt(part, 10), 0)
  const beatUnit = Number.parseInt(unit ?? '', 10)
  if (beatCount > 0 && beatUnit > 0) return { beats: beatCount, unit: beatUnit }
  if (symbol === 'common') return COMMON_TIME
  return symbol === 'cut' ? CUT_TIME : null
}

export interface Part {
  readonly label: string
  readonly staves: readonly number[]
  readonly isBraced: boolean
  readonly instrument: number | null
}

/** The staves that are practised, and which hand plays each. */
export interface PianoStaves {
  readonly handsByStaff: ReadonlyMap<number, Hand>
  readonly label: string
  readonly hasOtherParts: boolean
}

const KEYBOARD_WORDS =
  /piano|klavier|clavier|pianoforte|pno|keyboard|fortepiano|cembalo|harpsichord|clavecin|organ|celesta/i
/** The first eight programs of General MIDI are pianos and harpsichords. */
const KEYBOARD_PROGRAMS = 8

/**
 * Finds the piano part: by its name, its MIDI program or its brace; otherwise a score of one or two staves is taken
 * to be for piano as it is, and of a larger one the first part is practised.
 */
export function findPianoStaves(scoreDefinition: XmlElement, definitions: Definitions): PianoStaves {
  const parts = readParts(scoreDefinition)
  const allStaves = parts.flatMap((part) => part.staves)
  const keyboard = chooseKeyboard(parts)
  const staves = keyboard?.staves ?? (allStaves.length <= 2 ? allStaves : (parts[0]?.staves ?? []))
  const handsByStaff = new Map(staves.map((staff, index) => [staff, handOf(staff, index, staves.length, definitions)]))
  const label = keyboard?.label ?? parts[0]?.label ?? ''
  return { handsByStaff, label, hasOtherParts: staves.length < allStaves.length }
}

function chooseKeyboard(parts: readonly Part[]): Part | undefined {
  if (parts.length === 1) return parts[0]
  // Two single staves are two hands, whatever they are called, unless one of them is named a piano.
  const named = parts.find((part) => KEYBOARD_WORDS.test(part.label) && part.staves.length > 1)
  const braced = parts.find((part) => part.isBraced && part.staves.length === 2)
  const single = parts.length > 2 ? parts.find((part) => KEYBOARD_WORDS.test(part.label)) : undefined
  const byProgram = parts.length > 2 ? parts.find(({ instrument }) => isKeyboardProgram(instrument)) : undefined
  return named ?? braced ?? single ?? byProgram
}

function isKeyboardProgram(instrument: number | null): boolean {
  return instrument !== null && instrument < KEYBOARD_PROGRAMS
}

/** A part is a braced group of staves, a group named as a whole, or a staff of its own. */
function readParts(group: XmlElement): readonly Part[] {
  return group.children.flatMap((child) => {
    if (child.name === 'staffDef') return [toPart(child, [numberIn(child, 'n') ?? 1])]
    if (child.name !== 'staffGrp') return []
    const hasGroups = child.children.some((inner) => inner.name === 'staffGrp')
    if (hasGroups || !isOnePart(child)) return readParts(child)
    return [
      toPart(
        child,
        findAll(child, 'staffDef').map((staff) => numberIn(staff, 'n') ?? 1),
      ),
    ]
  })
}

function isOnePart(group: XmlElement): boolean {
  return isBraced(group) || childNamed(group, 'label') !== undefined || childNamed(group, 'instrDef') !== undefined
}

function toPart(element: XmlElement, staves: readonly number[]): Part {
  const label = childNamed(element, 'label')?.text.trim() ?? element.attributes['label'] ?? ''
  const definition = childNamed(element, 'instrDef')
  const instrument = definition ? (numberIn(definition, 'midi.instrnum') ?? null) : null
  return { label, staves, isBraced: isBraced(element), instrument }
}

function isBraced(group: XmlElement): boolean {
  return (group.attributes['symbol'] ?? childNamed(group, 'grpSym')?.attributes['symbol']) === 'brace'
}

/** Top staff right, bottom staff left; one between them, or one alone, by its clef. */
function handOf(staff: number, index: number, count: number, definitions: Definitions): Hand {
  if (count > 1 && index === 0) return 'right'
  if (count > 1 && index === count - 1) return 'left'
  return definitions.stavesByNumber.get(staff)?.clef === 'F' ? 'left' : 'right'
}
