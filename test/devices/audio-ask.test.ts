import { expect, test, vi } from 'vitest'
import type { AudioAddon } from '../../native/audio/addon'
import { createAskAddon } from '../../native/audio/ask-addon'

const never = () => new Promise<string>(() => undefined)
const patience = { limitMs: 20, otherwise: 'gave up' }
const addonThat = (giveUpAfter: AudioAddon['giveUpAfter']) => ({ giveUpAfter }) as AudioAddon

test('one thing is asked after the other, and a failure does not keep the next from being asked', async () => {
  const ask = createAskAddon(addonThat(() => false))
  const order: string[] = []
  const failing = ask(async () => {
    order.push('first')
    await Promise.resolve()
    throw new Error('no')
  }, patience)
  const next = ask(() => Promise.resolve(`${order.push('second')}`), patience)
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('2')
  expect(order).toEqual(['first', 'second'])
})

test('what the addon gives up is answered otherwise, and the next is asked', async () => {
  const ask = createAskAddon(addonThat(() => true))
  const [hung, next] = [ask(never, patience), ask(() => Promise.resolve('there'), patience)]
  expect(await hung).toBe('gave up')
  expect(await next).toBe('there')
})

test('what the addon has not given up is waited for beyond the limit: JavaScript may have been late itself', async () => {
  const ask = createAskAddon(addonThat(() => false))
  const slow = () => new Promise<string>((settle) => setTimeout(() => settle('there'), 3 * patience.limitMs))
  expect(await ask(slow, patience)).toBe('there')
})

test('an answer that comes after it was given up is undone', async () => {
  const undo = vi.fn()
  let answer: (value: string) => void = () => undefined
  const ask = createAskAddon(addonThat(() => true))
  expect(await ask(() => new Promise<string>((settle) => (answer = settle)), { ...patience, undo })).toBe('gave up')
  answer('late')
  await vi.waitFor(() => expect(undo).toHaveBeenCalledWith('late'))
})
