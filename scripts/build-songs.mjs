import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { Problem, runMain } from './steps/problem.mjs'
import { inRoot } from './steps/project.mjs'

const importerFile = inRoot('out', 'main', 'importer.js')
const songsFolder = inRoot('resources', 'songs')
const outFolder = inRoot('out', 'songs')
const songsFile = inRoot('out', 'songs', 'songs.json')
/** What songs.json was made from; the app knows the songs by it (`electron/host/song-bundle.ts`). */
const stampFile = inRoot('out', 'songs', 'made-from')

/** What the catalogue says about a song wins over what its file says. */
const CARD_FIELDS = ['title', 'composer', 'tempoBpm', 'timeSignature', 'keySignature']

await runMain(async () => {
  const catalogue = readSource('catalogue.json')
  const entries = JSON.parse(catalogue.toString('utf8'))
  const files = entries.map((entry) => readSource(entry.file))
  const stamp = hashOf([catalogue, ...files, readFileSync(importerFile), readFileSync(import.meta.filename)])
  if (existsSync(songsFile) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return 0

  const songs = await importSongs(entries, files)
  mkdirSync(outFolder, { recursive: true })
  writeFileSync(songsFile, JSON.stringify(songs))
  writeFileSync(stampFile, stamp)
  return 0
})

function readSource(name) {
  const file = `${songsFolder}/${name}`
  if (!existsSync(file)) throw new Problem(`resources/songs/${name} is missing.`)
  return readFileSync(file)
}

/** Length first: otherwise a byte could move from one file to the next unnoticed. */
function hashOf(parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}\n`).update(part)
  return hash.digest('hex')
}

async function importSongs(entries, files) {
  const worker = new Worker(importerFile)
  try {
    const songs = []
    for (const [index, entry] of entries.entries()) {
      const imported = await importSong(worker, { jobId: index, fileName: entry.file, bytes: files[index] })
      songs.push(toBundledSong(entry, imported))
    }
    return songs.toSorted((one, other) => one.order - other.order)
  } finally {
    await worker.terminate()
  }
}

/** A bundled song must import without a single remark. */
function importSong(worker, job) {
  return new Promise((resolve, reject) => {
    const refuse = (why) => reject(new Problem(`resources/songs/${job.fileName} cannot be shipped: ${why}`))
    const onError = (error) => refuse(error.message)
    const onNews = (news) => {
      if (news.kind === 'progressed') return
      worker.off('message', onNews).off('error', onError)
      if (news.kind === 'refused') refuse(news.problem.sentence)
      else if (news.imported.warnings.length > 0) refuse(news.imported.warnings.join(' '))
      else resolve(news.imported)
    }
    worker.on('message', onNews).on('error', onError)
    worker.postMessage(job)
  })
}

function toBundledSong(entry, imported) {
  const { slug, difficulty, order, licence } = entry
  const said = CARD_FIELDS.filter((field) => entry[field] !== undefined).map((field) => [field, entry[field]])
  return { slug, difficulty, order, licence, imported: { ...imported, ...Object.fromEntries(said) } }
}
