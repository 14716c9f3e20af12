/** A request before it is answered. `path` is without the query: `/rest/v1/rpc/sync_session`. */
export interface RequestSeen {
  readonly method: string
  readonly path: string
  /** Who asks: the header `authorization`. */
  readonly authorization: string
}

/** What goes wrong with one request. */
export type Fault =
  | 'pass'
  /** The connection is cut; nothing reaches the servers. */
  | 'refuse'
  /** The work is done, and the connection is cut before the answer: what writes must be idempotent for. */
  | 'dropAnswer'
  /** Answered at once, without the servers. */
  | { readonly status: number; readonly body?: object; readonly headers?: Readonly<Record<string, string>> }
  /** Passed on after a while. */
  | { readonly delayMs: number }

/** Asked before every request. It may do harm of its own, such as killing a server, before it answers. */
export type FaultRule = (request: RequestSeen) => Fault | Promise<Fault>
