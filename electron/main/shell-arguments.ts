import { parseArgs } from 'node:util'

/** What the desktop app takes from its command line. */
export interface ShellArguments {
  /** A MIDI file for the virtual pianist to play when the window is open. */
  readonly pianistFile: string | null
  readonly speed: number
}

/** As the contract's. */
const SLOWEST = 0.25
const FASTEST = 64

/** Lenient, because Chromium's own switches stand between ours, and a desktop icon has nobody to complain to. */
export function readShellArguments(args: readonly string[]): ShellArguments {
  const options = { pianist: { type: 'string' }, speed: { type: 'string' } } as const
  const { pianist, speed } = parseArgs({ args: [...args], options, strict: false }).values
  return { pianistFile: typeof pianist === 'string' ? pianist : null, speed: readSpeed(speed) }
}

function readSpeed(value: unknown): number {
  const speed = Number(value ?? 1)
  return speed >= SLOWEST && speed <= FASTEST ? speed : 1
}
