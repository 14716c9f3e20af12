import type { Pitch } from '../../shared/base/units'
import { pitch } from '../../shared/base/units'

/** The keys that are drawn, from a C or the lowest A to a C. */
export interface KeyRange {
  readonly lowest: number
  readonly highest: number
}

/** A key as shares (0..1) of the drawn keyboard's width. */
export interface KeyPlace {
  readonly pitch: Pitch
  readonly isBlack: boolean
  readonly left: number
  readonly width: number
}

const LOWEST_KEY = 21
const HIGHEST_KEY = 108
/** All 88 keys are shown where each can be hit by a finger: the smallest target of WCAG 2.2. */
const COMFORTABLE_WHITE_KEY_PX = 24
/** Narrower keys cannot be hit; a piece that needs more of them is shown in part. */
const NARROWEST_WHITE_KEY_PX = 16
/** From the lowest to the highest of the computer's keys. */
const COMPUTER_KEYS_SEMITONES = 24
const MIDDLE_C = 60
/** A real black key is 13.7 mm wide beside a white one of 23.5 mm. */
const BLACK_KEY_WIDTH = 0.58
/** A real black key is 95 mm long beside a white one of 150 mm. */
export const BLACK_KEY_LENGTH = 0.63
/** How far black keys stand off the middle between two white ones, in white keys: as on a real keyboard. */
const BLACK_KEY_OFFSETS: Readonly<Record<number, number>> = { 1: -0.1, 3: 0.1, 6: -0.14, 8: 0, 10: 0.14 }
const SOFTEST = 35
const LOUDEST = 115

export function isBlackKey(key: number): boolean {
  return [1, 3, 6, 8, 10].includes(key % 12)
}

export interface KeyRoom {
  readonly widthPx: number
  /** Lowest C of the computer keyboard. */
  readonly basePitch: number
  /** What the piece needs; null while there is none. */
  readonly piece: KeyRange | null
}

/** All 88 keys where they fit; else the octaves of the piece and as many around them as can be hit. */
export function keyRange({ widthPx, basePitch, piece }: KeyRoom): KeyRange {
  const comfortable = Math.floor(widthPx / COMFORTABLE_WHITE_KEY_PX)
  const most = Math.floor(widthPx / NARROWEST_WHITE_KEY_PX)
  const computerKeys = { lowest: basePitch, highest: basePitch + COMPUTER_KEYS_SEMITONES }
  if (comfortable >= countWhite(allKeys)) return allKeys
  const needed = wholeOctaves(piece ?? computerKeys)
  if (countWhite(needed) <= most) return widened(needed, comfortable)
  return widened(wholeOctaves(computerKeys), most)
}

const allKeys: KeyRange = { lowest: LOWEST_KEY, highest: HIGHEST_KEY }

function countWhite({ lowest, highest }: KeyRange): number {
  let count = 0
  for (let key = lowest; key <= highest; key += 1) if (!isBlackKey(key)) count += 1
  return count
}

/** From a C, or the lowest A, up to a C. */
function wholeOctaves({ lowest, highest }: KeyRange): KeyRange {
  return {
    lowest: Math.max(LOWEST_KEY, Math.floor(lowest / 12) * 12),
    highest: Math.min(HIGHEST_KEY, Math.ceil(highest / 12) * 12),
  }
}

/** Octave by octave, on the side that brings middle C nearer to the middle, as long as there is room. */
function widened(range: KeyRange, mostWhite: number): KeyRange {
  const sides = [
    wholeOctaves({ ...range, highest: range.highest + 1 }),
    wholeOctaves({ ...range, lowest: range.lowest - 1 }),
  ].filter((wider) => countWhite(wider) > countWhite(range) && countWhite(wider) <= mostWhite)
  const offCentre = ({ lowest, highest }: KeyRange) => Math.abs((lowest + highest) / 2 - MIDDLE_C)
  const best = sides.toSorted((one, other) => offCentre(one) - offCentre(other))[0]
  return best ? widened(best, mostWhite) : range
}

export function placeKeys({ lowest, highest }: KeyRange): readonly KeyPlace[] {
  const keys = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index)
  const whiteWidth = 1 / keys.filter((key) => !isBlackKey(key)).length
  let whitesBefore = 0
  return keys.map((key) => {
    if (!isBlackKey(key)) {
      whitesBefore += 1
      return { pitch: pitch(key), isBlack: false, left: (whitesBefore - 1) * whiteWidth, width: whiteWidth }
    }
    const middle = whitesBefore + (BLACK_KEY_OFFSETS[key % 12] ?? 0)
    const left = (middle - BLACK_KEY_WIDTH / 2) * whiteWidth
    return { pitch: pitch(key), isBlack: true, left, width: BLACK_KEY_WIDTH * whiteWidth }
  })
}

/** The key under a point, given as shares of the keyboard's width and height. */
export function keyAt(keys: readonly KeyPlace[], x: number, y: number): KeyPlace | null {
  const isUnder = (key: KeyPlace) => x >= key.left && x < key.left + key.width
  const black = y < BLACK_KEY_LENGTH ? keys.find((key) => key.isBlack && isUnder(key)) : undefined
  return black ?? keys.find((key) => !key.isBlack && isUnder(key)) ?? null
}

/** Near the player's edge a key is a long lever: pressing there is loud. */
export function velocityAt(key: KeyPlace, y: number): number {
  const share = Math.min(1, Math.max(0, key.isBlack ? y / BLACK_KEY_LENGTH : y))
  return Math.round(SOFTEST + share * (LOUDEST - SOFTEST))
}
