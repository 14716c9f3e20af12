import type { DraftNote } from './draft'
import { QUARTER_TICKS, type StudyMeasure } from './metres'

/** A note as it stands in its bar: of a length that one sign can have. */
export interface WrittenPiece {
  readonly note: DraftNote
  /** Since the bar began. */
  readonly atTicks: number
  readonly ticks: number
  readonly isTiedFrom: boolean
  readonly isTiedTo: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly beam: 'begins' | 'ends' | null
}

export type BarOfHand = readonly WrittenPiece[]

/** Lengths that one sign has, triplets too, in ticks. */
const SIGNS: readonly number[] = [144, 96, 72, 48, 36, 24, 18, 16, 12, 8, 6, 4, 3]
/** What a longer note is made of, the longest first: in compound time of whole pulses. */
const SIMPLE_PARTS = [96, 72, 48, 36, 24, 18, 12, 6, 3]
const COMPOUND_PARTS = [144, 72, 36, 24, 18, 12, 6, 3]

/** Notes of a hand bar by bar: tied over the bar line, and where no sign is so long. */
export function cutIntoBars(notes: readonly DraftNote[], measure: StudyMeasure): readonly BarOfHand[] {
  const bars: WrittenPiece[][] = []
  let at = 0
  let isTiedTo = false
  for (const note of notes) {
    const lengths = piecesOf(at, note.ticks, measure)
    lengths.forEach((ticks, index) => {
      const isLast = index === lengths.length - 1
      const isTiedFrom = note.tones.length > 0 && (!isLast || note.isTied === true)
      const bar = (bars[Math.floor(at / measure.barTicks)] ??= [])
      const piece = { note, atTicks: at % measure.barTicks, ticks, isTiedFrom, isFirst: index === 0, isLast }
      bar.push({ ...piece, isTiedTo: isTiedTo && note.tones.length > 0, beam: null })
      isTiedTo = isTiedFrom
      at += ticks
    })
  }
  return bars.map((bar) => beamed(bar, measure))
}

function piecesOf(start: number, length: number, { barTicks, isCompound }: StudyMeasure): readonly number[] {
  const parts = isCompound ? COMPOUND_PARTS : SIMPLE_PARTS
  const pieces: number[] = []
  let at = start
  while (at < start + length) {
    const room = Math.min(barTicks - (at % barTicks), start + length - at)
    const ticks = SIGNS.includes(room) ? room : (parts.find((part) => part <= room) ?? room)
    pieces.push(ticks)
    at += ticks
  }
  return pieces
}

function beamed(bar: BarOfHand, measure: StudyMeasure): BarOfHand {
  const groups = beamGroups(bar, measure)
  return bar.map((piece, index) => {
    const group = groups[index]
    if (group === undefined || group === null) return piece
    if (groups[index - 1] !== group && groups[index + 1] === group) return { ...piece, beam: 'begins' }
    return groups[index - 1] === group && groups[index + 1] !== group ? { ...piece, beam: 'ends' } : piece
  })
}

/** The number of the group that each note is beamed in, or null. Rests part groups. */
function beamGroups(bar: BarOfHand, { pulseTicks, barTicks, isCompound }: StudyMeasure): readonly (number | null)[] {
  const halfTicks = 2 * QUARTER_TICKS
  const isHalved = !isCompound && barTicks % halfTicks === 0
  const isInEighths = (half: number) =>
    bar.every(({ atTicks, ticks }) => Math.floor(atTicks / halfTicks) !== half || ticks === QUARTER_TICKS / 2)
  let part = 0
  return bar.map(({ note, atTicks, ticks }) => {
    if (note.tones.length === 0 || ticks >= QUARTER_TICKS) {
      part += 1
      return null
    }
    const half = Math.floor(atTicks / halfTicks)
    const start = isHalved && isInEighths(half) ? half * halfTicks : atTicks - (atTicks % pulseTicks)
    return start * bar.length + part
  })
}
