import { appFilesAround } from './app-files'
import type { Command } from './command-line'
import { readCommandLine, usage } from './command-line'
import { complain, endWhenNobodyListens, say } from './say'
import { readVersion } from './version'
import { assertNever } from '../../shared/base/assert-never'

const DONE = 0
const WRONG_USAGE = 2
const mainFolder = import.meta.dirname
const files = appFilesAround(mainFolder)

endWhenNobodyListens()
const command = readCommandLine(process.argv.slice(2))
if (command.ok) process.exitCode = await run(command.value)
else {
  complain(`${command.problem}\n\n${usage}`)
  process.exitCode = WRONG_USAGE
}

/** Each command is loaded when it is asked for: `score` needs no server, `devices` no Verovio. */
async function run(asked: Command): Promise<number> {
  switch (asked.kind) {
    case 'help':
      say(usage)
      return DONE
    case 'version':
      say(readVersion(mainFolder))
      return DONE
    case 'score':
      return (await import('./commands/score')).scoreOne(asked, files)
    case 'scoreList':
      return (await import('./commands/score-list')).scoreMany(asked, files)
    case 'import':
      return (await import('./commands/import')).importFiles(asked, files)
    case 'devices':
      return (await import('./commands/devices')).listDevices(asked, files.midiEntry)
    case 'repair':
      return (await import('./commands/repair')).repair(asked)
    case 'serve':
      return (await import('./commands/serve')).serve(asked, { files, version: readVersion(mainFolder) })
    default:
      return assertNever(asked)
  }
}
