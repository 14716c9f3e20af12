import { cpSync, rmSync } from 'node:fs'
import { beforeAll, expect, onTestFailed, test } from 'vitest'
import { adoptInto } from '../../electron/host/store/adopt'
import { countSessions } from '../../electron/host/store/library-files'
import { createDice } from '../support/practice-dice'
import { ACCOUNT, inLibrary, numberedSession, practiseIn, rowsIn } from './libraries'
import { bundleScript, runAndKillAfter } from './run-in-node'
import { temporaryFolder } from './store-folder'

const SESSIONS = 20
const ATTEMPTS = 8
let adoptOnce = ''

beforeAll(async () => {
  adoptOnce = await bundleScript('adopt-once.ts')
})

test.each([
  ['has no library here', 0],
  ['has a library here', 5],
])(
  'adopting is killed at any moment, and done again it ends as if nothing had been: the account %s',
  async (_, owned) => {
    const seed = Date.now() % 1_000_000
    onTestFailed(() => {
      console.error(`seed ${seed}`)
    })
    const dice = createDice(seed)
    const before = libraries(owned)
    const undisturbed = copyOf(before)
    const begun = performance.now()
    adoptInto({ ...undisturbed, ...ACCOUNT })
    const lastsMs = performance.now() - begun
    const expected = rowsIn(undisturbed.to)

    const { from, to } = copyOf(before)
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const wasKilled = await runAndKillAfter(adoptOnce, [from, to], dice.between(0, 1.2 * lastsMs))
      // At no moment is there a session that neither library has.
      expect(countSessions(from) + countSessions(to)).toBeGreaterThanOrEqual(SESSIONS + owned)
      if (!wasKilled) {
        expect(rowsIn(to)).toEqual(expected)
        replace({ from, to }, before)
      }
    }
    expect(adoptInto({ from, to, ...ACCOUNT }).ok).toBe(true)
    expect(countSessions(from)).toBe(0)
    expect(rowsIn(to)).toEqual(expected)
  },
)

interface Libraries {
  readonly from: string
  readonly to: string
}

function libraries(owned: number): Libraries {
  const [from, to] = [temporaryFolder(), temporaryFolder()]
  inLibrary(from, undefined, (store) => practiseIn(store, { from: 0, until: SESSIONS }))
  if (owned > 0) {
    inLibrary(to, ACCOUNT.userId, (store) => {
      practiseIn(store, { from: 500, until: 500 + owned + 1 })
      store.sessions.delete(numberedSession(501))
    })
  }
  return { from, to }
}

function copyOf(before: Libraries): Libraries {
  const copy = { from: temporaryFolder(), to: temporaryFolder() }
  replace(copy, before)
  return copy
}

function replace(libraries: Libraries, before: Libraries): void {
  for (const which of ['from', 'to'] as const) {
    rmSync(libraries[which], { recursive: true })
    cpSync(before[which], libraries[which], { recursive: true })
  }
}
