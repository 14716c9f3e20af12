import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createImporter, type Importer } from '../../electron/host/importer'
import { entityBomb, TUNE, utf8 } from '../support/broken-files'
import { buildImporter } from '../support/built-importer'
import { note, pianoXml } from '../support/music-xml'

/** Inside the project, so that the built worker finds its packages. */
const cache = join(import.meta.dirname, '..', '..', '.cache')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(cache, 'importer-'))
const tune = { fileName: 'tune.xml', bytes: utf8(TUNE) }
/** Takes the engine seconds. */
const long = {
  fileName: 'long.xml',
  bytes: utf8(pianoXml(Array.from({ length: 30 }, () => note('C4', 1).repeat(1000)))),
}

let workerFile: URL
let importer: Importer

beforeAll(async () => {
  workerFile = await buildImporter(folder)
  importer = createImporter({ workerFile })
})

afterAll(async () => {
  await importer.close()
  rmSync(folder, { recursive: true })
})

test('a file is imported in the worker, which tells how far it is', async () => {
  const stages: string[] = []
  const imported = await importer.run(tune, { onStage: (stage) => stages.push(stage) })
  expect(imported.ok && imported.value.title).toBe('Tune')
  expect(stages).toEqual(['reading', 'engraving'])
})

test('files that are dropped together come in one after another', async () => {
  const bomb = { fileName: 'bomb.xml', bytes: utf8(entityBomb()) }
  const all = await Promise.all([importer.run(tune), importer.run(bomb), importer.run(tune)])
  expect(all.map(({ ok }) => ok)).toEqual([true, false, true])
})

test('an import that takes too long is stopped, and the next file is imported', async () => {
  const hasty = createImporter({ workerFile, timeLimitSeconds: 0.5 })
  const stopped = await hasty.run(long)
  expect(stopped).toMatchObject({ ok: false, problem: { kind: 'tookTooLong' } })
  await hasty.close()
  expect((await importer.run(tune)).ok).toBe(true)
})

test('an import can be cancelled while it runs, and the next file is imported', async () => {
  const cancel = new AbortController()
  const running = importer.run(long, { signal: cancel.signal, onStage: () => cancel.abort() })
  expect(await running).toMatchObject({ ok: false, problem: { kind: 'cancelled' } })
  expect((await importer.run(tune)).ok).toBe(true)
})

test('an import that waits can be cancelled before it begins', async () => {
  const cancel = new AbortController()
  const first = importer.run(tune)
  const waiting = importer.run(tune, { signal: cancel.signal })
  cancel.abort()
  expect((await first).ok).toBe(true)
  expect(await waiting).toMatchObject({ ok: false, problem: { kind: 'cancelled' } })
})

test('a worker that needs too much memory is given up, with a sentence', async () => {
  const small = createImporter({ workerFile, memoryLimitMb: 24 })
  expect(await small.run(long)).toMatchObject({ ok: false, problem: { kind: 'engineFailed' } })
  await small.close()
})

test('a worker that dies is replaced', async () => {
  const mortal = join(folder, 'mortal.mjs')
  writeFileSync(
    mortal,
    `import { parentPort } from 'node:worker_threads'
     parentPort.on('message', ({ jobId, fileName }) => {
       if (fileName === 'die') process.exit(1)
       parentPort.postMessage({ kind: 'imported', jobId, imported: { title: 'alive' } })
     })`,
  )
  const fragile = createImporter({ workerFile: pathToFileURL(mortal) })
  const died = await fragile.run({ fileName: 'die', bytes: new Uint8Array() })
  expect(died).toMatchObject({ ok: false, problem: { kind: 'engineFailed' } })
  expect(await fragile.run({ fileName: 'live', bytes: new Uint8Array() })).toMatchObject({ value: { title: 'alive' } })
  await fragile.close()
})

test('closing cancels what runs and what waits', async () => {
  const closing = createImporter({ workerFile })
  const both = [closing.run(long), closing.run(tune)]
  await closing.close()
  expect((await Promise.all(both)).map((one) => !one.ok && one.problem.kind)).toEqual(['cancelled', 'cancelled'])
})
