import { expect, test } from 'vitest'
import type { Importer } from '../../electron/host/importer'
import { studyRequests } from '../../electron/host/study-requests'
import { createEngine } from '../../electron/import/engine'
import { importScore } from '../../electron/import/import-score'
import { problems } from '../../electron/import/problems'
import { failed, ok } from '../../shared/base/result'
import type { Answer, RequestName } from '../../shared/contract/requests'
import type { Study } from '../../shared/studies/study'
import { createHandClock } from '../support/hand-clock'
import { openRoom } from '../support/practice-room'

const engine = createEngine()
const scale: Study = { kind: 'scale', key: 'Ebmaj', metre: '4/4', hands: 'both', level: 3, variant: 0 }

/** As the worker does it, without a worker. */
function atTheDesk(importer: Importer['run'] = (file) => importScore(file, engine, () => undefined)) {
  const { store } = openRoom()
  let imports = 0
  const run: Importer['run'] = (file) => {
    imports += 1
    return importer(file)
  }
  const unused = () => Promise.resolve(ok(null))
  const parts = {
    store,
    importer: { run, drawCover: unused, close: () => Promise.resolve() },
    clock: createHandClock(),
  }
  return { store, requests: studyRequests(parts), imports: () => imports }
}

function replied<Name extends RequestName>(answer: Answer<Name>) {
  if (!answer.ok) throw new Error(answer.sentence)
  return answer.reply
}

test('a study is written when it is first opened, and is a song of the library from then on', async () => {
  const { store, requests, imports } = atTheDesk()
  const first = replied(await requests['study/open']({ study: scale }))
  const again = replied(await requests['study/open']({ study: scale }))
  expect(first).toMatchObject({
    title: 'Scale of E♭ major, both hands, two octaves',
    study: scale,
    keySignature: 'Ebmaj',
  })
  expect([again, imports(), store.library.list()]).toEqual([first, 1, [first]])
  expect(store.library.open(first.songId)?.score.notes[0]?.name).toBe('E♭3')
})

test('another study is another song', async () => {
  const { store, requests } = atTheDesk()
  await requests['study/open']({ study: scale })
  await requests['study/open']({ study: { ...scale, hands: 'left' } })
  expect(store.library.list()).toHaveLength(2)
})

test('what keeps the importer from writing it is said', async () => {
  const { store, requests } = atTheDesk(() => Promise.resolve(failed(problems.tookTooLong(60))))
  const answer = await requests['study/open']({ study: scale })
  expect(answer).toEqual({ ok: false, sentence: problems.tookTooLong(60).sentence })
  expect(store.library.list()).toEqual([])
})

test('whoever has read nothing yet has no level, and gets an easy piece for the hands that he asked for', async () => {
  const { requests } = atTheDesk()
  expect(replied(await requests['sightReading/history'](null))).toEqual({ level: null, spread: null, readings: [] })
  const { study } = replied(await requests['sightReading/next']({ hands: 'right' }))
  expect(study).toMatchObject({ kind: 'sightReading', hands: 'right' })
  expect(study?.level).toBeLessThanOrEqual(3)
})

test('each piece to read is a new one', async () => {
  const { requests } = atTheDesk()
  const next = async () => replied(await requests['sightReading/next']({ hands: 'both' })).songId
  const ids = [await next(), await next(), await next()]
  expect(new Set(ids).size).toBe(3)
})
