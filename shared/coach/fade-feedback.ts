/**
 * Whether the marks on the note heads are shown in a take. With fewer of them the student has to hear for himself what
 * went wrong: that is slower at first, and stays (Winstein & Schmidt 1990, Journal of Experimental Psychology: Learning,
 * Memory, and Cognition 16, 677–691; the guidance hypothesis: Salmoni, Schmidt & Walter 1984, Psychological Bulletin 95,
 * 355–386). Faded is every other take, and fewer the better it goes.
 */
export function areColoursShown(
  liveColours: 'on' | 'faded' | 'off',
  { takeIndex, accuracy }: { readonly takeIndex: number; readonly accuracy: number | null },
): boolean {
  if (liveColours !== 'faded') return liveColours === 'on'
  return takeIndex % takesForOneShown(accuracy) === 0
}

/** `accuracy` of the take before, 0..1; null before there was one. The steps are ours. */
function takesForOneShown(accuracy: number | null): number {
  if (accuracy === null || accuracy < 0.9) return 2
  return accuracy < 0.97 ? 3 : 4
}
