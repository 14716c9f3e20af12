import { resolve } from 'node:path'
import { app } from 'electron'
import { APP_SCHEME } from '../host/account/sign-in-link'

/** The links of our own scheme that the system hands to the app, in whichever of its ways. */
export interface AppLinks {
  /** Those that came before anybody listened are told at once. */
  onLink(listener: (link: string) => void): void
}

const MOST_WAITING = 4

/**
 * macOS sends `open-url`, maybe before the app is ready; elsewhere the link is an argument of this start, or of a second
 * one that ends itself. `args`: of this start.
 */
export function catchAppLinks(args: readonly string[]): AppLinks {
  const waiting: string[] = [...linksAmong(args)]
  let listener: ((link: string) => void) | null = null

  function take(link: string): void {
    if (listener) listener(link)
    else if (waiting.length < MOST_WAITING) waiting.push(link)
  }

  app.on('open-url', (event, url) => {
    event.preventDefault()
    linksAmong([url]).forEach(take)
  })
  app.on('second-instance', (_event, argv) => linksAmong(argv).forEach(take))

  return {
    onLink: (added) => {
      listener = added
      waiting.splice(0).forEach(added)
    },
  }
}

/** Tells the system that links of our scheme are ours. While the app is not packed, its files are an argument. */
export function ownAppLinks(): void {
  const [, entry] = process.argv
  if (app.isPackaged || entry === undefined) app.setAsDefaultProtocolClient(APP_SCHEME)
  else app.setAsDefaultProtocolClient(APP_SCHEME, process.execPath, [resolve(entry)])
}

function linksAmong(args: readonly string[]): readonly string[] {
  return args.filter((argument) => argument.startsWith(`${APP_SCHEME}://`))
}
