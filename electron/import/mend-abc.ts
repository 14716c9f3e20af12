import { importWords } from './import-words'
import type { MendedText } from './mend-musicxml'

/** ABC in the words that Verovio understands, and sentences about what it does not. */
export function mendAbc(text: string): MendedText {
  const keyed = text.replace(/^K:\s*$/m, 'K:C')
  const mended = keyed.replace(/^Q:.*$/gm, countInQuarters).replace(CHORD, spreadLength)
  const endings = /(?:\||:)\s*\[?[1-9](?=[^\d/])|\[[1-9]\s/.test(withoutFields(text))
  return { text: mended, warnings: endings ? [importWords.warnings.abcEndings] : [] }
}

/** "Q:3/8=80" → "Q:1/4=120": Verovio forgets the note value. */
function countInQuarters(line: string): string {
  const [, count, unit, shown] = /(\d+)\/(\d+)\s*=\s*(\d+)/.exec(line) ?? []
  const quarters = (Number(count) * 4 * Number(shown)) / Number(unit)
  return quarters > 0 && Number.isFinite(quarters) ? `Q:1/4=${Math.round(quarters)}` : line
}

const CHORD = /\[([^\]\n:"]*[A-Ga-g][^\]\n:"]*)\](\d+(?:\/\d+)?|\/+\d*)/g
const CHORD_NOTE = /[_^=]*[A-Ga-g][,']*/g

/** "[CEG]4" → "[C4E4G4]": Verovio passes over a length behind a chord. */
function spreadLength(chord: string, inside: string, length: string): string {
  const hasLengths = /[A-Ga-g][,']*[\d/]/.test(inside)
  return hasLengths ? chord : `[${inside.replace(CHORD_NOTE, (note) => `${note}${length}`)}]`
}

function withoutFields(text: string): string {
  return text.replace(/^([A-Za-z]:|%).*$/gm, '')
}
