import { join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { net, protocol } from 'electron'
import { pagePolicy } from '../host/page-policy'

/** The window's page, and the only origin that is ours. Ends in a slash. */
export const APP_URL = 'app://coach/'

/** Must run before the app is ready: Chromium fixes its schemes when it starts. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

/** Serves the window's files from `folder`, and nothing outside it. */
export function serveAppScheme(folder: string): void {
  protocol.handle('app', async (request) => {
    const file = fileOf(request.url)
    if (request.method !== 'GET' || file === null) return refuse()
    return withPolicy(await readFile(join(folder, file)))
  })
}

/** The file that a URL names inside the folder; null when it leads anywhere else. */
function fileOf(url: string): string | null {
  const { origin, pathname } = partsOf(url)
  if (`${origin}/` !== APP_URL) return null
  const decoded = decode(pathname)
  if (decoded === null || /[\0\\:]/.test(decoded)) return null
  const file = normalize(decoded === '/' ? 'index.html' : decoded.slice(1))
  return file.split(sep).some((part) => part === '' || part.startsWith('.')) ? null : file
}

/** Node reports the origin of an own scheme as "null", so it is put together here. */
function partsOf(url: string): { readonly origin: string; readonly pathname: string } {
  const { protocol: scheme, host, pathname } = new URL(url)
  return { origin: `${scheme}//${host}`, pathname }
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    // A broken percent sign.
    return null
  }
}

/** Chromium reads the file, inside a packed app too, and knows its content type. */
async function readFile(path: string): Promise<Response> {
  return net.fetch(pathToFileURL(path).href, { bypassCustomProtocolHandlers: true }).catch(refuse)
}

function withPolicy(response: Response): Response {
  const headers = new Headers(response.headers)
  headers.set('Content-Security-Policy', pagePolicy())
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  return new Response(response.body, { status: response.status, headers })
}

function refuse(): Response {
  return new Response('There is no such page.', { status: 404, headers: { 'Content-Type': 'text/plain' } })
}
