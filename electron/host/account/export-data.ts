import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setImmediate as air } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
// Node's own flavour declares a `require` of its own, which the build does too in a file that several parts share.
import { Zip, ZipDeflate } from 'fflate/browser'
import type { SessionDocument, SongDocument } from '../../../shared/storage/cloud-documents'
import type { Store } from '../store/store'
import { storeBroken } from '../store/store-broken'
import { accountSentences } from './account-sentences'

const OWNER_ONLY_FILE = 0o600
/** Ours: a folder of downloads never has this many files of one name. */
const MOST_NAMES = 1000

const README = `Everything that Piano Coach keeps of you on this computer.

sessions/  one file for each session: when it was, each note that was played and how it was judged, what it sums up to
songs/     the songs that you brought in: what they are and, where they can be engraved, their score as MEI
you.json   your name, XP, streak, stars and achievements
settings.json

All files are JSON (https://www.json.org) or MEI (https://music-encoding.org). Times are milliseconds since 1970, UTC.
`

/**
 * Writes a zip of everything of this person into a folder; a file that is there already stays as it is. The app goes
 * on meanwhile: one session is read at a time.
 */
export async function exportData(
  store: Store,
  { folder, date }: { readonly folder: string; readonly date: string },
): Promise<{ readonly path: string; readonly bytes: number }> {
  try {
    mkdirSync(folder, { recursive: true })
    const path = reserveName(folder, `Piano Coach ${date}`)
    const bytes = await writeZip(store, `${path}.part`).catch((error: unknown) => {
      for (const leftover of [path, `${path}.part`]) rmSync(leftover, { force: true })
      throw error
    })
    renameSync(`${path}.part`, path)
    return { path, bytes }
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error
    throw storeBroken({ kind: 'cannotOpen', sentence: accountSentences.cannotExport(folder) }, error)
  }
}

/** An empty file of a name that was free. */
function reserveName(folder: string, name: string): string {
  for (let number = 1; number < MOST_NAMES; number += 1) {
    const path = join(folder, number === 1 ? `${name}.zip` : `${name} (${number}).zip`)
    if (existsSync(path)) continue
    closeSync(openSync(path, 'wx', OWNER_ONLY_FILE))
    return path
  }
  throw Object.assign(new Error(`No free name for ${basename(name)}`), { code: 'EEXIST' })
}

async function writeZip(store: Store, path: string): Promise<number> {
  const file = openSync(path, 'w', OWNER_ONLY_FILE)
  let bytes = 0
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    writeSync(file, chunk)
    bytes += chunk.length
  })
  try {
    for await (const { name, text } of contents(store)) {
      const entry = new ZipDeflate(name)
      zip.add(entry)
      entry.push(Buffer.from(text, 'utf8'), true)
    }
    zip.end()
    return bytes
  } finally {
    closeSync(file)
  }
}

interface Content {
  readonly name: string
  readonly text: string
}

async function* contents({ everything, settings, sync }: Store): AsyncGenerator<Content> {
  yield { name: 'README.txt', text: README }
  yield { name: 'you.json', text: json(everything.rows()) }
  yield { name: 'settings.json', text: json(settings.read()) }
  for (const songId of everything.ownSongIds()) {
    await air()
    const song = sync.song(songId)
    if (song) yield* songContents(song)
  }
  for (const sessionId of everything.sessionIds()) {
    await air()
    const session = sync.session(sessionId)
    if (session) yield sessionContent(session)
  }
}

function* songContents({ song, score }: SongDocument): Generator<Content> {
  const name = `songs/${fileName(song.title)} ${song.id}`
  const written = score && { ...score, score: expandJson(score.score), mei: undefined }
  yield { name: `${name}.json`, text: json({ ...song, written }) }
  if (score?.mei) yield { name: `${name}.mei`, text: expand(score.mei) }
}

function sessionContent({ detail, ...session }: SessionDocument): Content {
  const { started_at, id } = session.session
  const startedOn = new Date(started_at).toISOString().slice(0, 19).replaceAll(':', '.')
  const cells = detail && {
    report: expandJson(detail.report),
    played: expandJson(detail.played),
    events: expandJson(detail.events),
  }
  return { name: `sessions/${startedOn} ${id}.json`, text: json({ ...session, detail: cells }) }
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`
const expand = (cell: string) => gunzipSync(Buffer.from(cell, 'base64')).toString('utf8')

/** A cell that is damaged is handed out as it is. */
function expandJson(cell: string): unknown {
  try {
    return JSON.parse(expand(cell))
  } catch {
    return cell
  }
}

/** Titles may hold what no file name may. */
function fileName(title: string): string {
  return title.replace(/[^\p{L}\p{N} ._-]/gu, '_').slice(0, 80)
}
