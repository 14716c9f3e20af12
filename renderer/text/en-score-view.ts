/** Words on the score itself. */
export const scoreView = {
  falling: 'Notes that fall to the keys',
  loopStartHandle: 'First bar of the loop: drag to move it',
  loopEndHandle: 'Last bar of the loop: drag to move it',
}
