import type { NotationFormat } from './engine'

/** The same in every language. */
export const FORMAT_NAMES: Readonly<Record<NotationFormat, string>> = {
  musicxml: 'MusicXML',
  mei: 'MEI',
  abc: 'ABC',
  humdrum: 'Humdrum',
}
