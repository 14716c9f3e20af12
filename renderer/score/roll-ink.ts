/** The colours of the theme as the canvas needs them: resolved. */
export interface RollInk {
  readonly paper: string
  readonly keyWhite: string
  readonly keyBlack: string
  readonly ink: string
  readonly soft: string
  readonly pale: string
  readonly edge: string
  readonly hairline: string
  readonly wash: string
  readonly cursor: string
  readonly accent: string
  readonly loop: string
  readonly handLeft: string
  readonly handRight: string
  readonly correct: string
  readonly timing: string
  readonly wrong: string
  /** Inside the head of a key that was played wrongly: as in score.css. */
  readonly ghost: string
  readonly missed: string
  readonly uncertain: string
}

export function readInk(root: HTMLElement): RollInk {
  const probe = root.ownerDocument.createElement('span')
  root.append(probe)
  const resolved = (variable: string, fallback: string) => {
    probe.style.color = `var(${variable}, ${fallback})`
    return getComputedStyle(probe).color
  }
  const ink: RollInk = {
    paper: resolved('--paper', '#fffdf8'),
    keyWhite: resolved('--key-white', '#fdfbf7'),
    keyBlack: resolved('--key-black', '#211d19'),
    ink: resolved('--ink', '#211d18'),
    soft: resolved('--ink-soft', '#5e564c'),
    pale: resolved('--ink-pale', '#8d857a'),
    edge: resolved('--edge', '#8a8175'),
    hairline: resolved('--hairline', '#d3cdc2'),
    wash: resolved('--wash', '#211d180d'),
    cursor: resolved('--cursor', '#7a3b5c2e'),
    accent: resolved('--accent', '#7a3b5c'),
    loop: resolved('--loop', '#7a3b5c1a'),
    handLeft: resolved('--hand-left', '#5a4d3a'),
    handRight: resolved('--hand-right', '#7a3b5c'),
    correct: resolved('--verdict-correct', '#0072b2'),
    timing: resolved('--verdict-timing', '#b87400'),
    wrong: resolved('--verdict-wrong', '#d55e00'),
    ghost: resolved('--verdict-ghost', '#f3d1b3'),
    missed: resolved('--verdict-missed', '#6b6b6b'),
    uncertain: resolved('--verdict-uncertain', '#6b6b6b'),
  }
  probe.remove()
  return ink
}
