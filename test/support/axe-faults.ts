import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Axe {
  run(context: object, options: object): Promise<AxeResults>
}

/** Base UI's own: they pass the focus on, so that Tab stays in an open menu. */
const FOCUS_GUARDS = '[data-base-ui-focus-guard]'

/** Hidden from screen readers, which have the table, and slow to walk through. */
const ENGRAVING = '.score-leaf > svg'

/**
 * What axe finds wrong on the page as it stands, in both themes. Menus and dialogs float outside the landmarks. Strict:
 * text is to reach 7:1 (WCAG 2.2, 1.4.6), as in high contrast.
 */
export async function axeFaults(page: Page, { isStrict = false } = {}): Promise<readonly string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.waitForFunction((theme) => document.documentElement.dataset['theme'] === theme, colorScheme)
    await page.evaluate(axeSource)
    const { violations } = await page.evaluate(
      ({ context, rules }) => (window as unknown as { axe: Axe }).axe.run(context, { rules }),
      {
        context: { exclude: [FOCUS_GUARDS, ENGRAVING] },
        rules: { region: { enabled: false }, 'color-contrast-enhanced': { enabled: isStrict } },
      },
    )
    for (const { id, nodes } of violations)
      for (const { html, failureSummary } of nodes)
        found.push(`${colorScheme}: ${id}: ${html}\n${failureSummary ?? ''}`)
  }
  return found
}
