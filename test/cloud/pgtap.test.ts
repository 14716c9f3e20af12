import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { whyNoBackend } from '../backend/start-backend'
import { inProject } from '../backend/project-root'
import { cloudForThisFile } from './cloud-of-file'
import { pgtapSql, readTap, runPgtap } from './pgtap'

const folder = inProject('supabase', 'tests')
const files = readdirSync(folder).filter((name) => name.endsWith('.sql'))

const cloud = cloudForThisFile()

beforeAll(async () => {
  if (whyNoBackend() === null) await cloud.backend.sql(pgtapSql())
})

test.each(files)('%s', async (name) => {
  const { planned, passed, failures } = await runPgtap(
    cloud.backend.databaseUrl,
    readFileSync(join(folder, name), 'utf8'),
  )
  expect(failures).toEqual([])
  expect(passed).toBe(planned)
  expect(planned).toBeGreaterThan(0)
})

test('a line that fails is told with its reason, and a test that is missing is missed', async () => {
  const text =
    "begin; select plan(3); select is(1, 1, 'fine'); select is(1, 2, 'wrong'); select * from finish(); rollback;"
  const { planned, passed, failures } = await runPgtap(cloud.backend.databaseUrl, text)
  expect({ planned, passed }).toEqual({ planned: 3, passed: 1 })
  expect(failures).toHaveLength(1)
  expect(failures[0]).toMatch(/^not ok 2 - wrong\n# Failed test 2: "wrong"\n# +have: 1\n# +want: 2/)
})

test('remarks after a test that passed are no failure', () => {
  expect(readTap(['1..1', 'ok 1 - fine', '# a remark'])).toEqual({ planned: 1, passed: 1, failures: [] })
})
