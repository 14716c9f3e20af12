import type { NoteVerdict } from './session-report'

/** A further note of a written ornament: right, but it stands for no written note of its own and is not counted. */
export function isOrnamental({ kind, deltaMs, isUntimed }: NoteVerdict): boolean {
  return kind === 'correct' && deltaMs === null && isUntimed !== true
}
