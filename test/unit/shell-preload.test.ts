import { expect, test, vi } from 'vitest'
import type { News } from '../../shared/contract/news'
import type { CoachBridge } from '../../shared/contract/wire'
import { recorded } from '../support/electron-double'

vi.mock('electron', () => import('../support/electron-double'))

const posted: unknown[][] = []
vi.stubGlobal('window', {
  location: { origin: 'app://coach' },
  postMessage: (...args: unknown[]) => void posted.push(args),
})
await import('../../electron/preload/index')
const bridge = recorded.exposed.get('coach') as CoachBridge

test('the page sees two functions and nothing of Electron', () => {
  expect([...recorded.exposed.keys()]).toEqual(['coach'])
  expect(Object.keys(bridge)).toEqual(['ask', 'onNews'])
})

test('a question goes through the one channel', async () => {
  await expect(bridge.ask('library/list', null)).resolves.toBe('the reply')
  expect(recorded.invoked).toEqual([['coach', 'library/list', null]])
})

test('news reach the page without the event that carried them', () => {
  const heard: unknown[][] = []
  bridge.onNews((...args: unknown[]) => void heard.push(args))
  const news: News = { kind: 'problemOccurred', sentence: 'The disk is full.' }
  recorded.rendererEvents.emit('coach:news', { sender: 'not for the page' }, news)
  expect(heard).toEqual([[news]])
})

test('the port of the coach is handed to our own origin only', () => {
  recorded.rendererEvents.emit('coach:port', { ports: ['the port'] })
  expect(posted).toEqual([['coach:port', 'app://coach', ['the port']]])
})
