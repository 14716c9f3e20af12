import { pathToFileURL } from 'node:url'
import { beforeEach, expect, test, vi } from 'vitest'
import { APP_URL, declareAppScheme, serveAppScheme } from '../../electron/main/app-scheme'
import { recorded } from '../support/electron-double'

vi.mock('electron', () => import('../support/electron-double'))

beforeEach(() => {
  recorded.fetched.length = 0
  serveAppScheme('/app/out/renderer')
})

const get = (url: string, init?: RequestInit) => recorded.schemeHandlers.get('app')!(new Request(url, init))
const fileUrl = (path: string) => pathToFileURL(path).href

test('the scheme is a secure origin of its own, that cannot get round the content policy', () => {
  declareAppScheme()
  expect(recorded.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
})

test('the address of the window is its page', async () => {
  await get(APP_URL)
  expect(recorded.fetched).toEqual([fileUrl('/app/out/renderer/index.html')])
})

test('a file comes with its own content type and a policy that starts from nothing', async () => {
  const response = await get('app://coach/assets/main-1234.js')
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('text/javascript')
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
  const policy = response.headers.get('Content-Security-Policy')!.split('; ')
  expect(policy[0]).toBe("default-src 'none'")
  expect(policy.filter((rule) => /https?:|\*/.test(rule))).toEqual([])
  expect(policy.find((rule) => rule.startsWith('script-src'))).toBe("script-src 'self' 'wasm-unsafe-eval'")
})

test.each([
  'app://coach/../../etc/passwd',
  'app://coach/%2e%2e/%2e%2e/etc/passwd',
  'app://coach/..%2f..%2fetc%2fpasswd',
  'app://coach/..%5c..%5cetc%5cpasswd',
  'app://coach//etc/passwd',
  'app://coach/%2fetc/passwd',
  'app://coach/c:/windows/win.ini',
  'app://coach/.env',
  'app://coach/assets/../.git/config',
  'app://coach/a%00.js',
  'app://coach/%zz',
])('%s reads nothing outside the folder', async (url) => {
  await get(url)
  expect(recorded.fetched.filter((file) => !file.startsWith(fileUrl('/app/out/renderer/')))).toEqual([])
  expect(recorded.fetched.filter((file) => /\/\./.test(new URL(file).pathname))).toEqual([])
})

test.each(['app://strange/index.html', 'app://coach.strange/index.html', 'app://coach:80/index.html'])(
  '%s is not our origin, so there is nothing',
  async (url) => {
    expect((await get(url)).status).toBe(404)
    expect(recorded.fetched).toEqual([])
  },
)

test('only reading is possible', async () => {
  expect((await get(APP_URL, { method: 'POST' })).status).toBe(404)
  expect(recorded.fetched).toEqual([])
})

test('a file that is not there is a page that is not there', async () => {
  expect((await get('app://coach/missing.js')).status).toBe(404)
})
