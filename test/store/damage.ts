import { readFileSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'

const PAGE_BYTES = 4096

/** Overwrites the page that holds the beginning of a table; gives back the bytes as they are now. */
export function damageTable(path: string, table: string): Buffer {
  const sqlite = new Sqlite(path)
  const page = Number(sqlite.prepare('select rootpage from sqlite_schema where name = ?').pluck().get(table))
  sqlite.close()
  const bytes = readFileSync(path).fill(0xff, (page - 1) * PAGE_BYTES, page * PAGE_BYTES)
  writeFileSync(path, bytes)
  return bytes
}
