import createModule from 'verovio/wasm-hum'
import { VerovioToolkit, type VerovioModule } from 'verovio/esm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { catalogue, importSongAnew, readSong } from '../support/bundled-songs'

let verovio: VerovioModule
const complaints: string[] = []

beforeAll(async () => {
  // The Humdrum reader writes its errors to the console, past Verovio's log; the spy must stand before it is loaded.
  vi.spyOn(console, 'error').mockImplementation((text: string) => void complaints.push(text))
  vi.spyOn(console, 'warn').mockImplementation((text: string) => void complaints.push(text))
  verovio = await createModule()
})

afterAll(() => vi.restoreAllMocks())

test.each(catalogue)('$title is read and timed by Verovio without a complaint', ({ file }) => {
  const toolkit = new VerovioToolkit(verovio)
  expect(toolkit.loadData(readSong(file))).toBeTruthy()
  const timemap = toolkit.renderToTimemap({})
  expect(toolkit.getLog()).toBe('')
  expect(complaints).toEqual([])
  expect(timemap.length).toBeGreaterThan(20)
  toolkit.destroy()
})

test('Verovio complains of a bar that does not add up, so that its silence means something', () => {
  const toolkit = new VerovioToolkit(verovio)
  toolkit.loadData(readSong('minuet-in-g.krn').replace('8cc', '4cc'))
  expect(complaints.join()).toContain('Inconsistent rhythm')
  toolkit.destroy()
})

/** That imports are alike hangs on the importer, not on the song: one of each kind will do. */
const ONE_IN = 8

test.each(catalogue.filter((_, index) => index % ONE_IN === 0))(
  '$title gets the same ids at every import',
  async ({ file }) => {
    const [first, second] = [await importSongAnew(file), await importSongAnew(file)]
    expect(second.mei).toBe(first.mei)
    expect(second.score).toEqual(first.score)
  },
)
