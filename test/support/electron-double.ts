import { EventEmitter } from 'node:events'
import { tmpdir } from 'node:os'
import type {
  BrowserWindowConstructorOptions,
  IpcMainInvokeEvent,
  IpcRendererEvent,
  MessageChannelMain as ElectronChannel,
  MessagePortMain,
  Privileges,
} from 'electron'

/**
 * Stands in for the `electron` module where its runtime is not installed: `vi.mock('electron', () => electronDouble)`.
 * It keeps what the shell registered, typed as Electron types it, and lets a test call it as Chromium would.
 */
export interface ElectronDouble {
  readonly ipcHandlers: Map<string, (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown>
  readonly schemes: { readonly scheme: string; readonly privileges?: Privileges }[]
  readonly schemeHandlers: Map<string, (request: Request) => Promise<Response>>
  /** The file URLs that were read through `net.fetch`. */
  readonly fetched: string[]
  readonly children: ChildDouble[]
  readonly exposed: Map<string, unknown>
  readonly invoked: unknown[][]
  readonly rendererEvents: EventEmitter
}

export const recorded: ElectronDouble = {
  ipcHandlers: new Map(),
  schemes: [],
  schemeHandlers: new Map(),
  fetched: [],
  children: [],
  exposed: new Map(),
  invoked: [],
  rendererEvents: new EventEmitter(),
}

/** A utility process that never ran: a test emits its `message` and `exit`. */
export interface ChildDouble extends EventEmitter {
  readonly entry: string
  readonly posted: { readonly message: unknown; readonly ports: readonly MessagePortMain[] }[]
  postMessage(message: unknown, ports?: readonly MessagePortMain[]): void
  kill(): boolean
}

export const ipcMain = {
  handle: (channel: string, handler: (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown) =>
    void recorded.ipcHandlers.set(channel, handler),
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes: ElectronDouble['schemes']) => void recorded.schemes.push(...schemes),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
    void recorded.schemeHandlers.set(scheme, handler),
}

export const net = {
  fetch: (url: string) => {
    recorded.fetched.push(url)
    return url.endsWith('missing.js')
      ? Promise.reject(new Error('net::ERR_FILE_NOT_FOUND'))
      : Promise.resolve(new Response('the file', { headers: { 'Content-Type': 'text/javascript' } }))
  },
}

export const utilityProcess = {
  fork: (entry: string): ChildDouble => {
    const posted: ChildDouble['posted'] = []
    const child: ChildDouble = Object.assign(new EventEmitter(), {
      entry,
      posted,
      postMessage: (message: unknown, ports: readonly MessagePortMain[] = []) => void posted.push({ message, ports }),
      kill: () => child.emit('exit', 0),
    })
    recorded.children.push(child)
    return child
  },
}

let lastPort = 0
const portDouble = () => ({ number: ++lastPort }) as unknown as MessagePortMain

export class MessageChannelMain implements ElectronChannel {
  port1 = portDouble()
  port2 = portDouble()
}

export const contextBridge = { exposeInMainWorld: (name: string, api: unknown) => void recorded.exposed.set(name, api) }

export const ipcRenderer = {
  invoke: (...args: unknown[]) => {
    recorded.invoked.push(args)
    return Promise.resolve('the reply')
  },
  on: (channel: string, listener: (event: IpcRendererEvent, ...args: unknown[]) => void) =>
    recorded.rendererEvents.on(channel, listener),
}

/** The app as a source of events; `quit` asks everyone first, as Electron does. */
export const app = Object.assign(new EventEmitter(), {
  quits: 0,
  exitCodes: [] as number[],
  paths: new Map<string, string>(),
  isPackaged: true,
  /** False when the app runs already. */
  hasLock: true,
  /** What `setAsDefaultProtocolClient` was called with. */
  protocolClients: [] as unknown[][],
  setPath: (name: string, path: string) => void app.paths.set(name, path),
  getPath: (name: string) => app.paths.get(name) ?? tmpdir(),
  setAsDefaultProtocolClient: (...args: unknown[]) => app.protocolClients.push(args) > 0,
  getVersion: () => '0.0.0',
  requestSingleInstanceLock: () => app.hasLock,
  whenReady: () => Promise.resolve(),
  exit: (code: number) => void app.exitCodes.push(code),
  quit: () => {
    const event = { isPrevented: false, preventDefault: () => (event.isPrevented = true) }
    app.emit('before-quit', event)
    if (!event.isPrevented) app.quits += 1
  },
})

export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
    setSpellCheckerEnabled: () => undefined,
  },
}

/** A keychain whose seal a test can see through and break: base64 after a mark. */
export const safeStorage = {
  isAvailable: true,
  backend: 'gnome_libsecret',
  isAsyncEncryptionAvailable: () => Promise.resolve(safeStorage.isAvailable),
  getSelectedStorageBackend: () => safeStorage.backend,
  encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`sealed:${Buffer.from(text).toString('base64')}`)),
  decryptStringAsync: (bytes: Buffer) => {
    const [, sealed] = /^sealed:(.*)$/s.exec(bytes.toString()) ?? []
    if (sealed === undefined) return Promise.reject(new Error('Error while decrypting the ciphertext'))
    return Promise.resolve({ result: Buffer.from(sealed, 'base64').toString(), shouldReEncrypt: false })
  },
}

/** The person's browser: the addresses that were opened in it. */
export const shell = {
  hasBrowser: true,
  opened: [] as string[],
  openExternal: (url: string) => {
    if (!shell.hasBrowser) return Promise.reject(new Error('No application knows how to open it'))
    shell.opened.push(url)
    return Promise.resolve()
  },
}

export const systemPreferences = { askForMediaAccess: () => Promise.resolve(true) }

export const errorBoxes: { readonly title: string; readonly content: string }[] = []
export const dialog = {
  showErrorBox: (title: string, content: string) => void errorBoxes.push({ title, content }),
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] as string[] }),
}

export const Menu = { buildFromTemplate: (template: unknown) => template, setApplicationMenu: () => undefined }
export const nativeTheme = { shouldUseDarkColors: false }
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1440, height: 900 } }] }

/** A window whose page never loads by itself: a test emits `did-finish-load` and `render-process-gone`. */
export class BrowserWindow extends EventEmitter {
  static readonly opened: BrowserWindow[] = []
  readonly sent: unknown[][] = []
  readonly posted: string[] = []
  readonly loaded: string[] = []
  isDestroyed = () => false
  isMaximized = () => false
  isMinimized = () => false
  focus = () => undefined
  getNormalBounds = () => ({ x: 10, y: 20, width: 1100, height: 800 })
  readonly webContents = Object.assign(new EventEmitter(), {
    reloads: 0,
    send: (...args: unknown[]) => void this.sent.push(args),
    postMessage: (channel: string) => void this.posted.push(channel),
    isDestroyed: () => false,
    reload: () => void (this.webContents.reloads += 1),
  })

  constructor(readonly options: BrowserWindowConstructorOptions) {
    super()
    BrowserWindow.opened.push(this)
  }

  loadURL(url: string): Promise<void> {
    this.loaded.push(url)
    return Promise.resolve()
  }
}
