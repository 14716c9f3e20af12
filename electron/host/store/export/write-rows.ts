import { valueFromCell } from '../../../../shared/storage/json-cell'
import { isoTime } from './iso-time'
import type { CellKind, ExportedTable } from './export-tables'

type Cell = string | number | null
export type ExportedRow = Readonly<Record<string, Cell>>

/** A list of objects, one a line. Times are ISO 8601 in UTC. */
export function* writeJson({ columns }: ExportedTable, rows: Iterable<ExportedRow>): Iterable<string> {
  const kinds = Object.entries(columns)
  let before = '[\n'
  for (const row of rows) {
    const values = kinds.map(([column, kind]) => [column, valueOf(kind, row[column] ?? null)] as const)
    yield `${before}${JSON.stringify(Object.fromEntries(values))}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/** RFC 4180 with a line of names, as spreadsheets read it. */
export function* writeCsv({ columns }: ExportedTable, rows: Iterable<ExportedRow>): Iterable<string> {
  const kinds = Object.entries(columns)
  yield `${kinds.map(([column]) => column).join(',')}\r\n`
  for (const row of rows) yield `${kinds.map(([column, kind]) => field(kind, row[column] ?? null)).join(',')}\r\n`
}

function valueOf(kind: CellKind, cell: Cell): unknown {
  if (cell === null) return null
  switch (kind) {
    case 'text':
    case 'number':
      return cell
    case 'boolean':
      return cell === 1
    case 'time':
      return isoTime(Number(cell))
    case 'json':
      // A cell that is damaged is told as the text it is.
      return valueFromCell(String(cell)) ?? cell
  }
}

function field(kind: CellKind, cell: Cell): string {
  if (cell === null) return ''
  switch (kind) {
    case 'number':
      return String(cell)
    case 'boolean':
      return cell === 1 ? 'true' : 'false'
    case 'time':
      return isoTime(Number(cell)) ?? ''
    case 'text':
    case 'json':
      return quoted(harmless(String(cell)))
  }
}

/** A spreadsheet would work out a title that begins like a formula; OWASP's way to keep it from doing so. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
