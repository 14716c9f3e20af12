import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../renderer/ui/tokens.css', import.meta.url), 'utf8')
const SURFACES = ['desk', 'surface', 'raised', 'paper']
const THEMES = ['light', 'dark'] as const

for (const theme of THEMES) {
  test(`text reaches 4.5:1 on every surface in the ${theme} theme`, () => {
    const pairs = SURFACES.flatMap((surface) => ['ink', 'ink-soft', 'accent'].map((ink) => [ink, surface] as const))
    expect(
      tooFaint([...pairs, ['on-accent', 'accent'], ['on-accent', 'accent-hover'], ['ink', 'chosen']], 4.5),
    ).toEqual([])
  })

  test(`verdict marks reach 3:1 on the paper and beside it in the ${theme} theme`, () => {
    const marks = ['correct', 'timing', 'wrong', 'extra', 'missed', 'uncertain']
    const pairs = ['paper', 'desk'].flatMap((surface) => marks.map((mark) => [`verdict-${mark}`, surface] as const))
    expect(tooFaint(pairs, 3)).toEqual([])
  })

  test(`edges of controls reach 3:1 in the ${theme} theme`, () => {
    expect(
      tooFaint(
        [
          ['edge', 'desk'],
          ['edge', 'surface'],
        ],
        3,
      ),
    ).toEqual([])
  })

  function tooFaint(pairs: readonly (readonly [string, string])[], atLeast: number): readonly string[] {
    return pairs
      .map(([front, back]) => ({ front, back, ratio: contrast(colour(front, theme), colour(back, theme)) }))
      .filter(({ ratio }) => ratio < atLeast)
      .map(({ front, back, ratio }) => `${front} on ${back} is ${ratio.toFixed(2)}:1`)
  }
}

test('the accent is none of the colours of verdicts', () => {
  const verdicts = [...css.matchAll(/--verdict-[a-z]+: light-dark\((#\w{6}), (#\w{6})\)/g)].flatMap(
    ([, ...both]) => both,
  )
  expect(verdicts).toHaveLength(12)
  expect(verdicts).not.toContain(colour('accent', 'light'))
  expect(verdicts).not.toContain(colour('accent', 'dark'))
})

function colour(name: string, theme: (typeof THEMES)[number]): string {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? []
  const found = theme === 'light' ? light : dark
  if (!found) throw new Error(`tokens.css has no colour called ${name}`)
  return found
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
