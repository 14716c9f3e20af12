import { findIf, type Finding } from './finding'
import { heldNotes, isShort } from './grade-articulation'
import { legatoJoins } from './legato-joins'
import type { PedalPress } from './pedal-spans'
import type { StruckNote } from './struck-notes'
import { measureShare } from './sureness'
import type { TempoPath } from './tempo-path'

/** So many of the notes may be held, or let go, against the sign. Ours: of their staccatos professionals hold 7 %, and a Mozart
 * player lets go two slurred notes of five. */
const HELD_SHARE = 0.3
const BROKEN_SHARE = 0.5
const MIN_NOTES = 6

/** Staccato that is held and slurs that are broken. */
export function findTouch(
  struck: readonly StruckNote[],
  paths: readonly TempoPath[],
  presses: readonly PedalPress[],
): readonly Finding[] {
  const staccato = heldNotes(struck, paths).filter(({ note }) => note.written.isStaccato)
  const held = staccato.filter((note) => !isShort(note))
  const joins = legatoJoins(struck, presses)
  const broken = joins.filter(({ isBroken }) => isBroken)
  return [
    ...(staccato.length < MIN_NOTES
      ? []
      : findIf('staccatoHeld', measureShare(held.length, staccato.length, HELD_SHARE), {
          bars: held.map(({ note }) => note.written.bar),
        })),
    ...(joins.length < MIN_NOTES
      ? []
      : findIf('legatoBroken', measureShare(broken.length, joins.length, BROKEN_SHARE), {
          bars: broken.map(({ bar }) => bar),
        })),
  ]
}
