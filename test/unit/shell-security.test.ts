import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import { expect, test } from 'vitest'
import { hardenContents, hardenSession } from '../../electron/main/security'

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
type DeviceHandler = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>
type WindowOpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]

function hardenedSession() {
  const set: { request?: RequestHandler; check?: CheckHandler; device?: DeviceHandler; spells?: boolean } = {}
  const double: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setSpellCheckerEnabled'
  > = {
    setPermissionRequestHandler: (handler) => void (set.request = handler!),
    setPermissionCheckHandler: (handler) => void (set.check = handler!),
    setDevicePermissionHandler: (handler) => void (set.device = handler!),
    setSpellCheckerEnabled: (isEnabled) => void (set.spells = isEnabled),
  }
  hardenSession(double as Session)
  return set
}

const nobody = {} as unknown as WebContents

test.each([
  'media',
  'midi',
  'midiSysex',
  'geolocation',
  'notifications',
  'openExternal',
  'clipboard-read',
  'hid',
  'serial',
  'usb',
  'fileSystem',
])('the page gets no %s', (permission) => {
  const { request, check } = hardenedSession()
  const answers: boolean[] = []
  request!(nobody, permission as Parameters<RequestHandler>[1], (isGranted) => answers.push(isGranted), {} as never)
  answers.push(check!(nobody, permission as Parameters<CheckHandler>[1], 'app://coach', {} as never))
  expect(answers).toEqual([false, false])
})

test('the page may fill the screen', () => {
  const { request } = hardenedSession()
  const answers: boolean[] = []
  request!(nobody, 'fullscreen', (isGranted) => answers.push(isGranted), {} as never)
  expect(answers).toEqual([true])
})

test('no device is handed to the page, and no dictionary is downloaded', () => {
  const { device, spells } = hardenedSession()
  expect(device!({ deviceType: 'usb', origin: 'app://coach', device: {} as never })).toBe(false)
  expect(spells).toBe(false)
})

test.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])(
  'the page stays where it is: %s is prevented',
  (name) => {
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: () => undefined })
    hardenContents(contents as unknown as WebContents)
    let isPrevented = false
    contents.emit(name, { preventDefault: () => (isPrevented = true) })
    expect(isPrevented).toBe(true)
  },
)

test('no second window opens', () => {
  let handler: WindowOpenHandler | undefined
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (set: WindowOpenHandler) => void (handler = set),
  })
  hardenContents(contents as unknown as WebContents)
  expect(handler!({ url: 'app://coach/' } as never)).toEqual({ action: 'deny' })
})
