import { safeStorage } from 'electron'
import type { OpenVault, Seal } from '../host/account/token-vault'
import { createForgetfulVaults, openSealedVault } from '../host/account/token-vault'

/** Vaults sealed with a key of the system's keychain. Where there is none, tokens are not written at all. */
export function createSafeVaults(platform: NodeJS.Platform): OpenVault {
  const openForgetfulVault = createForgetfulVaults()
  return (folder) => {
    const [safe, forgetful] = [openSealedVault(folder, keychain), openForgetfulVault(folder)]
    const vault = async () => ((await isSafe(platform)) ? safe : forgetful)
    return {
      isLasting: () => isSafe(platform),
      read: async () => (await vault()).read(),
      write: async (tokens) => (await vault()).write(tokens),
      erase: () => {
        safe.erase()
        forgetful.erase()
      },
    }
  }
}

/** Without a keychain Linux has "basic_text": a key that is the same in every Chromium, so no secret. */
async function isSafe(platform: NodeJS.Platform): Promise<boolean> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false
  return platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'
}

const keychain: Seal = {
  close: (text) => safeStorage.encryptStringAsync(text),
  open: async (bytes) => {
    try {
      return (await safeStorage.decryptStringAsync(Buffer.from(bytes))).result
    } catch {
      // Another user's keychain, or a new one: signing in again seals anew.
      return null
    }
  },
}
