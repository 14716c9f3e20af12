import { NO_REPEATS, type BarRepeats, type Ending } from '../../shared/music/written-score'
import type { XmlElement } from './xml-tree'

/** The signs of one bar that change the order of playing. */
export function readRepeats(measure: XmlElement, ending: Ending | null): BarRepeats {
  const signs = measure.children.map(readSign)
  const { left, right } = measure.attributes
  return {
    ...NO_REPEATS,
    startsRepeat: left === 'rptstart' || left === 'rptboth',
    endsRepeat: right === 'rptend' || right === 'rptboth',
    ending,
    isSegno: signs.includes('segno'),
    isCoda: signs.includes('coda'),
    leavesToCoda: signs.includes('toCoda'),
    isFine: signs.includes('fine'),
    jump: signs.includes('daCapo') ? 'daCapo' : signs.includes('dalSegno') ? 'dalSegno' : null,
  }
}

export type RepeatSign = 'segno' | 'coda' | 'toCoda' | 'fine' | 'daCapo' | 'dalSegno'

const SIGNS_BY_FUNCTION: Readonly<Record<string, RepeatSign>> = {
  segno: 'segno',
  coda: 'coda',
  tocoda: 'toCoda',
  fine: 'fine',
  dacapo: 'daCapo',
  dalsegno: 'dalSegno',
}

/** As the words are printed; a bare "coda" beside a sign is no instruction of its own. */
const SIGNS_BY_WORDS: readonly (readonly [RegExp, RepeatSign])[] = [
  [/^(d\.? ?c\.?|da capo)(?![a-z])/i, 'daCapo'],
  [/^(d\.? ?s\.?|dal segno)(?![a-z])/i, 'dalSegno'],
  [/^(al|to) coda$/i, 'toCoda'],
  [/^fine\.?$/i, 'fine'],
]

function readSign(element: XmlElement): RepeatSign | null {
  if (element.name !== 'repeatMark' && element.name !== 'dir') return null
  const named = element.attributes['func'] ?? element.attributes['type']
  const known = SIGNS_BY_FUNCTION[named?.toLowerCase() ?? '']
  if (known) return known
  const words = element.text.replace(/\s+/g, ' ').trim()
  return SIGNS_BY_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** "1,2", "1.-3.", "2": the passes in which an ending is played. Without a number it is played first. */
export function readPasses(label: string | undefined): readonly number[] {
  const ranges = [...(label ?? '').matchAll(/(\d+)(?:\.?\s*[-–]\s*(\d+))?/g)]
  const passes = ranges.flatMap(([, from, to]) => countUp(Number(from), Number(to ?? from)))
  return passes.length > 0 ? passes : [1]
}

/** Nobody writes an ending for more than this many passes; a larger number is a slip. */
const MAX_PASSES = 20

function countUp(from: number, to: number): readonly number[] {
  if (from < 1 || to < from || to > MAX_PASSES) return []
  return Array.from({ length: to - from + 1 }, (_, step) => from + step)
}
