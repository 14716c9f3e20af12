import { unzipSync, type UnzipFileInfo } from 'fflate'
import { failed, ok, type Result } from '../../shared/base/result'
import type { ImportProblem } from './import-reply'
import { importWords } from './import-words'
import { MAX_UNZIP_RATIO, MAX_UNZIPPED_BYTES, MAX_ZIP_ENTRIES } from './limits'
import { problems } from './problems'
import { decodeText } from './decode-text'
import { findAll, parseXml } from './xml-tree'

const CONTAINER = 'META-INF/container.xml'

/** The score inside a compressed MusicXML file. Sizes are checked before anything is unpacked. */
export function readMxl(zip: Uint8Array): Result<Uint8Array, ImportProblem> {
  try {
    const entries = listEntries(zip)
    if (!entries.ok) return entries
    const named = readContainer(zip, entries.value)
    const name = named ?? entries.value.find(isScore)?.name
    if (name === undefined) return failed(unknownArchive(entries.value))
    const score = unzipEntry(zip, name)
    return score ? ok(score) : failed(problems.damaged(importWords.damage.scoreMissing(name.slice(0, 80))))
  } catch {
    return failed(problems.damaged(importWords.damage.archiveBroken))
  }
}

interface Entry {
  readonly name: string
  readonly bytes: number
}

/** The directory tells the unpacked sizes; an entry that lies about its size stops at that size when unpacked. */
function listEntries(zip: Uint8Array): Result<readonly Entry[], ImportProblem> {
  const infos: UnzipFileInfo[] = []
  unzipSync(zip, {
    filter(info) {
      infos.push(info)
      return false
    },
  })
  const total = infos.reduce((sum, info) => sum + info.originalSize, 0)
  const isBomb = infos.some((info) => info.originalSize > MAX_UNZIP_RATIO * Math.max(info.size, 1024))
  if (infos.length > MAX_ZIP_ENTRIES) return failed(problems.damaged(importWords.damage.archiveTooFull))
  if (total > MAX_UNZIPPED_BYTES || isBomb) return failed(problems.unpacksTooLarge(MAX_UNZIPPED_BYTES))
  return ok(infos.map((info) => ({ name: info.name, bytes: info.originalSize })))
}

function readContainer(zip: Uint8Array, entries: readonly Entry[]): string | undefined {
  if (!entries.some(({ name }) => name === CONTAINER)) return undefined
  const bytes = unzipEntry(zip, CONTAINER)
  const text = bytes && decodeText(bytes)
  const tree = text?.ok === true ? parseXml(text.value) : undefined
  if (tree?.ok !== true) return undefined
  const files = findAll(tree.value, 'rootfile')
  const score = files.find(({ attributes }) => (attributes['media-type'] ?? '').includes('musicxml')) ?? files[0]
  return score?.attributes['full-path']
}

function unzipEntry(zip: Uint8Array, wanted: string): Uint8Array | undefined {
  return unzipSync(zip, { filter: ({ name }) => name === wanted })[wanted]
}

function isScore({ name }: Entry): boolean {
  return /\.(xml|musicxml|mei)$/i.test(name) && !name.startsWith('META-INF/') && !/(^|\/)\._/.test(name)
}

function unknownArchive(entries: readonly Entry[]): ImportProblem {
  const isMuseScore = entries.some(({ name }) => name.endsWith('.mscx'))
  return problems.unknownFormat(isMuseScore ? importWords.kinds.museScore : importWords.kinds.archiveWithoutScore)
}
