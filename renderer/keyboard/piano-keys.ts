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
/** Narrower keys cannot be hit. */
const NARROWEST_WHITE_KEY_PX = 18
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

/** All 88 keys where they fit, else as many octaves as do, around the octave of the computer keys. */
export function keyRange(widthPx: number, basePitch: number): KeyRange {
  const whiteKeys = Math.floor(widthPx / NARROWEST_WHITE_KEY_PX)
  if (whiteKeys >= 52) return { lowest: LOWEST_KEY, highest: HIGHEST_KEY }
  const octaves = Math.max(2, Math.floor((whiteKeys - 1) / 7))
  const wanted = basePitch - 12 * Math.floor((octaves - 2) / 2)
  const lowest = Math.min(Math.max(24, wanted), HIGHEST_KEY - 12 * octaves)
  return { lowest, highest: lowest + 12 * octaves }
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
