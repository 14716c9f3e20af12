import { childNamed, numberIn, type XmlElement } from './xml-tree'
import type { Metre } from '../../shared/music/score'

/** A note of a layer with its place in the bar, in quarter notes. */
export interface TimedNote {
  readonly element: XmlElement
  readonly chord: XmlElement | null
  readonly offset: number
  readonly duration: number
  readonly isGrace: boolean
  /** The tremolo that it is part of, alone or with the notes it alternates with. */
  readonly tremolo: XmlElement | null
}

export interface TimedLayer {
  readonly notes: readonly TimedNote[]
  /** Where each note, chord and rest begins. */
  readonly offsetsById: ReadonlyMap<string, number>
  /** In quarter notes; 0 where the layer holds nothing but a rest for the whole bar. */
  readonly length: number
  readonly hasWholeRest: boolean
  readonly hasRepeatSign: boolean
}

export function metreToQuarters(metre: Metre): number {
  return (metre.beats * 4) / metre.unit
}

const WHOLE_BAR = new Set(['mRest', 'mSpace'])
const REPEAT_SIGNS = new Set(['mRpt', 'mRpt2', 'beatRpt', 'halfmRpt', 'multiRpt'])
/** Readings of which one is played: the first. */
const ALTERNATIVES = new Set(['choice', 'app', 'subst'])
const TRANSPARENT = new Set(['beam', 'tuplet', 'bTrem', 'fTrem', 'graceGrp', 'supplied', 'sic', 'corr', 'orig', 'reg'])
const MORE_TRANSPARENT = new Set(['rdg', 'lem', 'add', 'unclear', 'damage', 'restore', 'ligature', 'layer'])

/** Adds up the durations of a layer: Verovio's own timemap moves notes for grace notes and arpeggios. */
export function timeLayer(layer: XmlElement, ppq: number | null, metre: Metre): TimedLayer {
  const notes: TimedNote[] = []
  const offsetsById = new Map<string, number>()
  const seen = { length: 0, hasWholeRest: false, hasRepeatSign: false }

  function walk(element: XmlElement, around: Around): void {
    for (const child of element.children) visit(child, around)
  }

  function visit(element: XmlElement, around: Around): void {
    if (WHOLE_BAR.has(element.name)) {
      seen.hasWholeRest ||= element.name === 'mRest'
      return
    }
    if (REPEAT_SIGNS.has(element.name)) seen.hasRepeatSign = true
    if (ALTERNATIVES.has(element.name)) {
      const [first] = element.children
      if (first) visit(first, around)
    } else if (isTimed(element)) {
      place(element, around)
    } else if (TRANSPARENT.has(element.name) || MORE_TRANSPARENT.has(element.name)) {
      walk(element, goInto(element, around, seen.length))
    }
  }

  function place(element: XmlElement, around: Around): void {
    const offset = seen.length
    const duration = isGraceElement(element, around) ? 0 : durationOf(element, ppq, around, metre)
    remember(element.attributes['xml:id'], offset)
    for (const sounding of soundingIn(element)) {
      const chord = element.name === 'chord' ? element : null
      const isGrace = duration === 0 && (isGraceElement(element, around) || isGraceElement(sounding, around))
      remember(sounding.attributes['xml:id'], offset)
      notes.push({
        element: sounding,
        chord,
        ...(isGrace ? { offset, duration } : soundingSpan({ offset, duration }, around.alternation)),
        isGrace,
        tremolo: around.tremolo ?? strokesOf(element, isGrace),
      })
    }
    seen.length += duration
  }

  function remember(id: string | undefined, offset: number): void {
    if (id !== undefined) offsetsById.set(id, offset)
  }

  walk(layer, { ratio: 1, tremolo: null, isGrace: false, alternation: null })
  return { notes, offsetsById, ...seen }
}

/** What the elements around a note say about it. */
interface Around {
  /** Of sounding to written duration, inside tuplets. */
  readonly ratio: number
  readonly tremolo: XmlElement | null
  readonly alternation: Alternation | null
  readonly isGrace: boolean
}

/** A tremolo between two notes or chords, each of which is written as if it took half of the time. */
interface Alternation {
  readonly offset: number
  /** Of one stroke, in quarter notes. */
  readonly stroke: number
}

function goInto(element: XmlElement, around: Around, offset: number): Around {
  if (element.name === 'tuplet') {
    const ratio = (numberIn(element, 'numbase') ?? 1) / (numberIn(element, 'num') ?? 1)
    return { ...around, ratio: around.ratio * ratio }
  }
  if (element.name === 'bTrem') return { ...around, tremolo: element }
  if (element.name === 'fTrem')
    return { ...around, tremolo: element, alternation: { offset, stroke: strokeOf(element) } }
  return element.name === 'graceGrp' ? { ...around, isGrace: true } : around
}

/** MEI may put the strokes of a tremolo on the stem alone; on a grace note they are its slash. */
function strokesOf(element: XmlElement, isGrace: boolean): XmlElement | null {
  return !isGrace && /^\dslash$/.test(element.attributes['stem.mod'] ?? '') ? element : null
}

/** One beam is for eighths, and each more for half of that; three where nothing is said. */
function strokeOf(element: XmlElement): number {
  return 2 ** -(numberIn(element, 'beams') ?? 3)
}

/** Both notes of an alternation go on to its end: the second one begins a stroke after the first. */
function soundingSpan(written: Span, alternation: Alternation | null): Span {
  if (!alternation) return written
  const { offset, stroke } = alternation
  const whole = 2 * written.duration
  const wait = written.offset > offset ? Math.min(stroke, written.duration) : 0
  return { offset: offset + wait, duration: whole - wait }
}

interface Span {
  readonly offset: number
  readonly duration: number
}

function isTimed({ name }: XmlElement): boolean {
  return name === 'note' || name === 'chord' || name === 'rest' || name === 'space' || name === 'multiRest'
}

function isGraceElement(element: XmlElement, around: Around): boolean {
  return around.isGrace || element.attributes['grace'] !== undefined
}

function soundingIn(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'note') return [element]
  return element.name === 'chord' ? notesOf(element) : []
}

function notesOf(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => (child.name === 'note' ? [child] : notesOf(child)))
}

/** `dur.ppq` is what a MusicXML file says in numbers; the written value is what is drawn. They rarely differ. */
function durationOf(element: XmlElement, ppq: number | null, around: Around, metre: Metre): number {
  if (element.name === 'multiRest') return (numberIn(element, 'num') ?? 1) * metreToQuarters(metre)
  const steps = numberIn(element, 'dur.ppq')
  if (steps !== undefined && steps > 0 && ppq !== null && ppq > 0) return steps / ppq
  const value = writtenQuarters(element.attributes['dur.ges'] ?? element.attributes['dur'] ?? firstDuration(element))
  const dots = numberIn(element, 'dots') ?? element.children.filter((child) => child.name === 'dot').length
  const share = around.alternation ? 0.5 : 1
  return value * (2 - 0.5 ** dots) * around.ratio * share
}

/** In some files the notes of a chord say how long it is. */
function firstDuration(element: XmlElement): string | undefined {
  return childNamed(element, 'note')?.attributes['dur']
}

function writtenQuarters(value: string | undefined): number {
  if (value === 'breve') return 8
  if (value === 'long') return 16
  const denominator = Number.parseInt(value ?? '', 10)
  return denominator > 0 ? 4 / denominator : 0
}
