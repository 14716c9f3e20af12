import { expect, test } from 'vitest'
import { countRows, findSettings } from '../../renderer/settings/find-settings'
import type { SettingRow } from '../../renderer/settings/section'

const sections = [
  { id: 'sound', title: 'Sound', rows: [row('volume', 'Loudness of the piano', 'Yours sounds by itself.'), click()] },
  { id: 'appearance', title: 'Appearance', rows: [row('size', 'Größe der Schrift', 'For all but the notes.')] },
] as const

test('nothing typed shows everything', () => {
  expect(findSettings(sections, '  ')).toEqual(sections)
  expect(countRows(sections)).toBe(3)
})

test.each([
  ['loud', ['volume']],
  ['ITSELF', ['volume']],
  ['grosse', ['size']],
  ['große schrift', ['size']],
  ['sound', ['volume', 'click']],
  ['sound metronome', ['click']],
  ['two bars', ['click']],
  ['piano schrift', []],
])('“%s” finds what has each of its words in label, meaning, options, further words or section', (query, ids) => {
  expect(findSettings(sections, query).flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(ids)
})

function row(id: string, label: string, means: string): SettingRow {
  return { id, label, means, control: { kind: 'check', isChecked: true, onChange: () => undefined } }
}

function click(): SettingRow {
  const options = [{ value: 2, label: 'Two bars' }]
  const control = { kind: 'choice', value: 2, options, onChange: () => undefined } as const
  return { id: 'click', label: 'Counting in', means: 'Before you begin.', words: ['metronome'], control }
}
