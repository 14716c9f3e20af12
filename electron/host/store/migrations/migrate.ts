import type { Database } from '../database'
import { dataModel } from './0001-data-model'
import { thisDevice } from './0002-this-device'

/** In order, forward only: `migrations[n]` leads from version n to n + 1. A shipped one is never changed. */
export const migrations: readonly string[] = [dataModel, thisDevice]

/** The version of a database that is up to date. */
export const latestVersion = migrations.length

/** Brings a database up to date, each step in its own transaction: a failed step leaves the version before it. */
export function migrate(database: Database, version: number): void {
  // A step may rebuild a table that others refer to; the references are checked before it is committed.
  database.exec('pragma foreign_keys = off')
  for (const [offset, sql] of migrations.slice(version).entries()) {
    database.transaction(() => {
      database.exec(sql)
      const [orphan] = database.prepare<{ table: string }>('pragma foreign_key_check').all()
      if (orphan)
        throw new Error(`Migration ${version + offset + 1} leaves rows in ${orphan.table} without their parents`)
      database.exec(`pragma user_version = ${version + offset + 1}`)
    })
  }
  database.exec('pragma foreign_keys = on')
}
