import { writeSync } from 'node:fs'
import { adoptInto } from '../../electron/host/store/adopt'
import { ACCOUNT } from './libraries'

/** Says that it begins, adopts one library into another, and says that it is done. */
const [from = '', to = ''] = process.argv.slice(2)
writeSync(1, 'begins\n')
const adopted = adoptInto({ from, to, ...ACCOUNT })
if (!adopted.ok) throw new Error(adopted.problem.sentence)
writeSync(1, 'done\n')
