/** By letter: natural, and as the beginning of its sharps ("fis"). B is H in German. */
const LETTERS: Readonly<Record<string, string>> = { A: 'A', B: 'H', C: 'C', D: 'D', E: 'E', F: 'F', G: 'G' }
/** German flats with names of their own; the others end in -es and -eses. */
const OWN_FLATS: Readonly<Record<string, string>> = { A: 'As', B: 'B', E: 'Es' }
const OWN_DOUBLE_FLATS: Readonly<Record<string, string>> = { A: 'Asas', E: 'Eses' }
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉'
/** The octave from middle C up is the first with a stroke, "c¹"; the one below has none, "c"; the great is "C". */
const OCTAVE_BELOW_STROKES = 3
const GREAT_OCTAVE = 2

/** "Fis-Dur", "cis-Moll", "B-Dur", "h-Moll" */
export function germanKeyName(letter: string, sign: string, isMajor: boolean): string {
  const name = germanName(letter, sign)
  return isMajor ? `${name}-Dur` : `${name.toLowerCase()}-Moll`
}

/**
 * As Helmholtz wrote the octaves, and pianists do: "c¹" is middle C, "fis²", "b" and "H" lie below it, "C₁" is the
 * lowest C of a piano. `octave` is scientific: middle C is in 4. Without one a note is called "Fis".
 */
export function germanNoteName(letter: string, sign: string, octave: number | null): string {
  const name = germanName(letter, sign)
  if (octave === null) return name
  if (octave > OCTAVE_BELOW_STROKES) return name.toLowerCase() + digit(SUPERSCRIPTS, octave - OCTAVE_BELOW_STROKES)
  if (octave === OCTAVE_BELOW_STROKES) return name.toLowerCase()
  return name + (octave === GREAT_OCTAVE ? '' : digit(SUBSCRIPTS, GREAT_OCTAVE - octave))
}

function germanName(letter: string, sign: string): string {
  const natural = LETTERS[letter] ?? letter
  switch (sign) {
    case '♯':
      return `${natural}is`
    case '𝄪':
      return `${natural}isis`
    case '♭':
      return OWN_FLATS[letter] ?? `${natural}es`
    case '𝄫':
      return OWN_DOUBLE_FLATS[letter] ?? `${natural}eses`
    default:
      return natural
  }
}

function digit(digits: string, value: number): string {
  return digits[value] ?? String(value)
}
