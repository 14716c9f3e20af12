/** Words on the score itself. */
export const scoreView = {
  loopStartHandle: 'First bar of the loop: drag to move it',
  loopEndHandle: 'Last bar of the loop: drag to move it',
}
