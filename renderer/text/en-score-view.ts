/** Words on the score itself. */
export const scoreView = {
  previousPage: 'Previous page',
  nextPage: 'Next page',
  falling: 'Notes that fall to the keys',
  loopStartHandle: 'First bar of the loop: drag to move it',
  loopEndHandle: 'Last bar of the loop: drag to move it',
}
