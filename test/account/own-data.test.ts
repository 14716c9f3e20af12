import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { accountSentences } from '../../electron/host/account/account-sentences'
import type { SongId } from '../../shared/base/ids'
import type { StartedApp } from './account-room'
import { importSong, newComputer, practise, startApp } from './account-room'

function unzipped(path: string): Readonly<Record<string, string>> {
  const entries = Object.entries(unzipSync(readFileSync(path)))
  return Object.fromEntries(entries.map(([name, bytes]) => [name, strFromU8(bytes)]))
}

const filesIn = (files: Readonly<Record<string, string>>, ending: RegExp) =>
  Object.entries(files).flatMap(([name, text]) => (ending.test(name) ? [text] : []))

test('a person gets all that is theirs in one file: each note, each song, who they are, what they set', async () => {
  const app = startApp(newComputer())
  const songId = await importSong(app, 'Exercise: 1/2')
  await practise(app, songId)
  await app.ask('settings/change', { theme: 'dark' })
  const { path, bytes } = await app.ask('data/export', null)
  expect(statSync(path).size).toBe(bytes)

  const files = unzipped(path)
  const rows = (table: string) => JSON.parse(files[`tables/${table}.json`] ?? '') as Readonly<Record<string, unknown>>[]
  expect(rows('sessions').map((row) => row.song_id)).toEqual([songId])
  expect(rows('notes').map((row) => row.pitch)).toEqual([60, 62, 64, 65])
  expect(rows('users')).toMatchObject([{ display_name: null }])
  expect(files['tables/settings.json']).toContain('dark')
  expect(filesIn(files, /^performances[/].*[.]mid$/)[0]).toMatch(/^MThd/)
  expect(files[`songs/Exercise 1 2 ${songId}.mei`]).toContain('<mei')
})

test('sessions on a song that was taken out of the library are in the file too', async () => {
  const app = startApp(newComputer())
  const songId = await importSong(app)
  await practise(app, songId)
  await app.ask('library/delete', { songId })
  const { path } = await app.ask('data/export', null)
  expect(filesIn(unzipped(path), /^performances[/]/)).toHaveLength(1)
})

test('a file of the same name is never overwritten', async () => {
  const app = startApp(newComputer())
  const first = await app.ask('data/export', null)
  writeFileSync(first.path, 'mine')
  const second = await app.ask('data/export', null)
  expect(second.path).toBe(first.path.replace('.zip', ' (2).zip'))
  expect(readFileSync(first.path, 'utf8')).toBe('mine')
})

test('a folder that cannot be written is said, and nothing is left in it', async () => {
  const home = newComputer()
  writeFileSync(join(home, 'Downloads'), 'a file in its place')
  const app = startApp(home)
  expect(await app.refusal('data/export', null)).toBe(accountSentences.cannotExport(join(home, 'Downloads')))
})

const reports = async (app: StartedApp, songId: SongId) => {
  const cards = await app.ask('history/list', { songId })
  const opened = await Promise.all(cards.map(({ sessionId }) => app.ask('history/open', { sessionId })))
  return opened.map(({ report }) => report !== null)
}

test('the notes of all sessions go when asked, and what they sum up to stays', async () => {
  const app = startApp(newComputer())
  const songId = await importSong(app)
  await practise(app, songId)
  await practise(app, songId)
  const cards = await app.ask('history/list', { songId })
  expect(await app.ask('data/forgetNotes', null)).toEqual({ sessions: 2 })
  expect(await reports(app, songId)).toEqual([false, false])
  const accuracies = (await app.ask('history/list', { songId })).map(({ aggregate }) => aggregate.accuracy)
  expect(accuracies).toEqual(cards.map(({ aggregate }) => aggregate.accuracy))
})

test('"keep only aggregates" leaves the last session whole until the next one is finished', async () => {
  const home = newComputer()
  const app = startApp(home)
  const songId = await importSong(app)
  await practise(app, songId)
  await practise(app, songId)
  await app.ask('settings/change', { retention: 'aggregates' })
  expect(await reports(app, songId)).toEqual([true, true])
  await practise(app, songId)
  await expect.poll(() => reports(app, songId)).toEqual([true, false, false])
  await app.ask('settings/change', { retention: 'everything' })
  await practise(app, songId)
  await app.ask('settings/change', { retention: 'aggregates' })
  await app.close()
  const again = startApp(home)
  await expect.poll(() => reports(again, songId)).toEqual([true, false, false, false])
})

test('a session is deleted when asked, and a second time it is not there any more', async () => {
  const app = startApp(newComputer())
  const songId = await importSong(app)
  await practise(app, songId)
  const [card] = await app.ask('history/list', { songId })
  await app.ask('history/delete', { sessionId: card!.sessionId })
  expect(await app.ask('history/list', { songId })).toEqual([])
  expect(await app.refusal('history/delete', { sessionId: card!.sessionId })).toContain('not stored')
})
