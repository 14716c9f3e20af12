import { resolve } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { catchAppLinks, ownAppLinks } from '../../electron/main/app-links'
import { openBrowser } from '../../electron/main/open-browser'
import { app, shell } from '../support/electron-double'

vi.mock('electron', () => import('../support/electron-double'))

const LINK = 'piano-coach://auth/callback?code=abc'
const openUrl = (url: string) => {
  const event = { isPrevented: false, preventDefault: () => (event.isPrevented = true) }
  app.emit('open-url', event, url)
  return event.isPrevented
}

beforeEach(() => {
  app.removeAllListeners()
  Object.assign(app, { protocolClients: [], isPackaged: true })
  Object.assign(shell, { opened: [], hasBrowser: true })
})

test('a link is heard in each way in which systems tell it: at this start, at a second one, and by macOS', () => {
  const heard: string[] = []
  const links = catchAppLinks(['/app', '--flag', LINK])
  expect(openUrl(`${LINK}1`)).toBe(true)
  links.onLink((link) => heard.push(link))
  app.emit('second-instance', {}, ['/app', `${LINK}2`])
  openUrl(`${LINK}3`)
  expect(heard).toEqual([LINK, `${LINK}1`, `${LINK}2`, `${LINK}3`])
})

test('what is no link of the app is not heard', () => {
  const heard: string[] = []
  catchAppLinks(['https://example.org/piano-coach://']).onLink((link) => heard.push(link))
  openUrl('file:///etc/passwd')
  app.emit('second-instance', {}, ['--open', 'piano-coach'])
  expect(heard).toEqual([])
})

test('links that flood in before anybody listens are not all kept', () => {
  const heard: string[] = []
  const links = catchAppLinks([])
  for (let number = 0; number < 100; number += 1) openUrl(`${LINK}${number}`)
  links.onLink((link) => heard.push(link))
  expect(heard).toHaveLength(4)
})

test('the system learns that the links are the app’s, packed or not', () => {
  ownAppLinks()
  app.isPackaged = false
  ownAppLinks()
  expect(app.protocolClients).toEqual([
    ['piano-coach'],
    ['piano-coach', process.execPath, [resolve(process.argv[1] ?? '')]],
  ])
})

test.each([
  ['https://project.supabase.co/auth/v1/authorize', true],
  ['http://127.0.0.1:4000/auth/v1/authorize', true],
  ['http://example.org/', false],
  ['file:///usr/bin/true', false],
  ['ms-settings:', false],
  ['no address', false],
])('the person’s browser is sent to pages that are safe to ask for a password: %s', async (url, isOpened) => {
  expect([await openBrowser(url), shell.opened]).toEqual([isOpened, isOpened ? [url] : []])
})

test('a computer without a browser is no fault', async () => {
  shell.hasBrowser = false
  expect(await openBrowser('https://example.org/')).toBe(false)
})
