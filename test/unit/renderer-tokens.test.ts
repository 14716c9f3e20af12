import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../renderer/ui/tokens.css', import.meta.url), 'utf8')
const [, highCss = ''] = /:root\[data-contrast='high'\] \{(.*?)\n\}/s.exec(css) ?? []
const SURFACES = ['desk', 'surface', 'raised', 'paper']
const MARKS = ['correct', 'timing', 'wrong', 'extra', 'missed', 'uncertain'].map((mark) => `verdict-${mark}`)
const THEMES = ['light', 'dark'] as const
/** WCAG 2.2 AA, and AAA where the person asks for high contrast; marks there as text is elsewhere. */
const CONTRASTS = [
  { name: 'normal', text: 4.5, marks: 3 },
  { name: 'high', text: 7, marks: 4.5 },
] as const

for (const theme of THEMES)
  for (const { name: contrastName, text: textRatio, marks: markRatio } of CONTRASTS) {
    const where = `in the ${theme} theme, ${contrastName} contrast`

    test(`text reaches ${textRatio}:1 on every surface ${where}`, () => {
      const pairs = SURFACES.flatMap((surface) => ['ink', 'ink-soft', 'accent'].map((ink) => [ink, surface] as const))
      const others = [
        ['on-accent', 'accent'],
        ['on-accent', 'accent-hover'],
        ['ink', 'chosen'],
      ] as const
      expect(tooFaint([...pairs, ...others], textRatio)).toEqual([])
    })

    test(`the names of what is not chosen reach ${textRatio}:1 on the wash ${where}`, () => {
      const washed = ['desk', 'surface'].map((surface) => over('wash-strong', surface))
      expect(washed.filter((back) => contrast(colour('ink-soft'), back) < textRatio)).toEqual([])
    })

    test(`verdict marks reach ${markRatio}:1 on the paper and beside it ${where}`, () => {
      const pairs = ['paper', 'desk'].flatMap((surface) => MARKS.map((mark) => [mark, surface] as const))
      expect(tooFaint(pairs, markRatio)).toEqual([])
    })

    test(`the paler hand, and both hands’ keys, reach 3:1 on the paper ${where}`, () => {
      const inks = ['ink-pale', 'hand-right', 'hand-left']
      expect(
        tooFaint(
          inks.map((ink) => [ink, 'paper'] as const),
          3,
        ),
      ).toEqual([])
    })

    test(`edges of controls reach ${markRatio}:1 ${where}`, () => {
      expect(
        tooFaint(
          ['desk', 'surface', 'raised'].map((surface) => ['edge', surface] as const),
          markRatio,
        ),
      ).toEqual([])
    })

    const colour = (token: string) => colourOf(token, theme, contrastName)
    const over = (wash: string, surface: string) => blend(colour(wash), colour(surface))

    function tooFaint(pairs: readonly (readonly [string, string])[], atLeast: number): readonly string[] {
      return pairs
        .map(([front, back]) => ({ front, back, ratio: contrast(colour(front), colour(back)) }))
        .filter(({ ratio }) => ratio < atLeast)
        .map(({ front, back, ratio }) => `${front} on ${back} is ${ratio.toFixed(2)}:1`)
    }
  }

test('the accent is none of the colours of verdicts', () => {
  for (const { name } of CONTRASTS)
    for (const theme of THEMES) {
      const verdicts = MARKS.map((mark) => colourOf(mark, theme, name))
      expect(verdicts).not.toContain(colourOf('accent', theme, name))
    }
})

test('no size of text is fixed in pixels, and none falls under 14 px at 90 %', () => {
  const sizes = [...css.matchAll(/--size-\w+: (?:max\((\d+)px, )?([\d.]+)rem\)?;/g)]
  expect(sizes).toHaveLength(6)
  for (const [, leastPx, rem] of sizes)
    expect(Math.max(Number(leastPx ?? 0), Number(rem) * 16 * 0.9)).toBeGreaterThan(13.9)
})

/** As "#rrggbb" or "#rrggbbaa". High contrast changes what it names; the rest stays. */
function colourOf(token: string, theme: (typeof THEMES)[number], contrastName: 'normal' | 'high'): string {
  const pattern = new RegExp(`--${token}: light-dark\\((#\\w+), (#\\w+)\\)`)
  const [, light, dark] = (contrastName === 'high' && pattern.exec(highCss)) || (pattern.exec(css) ?? [])
  const found = theme === 'light' ? light : dark
  if (!found) throw new Error(`tokens.css has no colour called ${token}`)
  return found
}

function blend(front: string, back: string): string {
  const share = parseInt(front.slice(7, 9), 16) / 255
  const mixed = [1, 3, 5].map((at) => {
    const [over, under] = [front, back].map((hex) => parseInt(hex.slice(at, at + 2), 16))
    return Math.round(over! * share + under! * (1 - share))
  })
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((left, right) => right - left)
  return (lighter! + 0.05) / (darker! + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
