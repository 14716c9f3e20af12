import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSafeVaults } from '../../electron/main/safe-vaults'
import { safeStorage } from '../support/electron-double'

vi.mock('electron', () => import('../support/electron-double'))

const tokens = { accessToken: 'an access token', refreshToken: 'a refresh token' }
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'piano-coach-vault-'))
  Object.assign(safeStorage, { isAvailable: true, backend: 'gnome_libsecret' })
})
afterEach(() => rmSync(folder, { recursive: true }))

test('tokens are sealed by the keychain, for the owner only, and another start can open them', async () => {
  const vault = createSafeVaults('linux')(folder)
  await vault.write(tokens)
  const [file] = readdirSync(folder)
  const text = readFileSync(join(folder, file!), 'utf8')
  expect([text.includes(tokens.accessToken), text.includes(tokens.refreshToken)]).toEqual([false, false])
  expect(statSync(join(folder, file!)).mode & 0o777).toBe(0o600)
  expect([await vault.isLasting(), await createSafeVaults('linux')(folder).read()]).toEqual([true, tokens])
  vault.erase()
  expect([readdirSync(folder), await vault.read()]).toEqual([[], null])
})

test.each([
  ['there is no keychain', 'darwin', { isAvailable: false }],
  ['Linux has only a key that everybody knows', 'linux', { backend: 'basic_text' }],
] as const)('where %s nothing is written, and the next start knows nothing', async (_, platform, lacking) => {
  Object.assign(safeStorage, lacking)
  const openVault = createSafeVaults(platform)
  await openVault(folder).write(tokens)
  expect([readdirSync(folder), await openVault(folder).isLasting()]).toEqual([[], false])
  expect(await openVault(folder).read()).toEqual(tokens)
  expect(await createSafeVaults(platform)(folder).read()).toBeNull()
})

test('a seal that this keychain did not make opens nothing', async () => {
  await createSafeVaults('linux')(folder).write(tokens)
  const [file] = readdirSync(folder)
  writeFileSync(join(folder, file!), 'of another keychain')
  expect(await createSafeVaults('linux')(folder).read()).toBeNull()
})
