import type { ImportedScore } from './import-reply'
import { keySignatureName } from '../../shared/music/key-name'
import type { ReadMei } from './read-mei'
import { childNamed, findAll, findFirst, type XmlElement } from './xml-tree'

type Details = Pick<ImportedScore, 'title' | 'composer' | 'tempoBpm' | 'timeSignature' | 'keySignature'>

const MAX_NAME_CHARACTERS = 200

/** What a card in the library says about a piece. */
export function readDetails(mei: XmlElement, { written, definitions }: ReadMei, fileName: string): Details {
  const [staff] = definitions.stavesByNumber.values()
  const lastBass = written.bars.findLast((bar) => bar.notes.length > 0)?.notes.map((note) => note.pitch)
  const { beats, unit } = definitions.metre
  return {
    title: readTitle(mei) ?? titleFromFileName(fileName),
    composer: readComposer(mei),
    tempoBpm: roundTempo(written.bars.flatMap((bar) => bar.tempos)[0]?.quartersPerMinute),
    timeSignature: `${beats}/${unit}`,
    keySignature: staff ? keySignatureName(staff.fifths, staff.mode, Math.min(...(lastBass ?? []))) : null,
  }
}

function readTitle(mei: XmlElement): string | null {
  const header = findFirst(mei, 'meiHead')
  const titles = header ? findAll(header, 'title') : []
  return titles.map(({ text }) => clean(text)).find((title) => title !== null && !isPlaceholder(title)) ?? null
}

/** What notation programs write where nobody named the piece. */
function isPlaceholder(title: string): boolean {
  return /^(untitled|title|music21 fragment|untitled score|\[.*\])$/i.test(title)
}

function readComposer(mei: XmlElement): string | null {
  const header = findFirst(mei, 'meiHead')
  const people = header ? findAll(header, 'persName', 'composer') : []
  const composer = people.find(({ name, attributes }) => name === 'composer' || attributes['role'] === 'composer')
  const name = composer ? clean(composer.text) : composerOnPage(mei)
  return name === null ? null : inSpokenOrder(name)
}

/** "Beethoven, Ludwig van" → "Ludwig van Beethoven" */
function inSpokenOrder(name: string): string {
  const [, last, first] = /^([^,()\d]+), ([^,()\d]+)$/.exec(name) ?? []
  return last !== undefined && first !== undefined ? `${first} ${last}` : name
}

/** Where the header is silent, the line at the top right of the first page. */
function composerOnPage(mei: XmlElement): string | null {
  const head = findFirst(mei, 'pgHead')
  const line =
    head && childNamed(head, 'rend') && head.children.find(({ attributes }) => attributes['halign'] === 'right')
  return line ? clean(line.text) : null
}

function clean(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim().slice(0, MAX_NAME_CHARACTERS)
  return line === '' ? null : line
}

/** "moonlight_sonata-1.musicxml" → "moonlight sonata-1" */
export function titleFromFileName(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,8}$/, '')
  return clean(base.replace(/_/g, ' ')) ?? 'Untitled'
}

export function roundTempo(quartersPerMinute: number | undefined): number | null {
  return quartersPerMinute === undefined ? null : Math.round(quartersPerMinute)
}
