import { strToU8, zipSync } from 'fflate'
import { note, pianoXml } from './music-xml'

/** A tune that imports well, to be broken in one way at a time. */
export const TUNE = pianoXml([[note('C4', 4), note('D4', 4), note('E4', 8)].join('')], { title: 'Tune' })

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export function utf16(text: string, order: 'little' | 'big', hasMark: boolean): Uint8Array {
  const marked = hasMark ? `\uFEFF${text}` : text
  const view = new DataView(new ArrayBuffer(marked.length * 2))
  for (let index = 0; index < marked.length; index += 1) {
    view.setUint16(index * 2, marked.charCodeAt(index), order === 'little')
  }
  return new Uint8Array(view.buffer)
}

const CONTAINER = `<?xml version="1.0"?><container><rootfiles><rootfile full-path="score.xml" media-type="application/vnd.recordare.musicxml+xml"/></rootfiles></container>`

/** A compressed MusicXML file; `files` are added beside the container. */
export function mxl(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries({ 'META-INF/container.xml': CONTAINER, ...files })
  return zipSync(
    Object.fromEntries(entries.map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file])),
  )
}

/** A few kilobytes that unpack to `bytes` of spaces. */
export const zipBomb = (bytes: number): Uint8Array => mxl({ 'score.xml': new Uint8Array(bytes).fill(32) })

/** Ten entities, each ten times the one before: a gigabyte if it were expanded. */
export const entityBomb = (): string => {
  const levels = Array.from({ length: 9 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`)
  const doctype = `<!DOCTYPE score-partwise [<!ENTITY e0 "aaaaaaaaaa">${levels.join('')}]>`
  return pianoXml([note('C4', 4)], { title: '&e9;', declaration: `<?xml version="1.0"?>${doctype}` })
}

/** Asks for a file of the machine it is opened on. */
export const externalEntity = (): string =>
  pianoXml([note('C4', 4)], {
    title: '&secret;',
    declaration: '<?xml version="1.0"?><!DOCTYPE score-partwise [<!ENTITY secret SYSTEM "file:///etc/hostname">]>',
  })

/** The same bytes at each run, and no format at all. */
export function noise(bytes: number): Uint8Array {
  let state = 12345
  return Uint8Array.from({ length: bytes }, () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return (state >> 16) & 0xff
  })
}
