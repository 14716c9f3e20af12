import { beforeEach, expect, test, vi } from 'vitest'
import { quitWhenStored } from '../../electron/main/quit-when-stored'
import { app } from '../support/electron-double'

vi.mock('electron', () => import('../support/electron-double'))

const onFault = vi.fn()

beforeEach(() => {
  onFault.mockClear()
  app.removeAllListeners()
  app.quits = 0
})

function slowStore() {
  let finish = () => undefined as void
  let fail: (error: Error) => void = () => undefined
  const store = vi.fn(() => new Promise<void>((resolve, reject) => ([finish, fail] = [resolve, reject])))
  return { store, finish: () => finish(), fail: () => fail(new Error('The disk is full.')) }
}

test('the app ends after what was played is stored, and not before', async () => {
  const { store, finish } = slowStore()
  quitWhenStored(store, onFault)
  app.quit()
  expect(app.quits).toBe(0)
  finish()
  await vi.waitFor(() => expect(app.quits).toBe(1))
})

test('asking twice stores once', async () => {
  const { store, finish } = slowStore()
  quitWhenStored(store, onFault)
  app.quit()
  app.quit()
  finish()
  await vi.waitFor(() => expect(app.quits).toBe(1))
  expect(store).toHaveBeenCalledTimes(1)
})

test('closing the window ends the app, on every system', async () => {
  const { store, finish } = slowStore()
  quitWhenStored(store, onFault)
  app.emit('window-all-closed')
  finish()
  await vi.waitFor(() => expect(app.quits).toBe(1))
})

test('a disk that cannot store does not keep the app open: the journal has it', async () => {
  const { store, fail } = slowStore()
  quitWhenStored(store, onFault)
  app.quit()
  fail()
  await vi.waitFor(() => expect(app.quits).toBe(1))
  expect(onFault).toHaveBeenCalledTimes(1)
})
