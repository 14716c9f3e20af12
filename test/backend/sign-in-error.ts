/** A refusal in the words of Supabase Auth: `code` names it, as its documentation lists them. */
export class SignInError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
  }
}
