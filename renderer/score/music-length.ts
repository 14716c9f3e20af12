import type { Score } from '../../shared/music/score'

/** About how much room a piece takes when it is engraved, in staff spaces. */
export interface MusicLength {
  /** All of it as one line. */
  readonly lineSpaces: number
  /** One system and the room to the next. */
  readonly systemSpaces: number
}

/** Seen in Verovio's engraving of the bundled songs: what a moment takes along the line, and a bar beyond its moments. */
const SPACES_PER_MOMENT = 4
const SPACES_PER_BAR = 3
const SPACES_PER_SYSTEM: Readonly<Record<number, number>> = { 1: 15, 2: 25 }
const SPACES_PER_LATER_STAFF = 11

export function musicLength({ notes, bars }: Score): MusicLength {
  const barIds = new Set(bars.map((bar) => bar.id))
  const moments = new Set(notes.filter((note) => note.pass === 1).map((note) => note.onset))
  const staves = Math.max(1, ...notes.map((note) => note.staff))
  return {
    lineSpaces: moments.size * SPACES_PER_MOMENT + barIds.size * SPACES_PER_BAR,
    systemSpaces: SPACES_PER_SYSTEM[staves] ?? 25 + (staves - 2) * SPACES_PER_LATER_STAFF,
  }
}
