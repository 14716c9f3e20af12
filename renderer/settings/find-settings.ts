import { fold, wordsOf } from '../text/fold-words'
import type { SettingRow, SettingsSection } from './section'

type Named = Pick<SettingsSection, 'id' | 'rows'> & { readonly title: string }

/**
 * The rows in which each word of the query is found: in their label, in what they mean, in their options, or in the
 * title of their section. Accents and capitals make no difference. Sections without a row are left out.
 */
export function findSettings<Section extends Named>(sections: readonly Section[], query: string): readonly Section[] {
  const words = wordsOf(query)
  if (words.length === 0) return sections
  return sections
    .map((section) => ({ ...section, rows: section.rows.filter((row) => hasAll(row, section.title, words)) }))
    .filter(({ rows }) => rows.length > 0)
}

export function countRows(sections: readonly Pick<SettingsSection, 'rows'>[]): number {
  return sections.reduce((sum, { rows }) => sum + rows.length, 0)
}

function hasAll({ label, means, words = [], control }: SettingRow, title: string, wanted: readonly string[]): boolean {
  const options = control.kind === 'choice' ? control.options.map((option) => option.label) : []
  const said = fold([title, label, means, ...words, ...options].join(' '))
  return wanted.every((word) => said.includes(word))
}
