import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.flac': 'audio/flac',
  '.txt': 'text/plain; charset=utf-8',
}
/** Vite puts the content's hash into every name in this folder: what is there never changes. */
const HASHED_FOLDER = `assets${sep}`
const ONE_YEAR_S = 31_536_000

/** Sends the file of `folder` that the path names. False when there is none, or none that may be seen. */
export async function sendStaticFile(folder: string, urlPath: string, response: ServerResponse): Promise<boolean> {
  const name = nameOf(urlPath)
  if (name === null) return false
  const path = join(folder, name)
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return false

  response.writeHead(200, {
    'Content-Type': CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': name.startsWith(HASHED_FOLDER) ? `private, max-age=${ONE_YEAR_S}, immutable` : 'no-cache',
  })
  // A window that closes in the middle of a file is nobody's problem.
  await pipeline(createReadStream(path), response).catch(() => response.destroy())
  return true
}

/** The file a path names inside the folder; null when it leads anywhere else. */
function nameOf(urlPath: string): string | null {
  const decoded = decode(urlPath)
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null
  const name = normalize(decoded === '/' ? 'index.html' : decoded.slice(1))
  const isInside = !name.startsWith('..') && !name.startsWith(sep) && !/^[a-z]:/i.test(name)
  return isInside && !name.split(sep).some((part) => part.startsWith('.')) ? name : null
}

function decode(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    // A broken percent sign.
    return null
  }
}
