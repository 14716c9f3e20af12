import type { Result } from '../../shared/base/result'
import { failed, ok } from '../../shared/base/result'
import type { Answer, RequestName } from '../../shared/contract/requests'
import { inputs } from '../../shared/contract/requests'
import type { Handlers } from './serve-requests'
import { refuse } from './serve-requests'

/** Everything that works on one library: one store and all that was built around it. */
export interface LibraryHost {
  readonly handlers: LibraryHandlers
  /** Finishes and stores what is being played, and lets nothing new begin. */
  close(): Promise<void>
  /** After the last request was answered. */
  closeStore(): void
}

/** Requests that outlive the library they are asked in: they are what changes it. */
export type LibraryHandlers = Omit<Handlers, keyof AboveLibraries>
export type AboveLibraries = Pick<
  Handlers,
  Extract<RequestName, `account/${string}`> | Extract<RequestName, `sync/${string}`> | 'data/erase'
>

/** The app over one library at a time. Its handlers stay the same object while libraries come and go. */
export interface SwitchingHost<Library extends LibraryHost> {
  readonly handlers: LibraryHandlers
  /** null while libraries are being changed, and when none could be opened. */
  current(): Library | null
  /**
   * Closes the open library, does `between` and opens the one that is due then. Requests wait meanwhile. Where the
   * library cannot be opened, each request is refused with the reason, and `app/open` tries again.
   */
  switchLibrary(between: () => void): Promise<Result<null, string>>
  close(): Promise<void>
}

export type OpenLibrary<Library> = () => Result<Library, string>

export function createSwitchingHost<Library extends LibraryHost>(
  first: Library,
  open: OpenLibrary<Library>,
): SwitchingHost<Library> {
  let library: Library | null = first
  /** Why none is open. */
  let whyNone = ''
  let changing: Promise<unknown> = Promise.resolve()
  const inFlight = new Set<Promise<unknown>>()

  /** One change after the other. */
  function inTurn<Value>(change: () => Promise<Value>): Promise<Value> {
    const done = changing.then(change)
    changing = done.catch(() => undefined)
    return done
  }

  async function closeLibrary(): Promise<void> {
    const closing = library
    library = null
    await closing?.close()
    await Promise.allSettled([...inFlight])
    closing?.closeStore()
  }

  function openLibrary(): Result<null, string> {
    const opened = open()
    if (!opened.ok) {
      whyNone = opened.problem
      return failed(whyNone)
    }
    library = opened.value
    return ok(null)
  }

  /** Whatever goes wrong in between, a library is open afterwards if any can be. */
  async function replace(between: () => void): Promise<Result<null, string>> {
    await closeLibrary()
    try {
      between()
    } catch (error) {
      openLibrary()
      throw error
    }
    return openLibrary()
  }

  async function pass(name: keyof LibraryHandlers, input: unknown): Promise<Answer<RequestName>> {
    if (!library) await changing
    if (!library && name === 'app/open') await inTurn(() => Promise.resolve(library ?? openLibrary()))
    if (!library) return refuse(whyNone)
    // The door has checked the input against the schema of this name.
    const handle = library.handlers[name] as (checked: unknown) => Promise<Answer<RequestName>> | Answer<RequestName>
    const answer = handle(input)
    if (!(answer instanceof Promise)) return answer
    inFlight.add(answer)
    return answer.finally(() => inFlight.delete(answer))
  }

  return {
    handlers: handlersThat(pass),
    current: () => library,
    switchLibrary: (between) => inTurn(() => replace(between)),
    close: () => inTurn(closeLibrary),
  }
}

function handlersThat(
  pass: (name: keyof LibraryHandlers, input: unknown) => Promise<Answer<RequestName>>,
): LibraryHandlers {
  const isBelow = (name: string): name is keyof LibraryHandlers => !/^(account\/|sync\/|data\/erase$)/.test(name)
  const entries = Object.keys(inputs)
    .filter(isBelow)
    .map((name) => [name, (input: unknown) => pass(name, input)])
  return Object.fromEntries(entries) as LibraryHandlers
}
