import type { Slip } from '../../shared/grade/name-slip'

const several = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`)
const away = (ms: number) => (ms === 0 ? 'in time' : ms < 0 ? `${-ms} ms early` : `${ms} ms late`)

/** Why a note was judged as it was. Times are in seconds from the beginning of the session, deltas in whole ms. */
export const reasons = {
  expected: (expected: string) => `Expected at ${expected} s`,
  played: (played: string) => `Played at ${played} s`,
  expectedAndPlayed: (expected: string, played: string) => `Expected at ${expected} s, played at ${played} s`,
  inTime: (deltaMs: number, toleranceMs: number) =>
    deltaMs === 0 ? 'exactly in time' : `${away(deltaMs)}, which is in time: up to ${toleranceMs} ms counts`,
  offTime: (deltaMs: number, toleranceMs: number) =>
    `${away(deltaMs)}, more than the ${toleranceMs} ms that count as in time`,
  untimed: 'The score waited for it, so its time does not count.',
  ornamental: 'It belongs to the written ornament.',
  playedAs: (written: string, played: string, slip: string) => `${written} was played as ${played}: ${slip}.`,
  slip: (slip: Slip): string => {
    switch (slip.kind) {
      case 'octave':
        return `${several(Math.abs(slip.octaves), 'an octave', 'octaves')} too ${slip.octaves > 0 ? 'high' : 'low'}`
      case 'missingAccidental':
        return 'its accidental was left out'
      case 'neighbouringKey':
        return `a neighbouring key, ${several(Math.abs(slip.semitones), 'a semitone', 'semitones')} too ${slip.semitones > 0 ? 'high' : 'low'}`
      case 'otherKey':
        return `${several(Math.abs(slip.semitones), 'a semitone', 'semitones')} too ${slip.semitones > 0 ? 'high' : 'low'}`
    }
  },
  nearMissed: (played: string, deltaMs: number, isTaken: boolean) =>
    `Near it ${played} was struck, ${away(deltaMs)}${isTaken ? '; it counts for another note' : ''}.`,
  couldBe: (
    written: string,
    bar: string,
    { deltaMs, slip, isTaken }: { readonly deltaMs: number; readonly slip: string | null; readonly isTaken: boolean },
  ) => {
    const how = [away(deltaMs), slip].filter((words) => words !== null).join(', ')
    return `It could have been the ${written} of bar ${bar}: ${how}${isTaken ? ', but that note has its key' : ''}.`
  },
  nothingStruck: 'No key near it was struck at that time.',
  nothingWritten: 'Nothing like it is written near this place.',
} as const
