import { beforeEach, expect, test, vi } from 'vitest'
import type { MessagePortMain } from 'electron'
import { createCoachUtility } from '../../electron/main/coach-utility'
import type { CoachListener } from '../../electron/host/coach-process'
import { recorded } from '../support/electron-double'

vi.mock('electron', () => import('../support/electron-double'))

beforeEach(() => void (recorded.children.length = 0))

function pageDouble() {
  const got: { readonly channel: string; readonly ports: readonly MessagePortMain[] }[] = []
  const page = {
    isDestroyed: () => false,
    postMessage: (channel: string, _message: unknown, ports: MessagePortMain[] = []) =>
      void got.push({ channel, ports }),
  }
  return { page, got }
}

function listenerDouble() {
  const heard: unknown[] = []
  const listener: CoachListener = { replied: (reply) => heard.push(reply), exited: () => heard.push('exited') }
  return { listener, heard }
}

test('commands go to the process in order, replies come back', () => {
  const { listener, heard } = listenerDouble()
  const coach = createCoachUtility('/app/coach.js').start(listener)
  coach.send({ kind: 'close' })
  coach.send({ kind: 'judge', askId: 1 })
  recorded.children[0]!.emit('message', { kind: 'ready' })
  expect(recorded.children[0]!.entry).toBe('/app/coach.js')
  expect(recorded.children[0]!.posted.map(({ message }) => message)).toEqual([
    { kind: 'close' },
    { kind: 'judge', askId: 1 },
  ])
  expect(heard).toEqual([{ kind: 'ready' }])
})

test('coach and page get the two ends of one channel, whichever comes first', () => {
  const utility = createCoachUtility('/app/coach.js')
  const { page, got } = pageDouble()
  utility.start(listenerDouble().listener)
  utility.greetPage(page)
  const [toCoach] = recorded.children[0]!.posted
  expect(got.map(({ channel }) => channel)).toEqual(['coach:port'])
  expect(toCoach!.message).toEqual({ kind: 'newsPort' })
  expect([toCoach!.ports.length, got[0]!.ports.length]).toEqual([1, 1])
  expect(toCoach!.ports[0]).not.toBe(got[0]!.ports[0])
})

test('a coach that was started again after a crash gets a channel to the same page', () => {
  const utility = createCoachUtility('/app/coach.js')
  const { page, got } = pageDouble()
  const { listener, heard } = listenerDouble()
  utility.start(listener)
  utility.greetPage(page)
  recorded.children[0]!.emit('exit', 139)
  utility.start(listener)
  expect(heard).toEqual(['exited'])
  expect(got).toHaveLength(2)
  expect(recorded.children[1]!.posted.map(({ message }) => message)).toEqual([{ kind: 'newsPort' }])
})

test('a page that was loaded again gets a new channel; one that is gone gets none', () => {
  const utility = createCoachUtility('/app/coach.js')
  const { page, got } = pageDouble()
  utility.start(listenerDouble().listener)
  utility.greetPage(page)
  utility.greetPage(page)
  utility.greetPage({ ...page, isDestroyed: () => true })
  expect(got).toHaveLength(2)
})

test('stopping waits for the end, which is told once; stopping again is harmless', async () => {
  const { listener, heard } = listenerDouble()
  const coach = createCoachUtility('/app/coach.js').start(listener)
  await coach.stop()
  await coach.stop()
  expect(heard).toEqual(['exited'])
})
