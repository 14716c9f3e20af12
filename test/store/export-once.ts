import { writeSync } from 'node:fs'
import { userId } from '../../shared/base/ids'
import { exportLibrary } from '../../electron/host/store/export/export-library'

/** Exports a library and prints how many bytes the zip has. */
const [folder = '', user = '', path = ''] = process.argv.slice(2)
const exported = await exportLibrary({ folder, userId: userId(user), path })
if (!exported.ok) throw new Error(exported.problem.sentence)
writeSync(1, `${exported.value.bytes}\n`)
