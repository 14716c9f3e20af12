import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openStore } from '../../electron/host/store/open-store'
import type { Store } from '../../electron/host/store/store'
import type { SongId } from '../../shared/base/ids'
import { epochMs } from '../../shared/base/units'
import type { Score } from '../../shared/music/score'

/** A real store in a folder of its own, gone after the test. */
export function openRoom(): { readonly folder: string; readonly store: Store } {
  const folder = mkdtempSync(join(tmpdir(), 'piano-coach-room-'))
  const store = reopen(folder)
  onTestFinished(() => {
    store.close()
    rmSync(folder, { recursive: true })
  })
  return { folder, store }
}

function reopen(folder: string): Store {
  const opened = openStore(folder)
  if (!opened.ok) throw new Error(opened.problem.sentence)
  return opened.value
}

export function addSong(store: Store, score: Score, title = 'Exercise'): SongId {
  const imported = {
    title,
    composer: null,
    tempoBpm: 120,
    timeSignature: '4/4',
    keySignature: 'Cmaj',
    score,
    mei: null,
    warnings: [],
  }
  return store.library.add(imported, { fileName: `${title}.mid`, hash: title, importedAt: epochMs(0) }).songId
}
