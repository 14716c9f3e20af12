import { BrowserWindow, nativeTheme, screen } from 'electron'
import { APP_URL } from './app-scheme'
import { readWindowPlace, SMALLEST_PX, writeWindowPlace } from './window-place'

export interface WindowParts {
  readonly preload: string
  /** Shown by Linux and Windows while the app is not packed. */
  readonly icon: string
  /** Where the window's place is kept. */
  readonly placeFile: string
  /** The page is there and listens; called again after a reload. */
  readonly onLoaded: (window: BrowserWindow) => void
}

/** Until the page has painted: its own surface, in both themes. */
const SURFACE = { light: '#f5f3ee', dark: '#201d1a' }

const BETWEEN_REVIVALS_MS = 10_000

/** The one window of the app. The page in it is a guest: no Node, its own world, sandboxed. */
export function openWindow({ preload, icon, placeFile, onLoaded }: WindowParts): BrowserWindow {
  const { width, height, position, isMaximized } = readWindowPlace(placeFile, workAreas())
  const window = new BrowserWindow({
    width,
    height,
    ...position,
    minWidth: SMALLEST_PX.width,
    minHeight: SMALLEST_PX.height,
    title: 'Piano Coach',
    icon,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? SURFACE.dark : SURFACE.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // The first key on a MIDI piano must sound, before anything was clicked.
      autoplayPolicy: 'no-user-gesture-required',
    },
  })

  if (isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    const { x, y, ...size } = window.getNormalBounds()
    writeWindowPlace(placeFile, { ...size, position: { x, y }, isMaximized: window.isMaximized() })
  })
  reviveAfterCrash(window)
  window.webContents.on('did-finish-load', () => onLoaded(window))
  void window.loadURL(APP_URL)
  return window
}

/** What is played goes on in the host; the page comes back to it. A page that dies at once again is left alone. */
function reviveAfterCrash(window: BrowserWindow): void {
  let revivedAtMs = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const nowMs = performance.now()
    if (reason === 'clean-exit' || nowMs - revivedAtMs < BETWEEN_REVIVALS_MS) return
    revivedAtMs = nowMs
    window.webContents.reload()
  })
}

const workAreas = () => screen.getAllDisplays().map((display) => display.workArea)
