import fc from 'fast-check'
import { expect, test } from 'vitest'
import { songId, userId } from '../../shared/base/ids'
import { songRowDocument } from '../../shared/storage/cloud-documents'
import { songFromDocument } from '../../shared/storage/song-from-cloud'
import type { SyncedSongRow } from '../../shared/storage/song-row'
import { songToDocument } from '../../shared/storage/song-to-cloud'

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const time = fc.integer({ min: 0, max: 2_000_000_000_000 })
/** Whoever checks JSON leaves out a member called `__proto__`, as zod does: no song has one. */
const memberName = fc.string().filter((name) => name !== '__proto__')
const metadata = fc.dictionary(memberName, fc.oneof(fc.string(), fc.integer())).map((value) => JSON.stringify(value))

const anySong: fc.Arbitrary<SyncedSongRow> = fc.record({
  id: fc.uuid({ version: 4 }).map(songId),
  title: fc.string(),
  composer: maybe(fc.string()),
  difficulty: maybe(fc.integer({ min: 1, max: 10 })),
  tempo_bpm: maybe(fc.integer({ min: 20, max: 300 })),
  time_sig: maybe(fc.constant('4/4')),
  key_sig: maybe(fc.constant('Cmaj')),
  metadata: maybe(metadata),
  created_at: time,
  owner_id: maybe(fc.uuid({ version: 4 }).map(userId)),
  is_archived: fc.constantFrom(0 as const, 1 as const),
  updated_at: time,
})

test('a song becomes a document and a row again without losing anything', () => {
  fc.assert(
    fc.property(anySong, (row) => {
      const document = songRowDocument.parse(JSON.parse(JSON.stringify(songToDocument(row))))
      expect(songFromDocument(document)).toEqual(row)
    }),
  )
})
