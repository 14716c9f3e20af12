/** How a glyph stands on the page: enlarged by `scaleX` and `scaleY`, its origin at `x`, `y`. */
export interface GlyphPlace {
  readonly x: number
  readonly y: number
  readonly scaleX: number
  readonly scaleY: number
}

type Command = readonly [name: string, numbers: readonly number[]]

const NUMBERS_PER_COMMAND: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, z: 0 }

/**
 * Bakes a place into a glyph's outline, so that the path needs no `transform`: the browser keeps a paint chunk for
 * each transformed element, and composing some hundred of them took 6 ms of every frame.
 * Null for outlines with commands that fonts do not use (arcs).
 */
export function placeGlyph(outline: string, place: GlyphPlace): string | null {
  const commands = readCommands(outline)
  return commands && commands.map((command) => placeCommand(command, place)).join('')
}

function readCommands(outline: string): readonly Command[] | null {
  const commands: Command[] = []
  for (const [, name = '', rest = ''] of outline.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const size = NUMBERS_PER_COMMAND[name.toLowerCase()]
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    if (size === undefined || (size > 0 && numbers.length % size !== 0)) return null
    commands.push([name, numbers])
  }
  return commands
}

function placeCommand([name, numbers]: Command, { x, y, scaleX, scaleY }: GlyphPlace): string {
  const isRelative = name === name.toLowerCase()
  const placeX = (value: number) => round(value * scaleX + (isRelative ? 0 : x))
  const placeY = (value: number) => round(value * scaleY + (isRelative ? 0 : y))
  if (name === 'h' || name === 'H') return name + numbers.map(placeX).join(' ')
  if (name === 'v' || name === 'V') return name + numbers.map(placeY).join(' ')
  return name + numbers.map((value, index) => (index % 2 === 0 ? placeX(value) : placeY(value))).join(' ')
}

/** A tenth of a page unit is a two-hundredth of a pixel. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}
