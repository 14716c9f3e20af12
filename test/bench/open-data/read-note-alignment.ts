import type { TruthRow } from './truth-row'

/** nASAP's `note_alignment.tsv`: a struck note without a written one is an `insertion`, the reverse a `deletion`. */
export function readNoteAlignment(text: string): readonly TruthRow[] {
  const [header = '', ...lines] = text.split(/\r?\n/)
  const names = header.split('\t')
  const column = (cells: readonly string[], name: string) => cells[names.indexOf(name)] ?? ''
  return lines
    .filter((line) => line !== '')
    .flatMap((line) => {
      const cells = line.split('\t')
      const scoreId = column(cells, 'xml_id') === 'insertion' ? null : column(cells, 'xml_id')
      const struck =
        column(cells, 'midi_id') === 'deletion'
          ? null
          : { pitch: Math.trunc(Number(column(cells, 'pitch'))), seconds: Number(column(cells, 'onset')) }
      return scoreId === null && struck === null ? [] : [{ scoreId, struck }]
    })
}
