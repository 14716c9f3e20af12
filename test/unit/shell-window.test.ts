import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { openWindow } from '../../electron/main/window'
import type { BrowserWindow } from '../support/electron-double'

vi.mock('electron', () => import('../support/electron-double'))

const folder = mkdtempSync(join(tmpdir(), 'shell-window-'))
afterAll(() => rmSync(folder, { recursive: true }))

const open = (onLoaded: () => void = () => undefined) =>
  openWindow({
    preload: '/app/preload/index.cjs',
    icon: '/app/icon.png',
    placeFile: join(folder, 'window.json'),
    onLoaded,
  }) as unknown as BrowserWindow

test('the page in the window is a guest: sandboxed, in its own world, without Node', () => {
  const window = open()
  expect(window.options.webPreferences).toMatchObject({
    preload: '/app/preload/index.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  })
  expect(window.loaded).toEqual(['app://coach/'])
})

test('the page is greeted after each load', () => {
  const greet = vi.fn()
  const window = open(greet)
  window.webContents.emit('did-finish-load')
  window.webContents.emit('did-finish-load')
  expect(greet).toHaveBeenCalledTimes(2)
})

test('the window opens where it was closed', () => {
  open().emit('close')
  expect(open().options).toMatchObject({ x: 10, y: 20, width: 1100, height: 800 })
})

test('a page that crashes comes back, but not again and again', () => {
  const { webContents } = open()
  webContents.emit('render-process-gone', {}, { reason: 'crashed' })
  webContents.emit('render-process-gone', {}, { reason: 'crashed' })
  expect(webContents.reloads).toBe(1)
})

test('a page that was closed stays closed', () => {
  const { webContents } = open()
  webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
  expect(webContents.reloads).toBe(0)
})
