import { readFileSync, writeFileSync } from 'node:fs'
import type { Rectangle } from 'electron'
import { z } from 'zod'

const windowPlace = z.object({
  width: z.number().int(),
  height: z.number().int(),
  /** In the pixels of all screens together; null lets the system choose. */
  position: z.object({ x: z.number().int(), y: z.number().int() }).nullable(),
  isMaximized: z.boolean(),
})
export type WindowPlace = z.output<typeof windowPlace>

export const SMALLEST_PX = { width: 800, height: 560 }
const FIRST_PLACE: WindowPlace = { width: 1280, height: 840, position: null, isMaximized: false }
/** This much of the window must be on a screen, or it could not be caught with the mouse. */
const VISIBLE_PX = 100

/** Where the window was when it was closed; the first place when that is unknown or on no screen any more. */
export function readWindowPlace(file: string, screens: readonly Rectangle[]): WindowPlace {
  const stored = windowPlace.safeParse(readJson(file))
  if (!stored.success) return FIRST_PLACE
  const width = Math.max(stored.data.width, SMALLEST_PX.width)
  const height = Math.max(stored.data.height, SMALLEST_PX.height)
  const place = { ...stored.data, width, height }
  return screens.some((screen) => isOn(screen, place)) ? place : { ...place, position: null }
}

export function writeWindowPlace(file: string, place: WindowPlace): void {
  try {
    writeFileSync(file, JSON.stringify(place))
  } catch (error) {
    // A full disk must not keep the window from closing; it opens at its old place next time.
    process.stderr.write(`window place: ${String(error)}\n`)
  }
}

function isOn(screen: Rectangle, { position, width }: WindowPlace): boolean {
  if (position === null) return true
  const { x, y } = position
  const isBeside = x + width < screen.x + VISIBLE_PX || x > screen.x + screen.width - VISIBLE_PX
  const isTitleBarOff = y < screen.y || y > screen.y + screen.height - VISIBLE_PX
  return !isBeside && !isTitleBarOff
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // Not there yet, or not whole: the first place is right.
    return null
  }
}
