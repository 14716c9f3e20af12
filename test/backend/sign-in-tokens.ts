import { createHmac, timingSafeEqual } from 'node:crypto'

export type Claims = Readonly<Record<string, unknown>>

/** A token signed with the project's secret (HS256, RFC 7519). */
export function signToken(claims: Claims, secret: string): string {
  const head = `${toBase64Url('{"alg":"HS256","typ":"JWT"}')}.${toBase64Url(JSON.stringify(claims))}`
  return `${head}.${signatureOf(head, secret)}`
}

/** The claims of a token that we signed and that has not expired; else null. */
export function readToken(token: string, secret: string, nowSeconds: number): Claims | null {
  const [header, body, signature] = token.split('.')
  if (!header || !body || !signature || !isEqual(signature, signatureOf(`${header}.${body}`, secret))) return null
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims
  return typeof claims['exp'] === 'number' && claims['exp'] > nowSeconds ? claims : null
}

/** What an app sends instead of a password: who it is to a signed-out user, and to a server of the project. */
export function projectKey(role: 'anon' | 'service_role', secret: string): string {
  return signToken({ iss: 'supabase', role, iat: 1_700_000_000, exp: 4_102_444_800 }, secret)
}

const toBase64Url = (text: string) => Buffer.from(text).toString('base64url')

const signatureOf = (head: string, secret: string) => createHmac('sha256', secret).update(head).digest('base64url')

function isEqual(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
