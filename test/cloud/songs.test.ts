import { expect, test } from 'vitest'
import { pullAll, pullSessions, pullSongs, rowsOf, syncSession, syncSong } from './cloud-calls'
import { cloudForThisFile } from './cloud-of-file'
import { sampleSession, sampleSong } from './session-sample'

const cloud = cloudForThisFile()

test('an own song comes down as it went up, with its owner', async () => {
  const { client, userId } = await cloud.newPerson()
  const doc = sampleSong()
  await syncSong(client, doc)
  await syncSong(client, doc)
  expect(await pullSongs(client, [doc.song.id])).toEqual([{ ...doc, song: { ...doc.song, owner_id: userId } }])
})

test('a session on it is stored, and brings its row to another device', async () => {
  const { client } = await cloud.newPerson()
  const song = sampleSong()
  await syncSong(client, song)
  const doc = sampleSession(3, { song_id: song.song.id })
  await syncSession(client, doc)
  const { sessions, songs } = await pullSessions(client, [doc.session.id])
  expect([sessions.length, songs.map(({ title }) => title)]).toEqual([1, ['Nocturne']])
})

test('a score that comes later than its song is heard of', async () => {
  const { client } = await cloud.newPerson()
  const doc = sampleSong()
  await syncSong(client, { ...doc, score: null })
  const { horizon } = await pullAll(client)
  expect((await pullSongs(client, [doc.song.id]))[0]?.score).toBeNull()
  await syncSong(client, doc)
  expect(rowsOf((await pullAll(client, horizon)).changes, 'songs').map(({ id }) => id)).toEqual([doc.song.id])
})

test('the last word on its title and on the library wins, whichever comes last', async () => {
  const { song } = sampleSong()
  const words = [
    { ...song, title: 'First', is_archived: true, updated_at: 1_000 },
    { ...song, title: 'Last', is_archived: false, updated_at: 3_000 },
    { ...song, title: 'Between', is_archived: true, updated_at: 2_000 },
  ]
  for (const order of [words, words.toReversed()]) {
    const { client } = await cloud.newPerson()
    const id = crypto.randomUUID()
    for (const word of order) await syncSong(client, { song: { ...word, id }, score: null })
    const [pulled] = await pullSongs(client, [id])
    expect(pulled?.song).toMatchObject({ title: 'Last', is_archived: false, updated_at: 3_000 })
  }
})

test('of two words of one moment the greater stays, whichever comes first, and its time stays too', async () => {
  const { song } = sampleSong()
  const words = [
    { ...song, title: 'Z', is_archived: false, updated_at: 1_000 },
    { ...song, title: 'A', is_archived: true, updated_at: 1_000 },
  ]
  for (const order of [words, words.toReversed()]) {
    const { client } = await cloud.newPerson()
    const id = crypto.randomUUID()
    for (const word of order) await syncSong(client, { song: { ...word, id }, score: null })
    expect((await pullSongs(client, [id]))[0]?.song).toMatchObject({ title: 'A', is_archived: true, updated_at: 1_000 })
  }
})

test('a word from the future is of now, so that a later one can win', async () => {
  const { client } = await cloud.newPerson()
  const doc = sampleSong({ updated_at: Date.now() + 9e10 })
  const { now } = await syncSong(client, doc)
  expect((await pullSongs(client, [doc.song.id]))[0]?.song.updated_at).toBe(now)
  await syncSong(client, { ...doc, song: { ...doc.song, title: 'Later', updated_at: Date.now() + 60_000 } })
  expect((await pullSongs(client, [doc.song.id]))[0]?.song.title).toBe('Later')
})
