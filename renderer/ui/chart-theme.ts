/** The colours and the font of the theme as a canvas needs them: resolved. */
export interface ChartTheme {
  readonly colours: Readonly<Record<ChartColour | 'soft' | 'wash' | 'hairline', string>>
  /** As `CanvasRenderingContext2D.font` takes it, in pixels of the page. */
  readonly font: string
  readonly fontPx: number
}

export type ChartColour = keyof typeof variables

const variables = {
  accent: '--accent',
  ink: '--ink',
  edge: '--edge',
} as const

/** `place` is on the page: the size of its text is that of the labels. */
export function readChartTheme(place: HTMLElement): ChartTheme {
  const probe = place.ownerDocument.createElement('span')
  place.append(probe)
  const resolved = (variable: string) => {
    probe.style.color = `var(${variable})`
    return getComputedStyle(probe).color
  }
  const named = Object.entries(variables).map(([name, variable]) => [name, resolved(variable)])
  const colours = {
    ...(Object.fromEntries(named) as Record<ChartColour, string>),
    soft: resolved('--ink-soft'),
    wash: resolved('--accent-wash'),
    hairline: resolved('--hairline'),
  }
  const { fontSize, fontFamily } = getComputedStyle(place)
  probe.remove()
  return { colours, font: `${fontSize} ${fontFamily}`, fontPx: parseFloat(fontSize) }
}
