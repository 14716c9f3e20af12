/** Ours: a phone network on a train answers in less; a person waits no longer. */
const LONGEST_ANSWER_MS = 15_000
/** Node's names for "there is no way out of this computer". */
const OFFLINE_CODES = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH'])
const HTTP_SERVER_ERROR = 500

/** Our own error codes, in the place where the cloud's are found. */
export const OFFLINE = 'piano_offline'
export const UNREACHABLE = 'piano_unreachable'

/**
 * `fetch` for the auth client. That client asks again and again by itself for half a minute when nobody answers; here
 * the person, or the sync engine, decides about another try. So whatever the network does wrong comes back as an
 * answer with a code of ours.
 */
export function fetchOnce(ended: AbortSignal): typeof fetch {
  return async (input, init) => {
    const signal = AbortSignal.any([ended, AbortSignal.timeout(LONGEST_ANSWER_MS)])
    try {
      const response = await fetch(input, { ...init, signal })
      if (response.status < HTTP_SERVER_ERROR) return response
      await response.body?.cancel()
      return failure(UNREACHABLE)
    } catch (error) {
      const code = codeOf(error)
      return failure(code !== null && OFFLINE_CODES.has(code) ? OFFLINE : UNREACHABLE)
    }
  }
}

function failure(code: string): Response {
  return Response.json({ error_code: code, msg: 'No answer' }, { status: 400 })
}

/** Node hides what the system said in `cause`. */
function codeOf(error: unknown): string | null {
  const { cause } = (error ?? {}) as { readonly cause?: { readonly code?: unknown } }
  return typeof cause?.code === 'string' ? cause.code : null
}
