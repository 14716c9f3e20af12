import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Who may come in: a window that was opened with the address this process printed. The address holds a token that
 * works once and is exchanged for a cookie; the cookie ends with the process.
 */
export interface Gate {
  /** What is printed and opened. */
  readonly url: string
  /** Spends the token. The header value of the cookie, or null when the token is wrong or spent. */
  exchange(token: string): string | null
  hasCookie(request: IncomingMessage): boolean
  /** False when a strange site led here under another name (DNS rebinding). */
  isOurHost(request: IncomingMessage): boolean
  /** False when a page of another origin asks. */
  isOurOrigin(request: IncomingMessage): boolean
}

const SECRET_BYTES = 32

export function createGate(port: number): Gate {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const cookieName = `piano-coach-${port}`
  const cookie = randomBytes(SECRET_BYTES).toString('base64url')
  const token = randomBytes(SECRET_BYTES).toString('base64url')
  let isSpent = false

  return {
    url: `http://127.0.0.1:${port}/?token=${token}`,
    exchange: (offered) => {
      if (isSpent || !isSame(offered, token)) return null
      isSpent = true
      return `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/`
    },
    hasCookie: ({ headers }) => cookiesNamed(cookieName, headers.cookie).some((value) => isSame(value, cookie)),
    isOurHost: ({ headers }) => hosts.includes(headers.host ?? ''),
    isOurOrigin: ({ headers }) => hosts.some((host) => headers.origin === `http://${host}`),
  }
}

function cookiesNamed(name: string, header: string | undefined): readonly string[] {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim())
  return pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1))
}

/** Takes the same time however much of the secret was guessed. */
function isSame(offered: string, secret: string): boolean {
  return timingSafeEqual(hash(offered), hash(secret))
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
