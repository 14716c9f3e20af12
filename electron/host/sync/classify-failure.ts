/** Why the cloud did not do what it was asked, by what the caller can do about it. */
export type CloudProblem =
  /** It will not take this thing as it is, however often it is sent. */
  | { readonly kind: 'refused'; readonly sqlState: string }
  /** No token that it accepts: the person has to sign in again. */
  | { readonly kind: 'signInAgain' }
  /** It does not know the function: this app is newer than the project's migrations. */
  | { readonly kind: 'updateCloud' }
  /** No answer, or none that means anything: later. `detail` is for the log, not for the person. */
  | { readonly kind: 'unreachable'; readonly detail: string }

/** `status`: of HTTP, 0 without an answer. `code`: a SQLSTATE or PostgREST's own (PGRST…); often empty in a crash. */
export interface Failure {
  readonly status: number
  readonly code: string
  readonly message: string
}

/**
 * 22xxx data exception, 23xxx integrity constraint violation, 42501 insufficient privilege.
 * Source: PostgreSQL, Appendix A, Error Codes.
 */
const refusals = /^(22...|23...|42501)$/
/** Ours: what stands for HTTP 413 among SQLSTATEs; program_limit_exceeded. */
const TOO_LARGE = '54000'
/** PostgREST: no function of this name and these arguments in the schema. */
const NO_SUCH_FUNCTION = 'PGRST202'

/**
 * Decides by SQLSTATE, not by the class of the HTTP status: a server that dies in the middle of a call answers 400
 * with an empty code, and a gateway may answer 403 or 404 for reasons of its own.
 */
export function classifyFailure({ status, code, message }: Failure): CloudProblem {
  if (refusesToken({ status, code })) return { kind: 'signInAgain' }
  if (code === NO_SUCH_FUNCTION) return { kind: 'updateCloud' }
  if (refusals.test(code)) return { kind: 'refused', sqlState: code }
  if (status === 413) return { kind: 'refused', sqlState: TOO_LARGE }
  return { kind: 'unreachable', detail: `${String(status)} ${code} ${message}`.slice(0, 300) }
}

/** PostgREST: PGRST300 to PGRST303 are about the JWT. Whoever is not known gets 42501 with status 401. */
function refusesToken({ status, code }: Pick<Failure, 'status' | 'code'>): boolean {
  return status === 401 || /^PGRST30[0-3]$/.test(code)
}
