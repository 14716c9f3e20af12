import { dataModel } from './0001-data-model'
import { thisDevice } from './0002-this-device'
import { coverage } from './0003-coverage'
import { practiceModes } from './0004-practice-modes'
import { sync } from './0005-sync'
import { overrules } from './0006-overrules'
import { bars } from './0007-bars'
import { deviceLatencies } from './0008-device-latencies'

/** In order, forward only: `migrations[n]` leads from version n to n + 1. A shipped one is never changed. */
export const migrations: readonly string[] = [
  dataModel,
  thisDevice,
  coverage,
  practiceModes,
  sync,
  overrules,
  bars,
  deviceLatencies,
]

/** The version of a database that is up to date. */
export const latestVersion = migrations.length
