import { expect, test } from 'vitest'
import { refuse, reply } from '../../electron/host/serve-requests'
import type { LibraryHandlers, LibraryHost } from '../../electron/host/switching-host'
import { createSwitchingHost } from '../../electron/host/switching-host'
import { failed, ok } from '../../shared/base/result'

/** A library that takes note of what is done with it, and answers one request with its name. */
function library(name: string, done: string[], answer: () => unknown = () => reply(name)): LibraryHost {
  return {
    handlers: { 'library/list': answer, 'app/open': answer } as unknown as LibraryHandlers,
    close: () => {
      done.push(`${name} finishes`)
      return Promise.resolve()
    },
    closeStore: () => void done.push(`${name} closes`),
  }
}

const list = (host: { readonly handlers: LibraryHandlers }) => host.handlers['library/list'](null)

test('a library is finished, then closed, then the change is made, then the next is opened', async () => {
  const done: string[] = []
  const host = createSwitchingHost(library('first', done), () => {
    done.push('second opens')
    return ok(library('second', done))
  })
  const { handlers } = host
  await host.switchLibrary(() => void done.push('the change'))
  expect(done).toEqual(['first finishes', 'first closes', 'the change', 'second opens'])
  expect([handlers === host.handlers, await list(host)]).toEqual([true, reply('second')])
})

test('what was asked before is answered before the store closes; what is asked meanwhile waits for the next library', async () => {
  const done: string[] = []
  let finish: (answer: unknown) => void = () => undefined
  const slow = new Promise((settle) => (finish = settle))
  const host = createSwitchingHost(
    library('first', done, () => slow),
    () => ok(library('second', done)),
  )
  const before = list(host)
  const switched = host.switchLibrary(() => undefined)
  await new Promise((resolve) => setImmediate(resolve))
  const meanwhile = list(host)
  expect(done).toEqual(['first finishes'])
  finish(reply('first'))
  expect([await before, await meanwhile]).toEqual([reply('first'), reply('second')])
  await switched
  expect(done).toEqual(['first finishes', 'first closes'])
})

test('a change that fails leaves the library that is due open, and tells', async () => {
  const host = createSwitchingHost(library('first', []), () => ok(library('first again', [])))
  const disk = new Error('The disk is full.')
  await expect(
    host.switchLibrary(() => {
      throw disk
    }),
  ).rejects.toBe(disk)
  expect(await list(host)).toEqual(reply('first again'))
})

test('a library that cannot be opened refuses with the reason, and a window that opens tries again', async () => {
  let isHeld = true
  const open = () => (isHeld ? failed('Another program holds it.') : ok(library('second', [])))
  const host = createSwitchingHost<LibraryHost>(library('first', []), open)
  expect(await host.switchLibrary(() => undefined)).toEqual(failed('Another program holds it.'))
  expect([await list(host), host.current()]).toEqual([refuse('Another program holds it.'), null])
  isHeld = false
  expect(await host.handlers['app/open'](null)).toEqual(reply('second'))
  expect(await list(host)).toEqual(reply('second'))
})

test('changes come one after the other, and the end comes last', async () => {
  const done: string[] = []
  let opened = 0
  const host = createSwitchingHost(library('library 0', done), () => ok(library(`library ${(opened += 1)}`, done)))
  await Promise.all([
    host.switchLibrary(() => void done.push('one')),
    host.switchLibrary(() => void done.push('two')),
    host.close(),
  ])
  expect(done.filter((step) => !step.endsWith('finishes'))).toEqual([
    'library 0 closes',
    'one',
    'library 1 closes',
    'two',
    'library 2 closes',
  ])
})
