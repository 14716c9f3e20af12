import { join } from 'node:path'
import { expect, test } from 'vitest'
import { adoptInto } from '../../electron/host/store/adopt'
import type { Store } from '../../electron/host/store/store'
import { deviceKey } from '../../shared/base/ids'
import { epochMs } from '../../shared/base/units'
import { ACCOUNT, inLibrary } from './libraries'
import { storeIn, temporaryFolder } from './store-folder'

const stagePiano = deviceKey('ALSA/Stage piano#1')
const other = deviceKey('ALSA/Stage piano#2')
const latency = (offsetMs: number, at: number) => ({ offsetMs, jitterMs: 2.25, measuredAt: epochMs(at) })

test('how late a device is is known after a restart, to a fraction of a millisecond', () => {
  const folder = temporaryFolder()
  const first = storeIn(folder)
  first.latencies.keep(stagePiano, latency(11.5, 1000))
  first.close()
  const { latencies } = storeIn(folder)
  expect([latencies.of(stagePiano), latencies.of(other)]).toEqual([latency(11.5, 1000), null])
})

test('a device that is measured again is as late as it was measured last', () => {
  const { latencies } = storeIn(temporaryFolder())
  latencies.keep(stagePiano, latency(11.5, 1000))
  expect(latencies.of(stagePiano)).toEqual(latency(11.5, 1000))
  latencies.keep(stagePiano, latency(0, 2000.6))
  expect(latencies.of(stagePiano)).toEqual(latency(0, 2001))
})

test('what was forgotten is not known any more, and nothing else is forgotten', () => {
  const { latencies } = storeIn(temporaryFolder())
  latencies.keep(stagePiano, latency(11.5, 1000))
  latencies.keep(other, latency(30, 1000))
  // Whoever plays asks for it with every key, before it is forgotten as well.
  expect(latencies.of(stagePiano)).toEqual(latency(11.5, 1000))
  latencies.forget(stagePiano)
  latencies.forget(stagePiano)
  expect([latencies.of(stagePiano), latencies.of(other)]).toEqual([null, latency(30, 1000)])
})

test('a library that becomes that of an account keeps what was measured, and of two the later word', () => {
  const from = temporaryFolder()
  const to = join(from, 'accounts', ACCOUNT.userId)
  const adopt = (work: (store: Store) => void) => {
    inLibrary(from, undefined, work)
    expect(adoptInto({ from, to, ...ACCOUNT }).ok).toBe(true)
  }
  adopt(({ latencies }) => latencies.keep(stagePiano, latency(11.5, 2000)))
  adopt(({ latencies }) => {
    latencies.keep(stagePiano, latency(99, 1000))
    latencies.keep(other, latency(30, 1000))
  })
  adopt(({ latencies }) => latencies.keep(other, latency(20, 3000)))
  inLibrary(to, ACCOUNT.userId, ({ latencies }) => {
    expect([latencies.of(stagePiano), latencies.of(other)]).toEqual([latency(11.5, 2000), latency(20, 3000)])
  })
})
