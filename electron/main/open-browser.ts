import { shell } from 'electron'
import { isLoopback } from '../host/account/project'

/** Opens a page in the person's own browser, where they know it is no app that asks for their password. */
export async function openBrowser(url: string): Promise<boolean> {
  if (!isPage(url)) return false
  try {
    await shell.openExternal(url)
    return true
  } catch {
    // No browser, or the system does not know it: the caller says so.
    return false
  }
}

/** The system would also start programs and open files by their address. */
function isPage(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && isLoopback(parsed.hostname))
}
