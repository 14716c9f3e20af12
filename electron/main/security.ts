import type { Session, WebContents } from 'electron'

/** What the page may ask Chromium for. Devices belong to the host, so none of them is here. */
const ALLOWED_PERMISSIONS: readonly string[] = ['fullscreen']

/** Denies every permission that is not listed, and what Chromium would fetch by itself. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(isAllowed(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isAllowed(permission))
  session.setDevicePermissionHandler(() => false)
  // It would download dictionaries.
  session.setSpellCheckerEnabled(false)
}

/** Keeps the page where it is: no navigation (a dropped file is one), no new window, no page inside the page. */
export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

const isAllowed = (permission: string): boolean => ALLOWED_PERMISSIONS.includes(permission)
