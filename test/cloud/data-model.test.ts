import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject } from '../backend/project-root'
import { projectMigrations } from '../backend/run-migrations'

test('the first migration is the SQL of the data model, to the letter', () => {
  const text = readFileSync(inProject('supabase', 'migrations', '20251022000000_data_model.sql'))
  expect(createHash('sha256').update(text).digest('hex')).toBe(
    '290a2b4cbd90335418d4a1ed9f632d5ec27fc9b74cefd4ef7f20f8ed421251ce',
  )
})

test('no migration after it takes a table or a column away', () => {
  const [, ...added] = projectMigrations()
  const removing = added.filter(({ text }) => /\bdrop\s+(table|column|type)\b/i.test(text)).map(({ name }) => name)
  expect(removing).toEqual([])
})
