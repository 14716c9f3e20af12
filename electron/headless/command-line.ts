import { parseArgs } from 'node:util'
import type { Result } from '../../shared/base/result'
import { failed, ok } from '../../shared/base/result'
import type { HandChoice } from '../../shared/music/score'
import { type NamedMode, readMode } from './read-mode'

/** What the command line asks for. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | ScoreCommand
  | ScoreListCommand
  | ImportCommand
  | DevicesCommand
  | RepairCommand
  | ServeCommand

export interface ScoreCommand {
  readonly kind: 'score'
  readonly scoreFile: string
  readonly performanceFile: string
  readonly isLive: boolean
  readonly hands: HandChoice
  readonly mode: NamedMode
  readonly isJson: boolean
  /** The printed number of the bar whose verdicts give their reasons; null for the whole report. */
  readonly explainedBar: string | null
}
export interface ScoreListCommand {
  readonly kind: 'scoreList'
  readonly listFile: string
  readonly outFolder: string
  readonly isLive: boolean
  readonly hands: HandChoice
  readonly mode: NamedMode
}
export interface ImportCommand {
  readonly kind: 'import'
  readonly files: readonly string[]
  readonly isJson: boolean
}
export interface DevicesCommand {
  readonly kind: 'devices'
  readonly isJson: boolean
}
export interface RepairCommand {
  readonly kind: 'repair'
  /** What is done with damaged libraries; sound ones are never touched. */
  readonly way: 'check' | 'restore' | 'startEmpty'
}
export interface ServeCommand {
  readonly kind: 'serve'
  /** 0 takes any free port. */
  readonly port: number
  readonly pianistFile: string | null
  readonly speed: number
  readonly isOpening: boolean
}

export const usage = `Piano Coach follows, judges and coaches what you play.

  piano-coach score SCORE PERFORMANCE [--live] [--hands left|right|both] [MODE] [--json]
      [--explain BAR]
      Judges a performance of a score: a MIDI file, or a JSON list of what was heard
      ({"atMs", "pitch", "probability"?, "releaseMs"?}). --live tells what was said at
      the time instead of the final word; --explain gives the reasons of one bar's verdicts.
  piano-coach score --list PIECES.json --out DIR [--live] [--hands left|right|both] [MODE]
      Judges many (fields "name", "xml", "midi"); writes DIR/<name>.json for each.
      MODE is how it was practised:
        --mode follow               the student has the time (so it is unless you say more)
        --mode metronome --bpm 72   to a click, in quarter notes; it begins with the first note
        --mode wait                 the score waits for each right key: nothing is timed
        --mode loop --bars 8-10     round and round these bars, by their printed numbers
  piano-coach import FILE... [--json]
      Brings scores into the library: MusicXML, MXL, MEI, ABC, Humdrum, MIDI.
  piano-coach devices [--json]
      Lists the MIDI inputs and outputs.
  piano-coach repair [--restore | --start-empty]
      Checks the files with your songs and sessions from end to end. --restore puts the
      newest backup in the place of a damaged one, --start-empty an empty library; the
      damaged file is kept beside it. Close the app first.
  piano-coach serve [--port N] [--pianist FILE.mid] [--speed X] [--no-open]
      Runs the app for a browser on this computer; prints its address first.

PIANO_COACH_HOME moves all of the app's data.
Exit codes: 0 done, 1 something was refused (and said), 2 wrong usage.
`

const OPTIONS = {
  live: { type: 'boolean' },
  explain: { type: 'string' },
  hands: { type: 'string' },
  mode: { type: 'string' },
  bars: { type: 'string' },
  bpm: { type: 'string' },
  json: { type: 'boolean' },
  list: { type: 'string' },
  out: { type: 'string' },
  port: { type: 'string' },
  pianist: { type: 'string' },
  speed: { type: 'string' },
  'no-open': { type: 'boolean' },
  restore: { type: 'boolean' },
  'start-empty': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const
type OptionName = keyof typeof OPTIONS
type Options = ReturnType<typeof parse>['values']

const OPTIONS_BY_COMMAND: Readonly<Record<string, readonly OptionName[]>> = {
  score: ['live', 'hands', 'mode', 'bars', 'bpm', 'json', 'explain', 'list', 'out'],
  import: ['json'],
  devices: ['json'],
  repair: ['restore', 'start-empty'],
  serve: ['port', 'pianist', 'speed', 'no-open'],
}
const LARGEST_PORT = 65_535
/** As the contract's: slower or faster is no performance any more. */
const SLOWEST = 0.25
const FASTEST = 64

/** The problem is one sentence that names what is wrong. */
export function readCommandLine(args: readonly string[]): Result<Command, string> {
  const parsed = tryParse(args)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const [name, ...rest] = positionals
  if (values.help || name === 'help') return ok({ kind: 'help' })
  if (values.version) return ok({ kind: 'version' })
  if (name === undefined) return failed('What should be done? Name a command.')

  const allowed = OPTIONS_BY_COMMAND[name]
  if (!allowed) return failed(`There is no command “${name}”.`)
  const strange = (Object.keys(values) as OptionName[]).find((option) => !allowed.includes(option))
  if (strange) return failed(`The command “${name}” knows no --${strange}.`)
  return readCommand(name, rest, values)
}

function readCommand(name: string, rest: readonly string[], values: Options): Result<Command, string> {
  if (name === 'score') return values.list === undefined ? readScore(rest, values) : readScoreList(rest, values)
  if (name === 'import') return readImport(rest, values)
  if (rest.length > 0) return failed(`The command “${name}” takes no “${rest.join(' ')}”.`)
  if (name === 'repair') return readRepair(values)
  if (name === 'devices') return ok({ kind: 'devices', isJson: values.json ?? false })
  return readServe(values)
}

function readScore(files: readonly string[], values: Options): Result<Command, string> {
  const [scoreFile, performanceFile] = files
  if (scoreFile === undefined || performanceFile === undefined || files.length > 2) {
    return failed('“score” needs two files: the score and the performance.')
  }
  if (values.out !== undefined) return failed('--out goes with --list.')
  const practised = readPractised(values)
  if (!practised.ok) return practised
  const [isLive, isJson] = [values.live ?? false, values.json ?? false]
  const explainedBar = values.explain ?? null
  if (explainedBar !== null && (isLive || isJson)) return failed('--explain goes without --live and --json.')
  return ok({ kind: 'score', scoreFile, performanceFile, isLive, isJson, explainedBar, ...practised.value })
}

function readScoreList(files: readonly string[], values: Options): Result<Command, string> {
  const { list: listFile, out: outFolder } = values
  if (listFile === undefined || outFolder === undefined)
    return failed('--list needs --out: the folder for the reports.')
  if (files.length > 0) return failed('“score --list” takes its files from the list.')
  if (values.explain !== undefined) return failed('--explain needs one score and one performance.')
  const practised = readPractised(values)
  if (!practised.ok) return practised
  return ok({ kind: 'scoreList', listFile, outFolder, isLive: values.live ?? false, ...practised.value })
}

function readPractised(values: Options): Result<{ readonly hands: HandChoice; readonly mode: NamedMode }, string> {
  const hands = readHands(values)
  if (!hands.ok) return hands
  const mode = readMode(values)
  return mode.ok ? ok({ hands: hands.value, mode: mode.value }) : mode
}

function readImport(files: readonly string[], values: Options): Result<Command, string> {
  if (files.length === 0) return failed('“import” needs at least one file.')
  return ok({ kind: 'import', files, isJson: values.json ?? false })
}

function readRepair(values: Options): Result<Command, string> {
  if (values.restore && values['start-empty']) return failed('Choose one of --restore and --start-empty.')
  if (values.restore) return ok({ kind: 'repair', way: 'restore' })
  return ok({ kind: 'repair', way: values['start-empty'] ? 'startEmpty' : 'check' })
}

function readServe(values: Options): Result<Command, string> {
  const port = Number(values.port ?? 0)
  if (values.port === '' || !Number.isInteger(port) || port < 0 || port > LARGEST_PORT) {
    return failed(`--port is a number from 0 to ${LARGEST_PORT}.`)
  }
  const speed = Number(values.speed ?? 1)
  if (!(speed >= SLOWEST && speed <= FASTEST)) return failed(`--speed is a number from ${SLOWEST} to ${FASTEST}.`)
  const pianistFile = values.pianist ?? null
  return ok({ kind: 'serve', port, pianistFile, speed, isOpening: !values['no-open'] })
}

function readHands({ hands = 'both' }: Options): Result<HandChoice, string> {
  return hands === 'left' || hands === 'right' || hands === 'both'
    ? ok(hands)
    : failed('--hands is left, right or both.')
}

function tryParse(args: readonly string[]): Result<ReturnType<typeof parse>, string> {
  try {
    return ok(parse(args))
  } catch (error) {
    // parseArgs throws its own sentence for an unknown option or a missing value.
    return failed(error instanceof Error ? error.message : String(error))
  }
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true })
}
