import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ArchivedFile } from './cpio-archive'
import { cpioArchive } from './cpio-archive'
import type { MachineKernel } from './machine-kernel'
import { prepareKernel } from './machine-kernel'

/** Ran in the machine: `code` is null where the machine ended before the command did, and `console` says why. */
export interface RanInMachine {
  readonly code: number | null
  readonly output: string
  readonly console: string
}

export interface MachineJob {
  /** With whole paths: the machine sees the files of this computer where they are. */
  readonly command: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly limitSeconds: number
}

/** Also where a bundle of a script lies that runs this: both are two folders below the project. */
const ROOT = resolve(import.meta.dirname, '../..')
const CACHE = join(ROOT, '.cache', 'rig')
const QEMU = 'qemu-system-x86_64'
const MEMORY_MB = 1024
const PROCESSORS = 2
const OPTIONS_BY_MODULE: Readonly<Record<string, string>> = { snd_virmidi: 'midi_devs=4' }

const PROGRAMS = [
  { program: QEMU, name: 'qemu-system-x86' },
  { program: 'xz', name: 'xz-utils' },
  { program: 'aplaymidi', name: 'alsa-utils' },
]

/** Why no machine can be started here, as a sentence; null where one can. */
export function whyNoMachine(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'The machine with sound needs Linux on x64'
  if (!isThere('apt-get')) return 'The machine with sound needs a kernel of Debian, and there is no apt-get'
  const missing = PROGRAMS.filter(({ program }) => !isThere(program)).map(({ name }) => name)
  return missing.length === 0 ? null : `The machine with sound needs: apt-get install ${missing.join(' ')}`
}

const isThere = (program: string) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0

/**
 * Runs a command in a virtual machine that has what a container has not: the sequencer of ALSA, four MIDI cables and a
 * sound loop. Its processor is emulated: what happens counts, how long it takes does not. Several may run at once.
 */
export async function runInMachine(job: MachineJob): Promise<RanInMachine> {
  const kernel = prepareKernel(CACHE)
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(join(CACHE, 'machine-'))
  try {
    // What the machine may write lies apart from what it is made of.
    const workFolder = join(folder, 'work')
    mkdirSync(workFolder)
    const firstFiles = join(folder, 'first-files')
    writeFileSync(firstFiles, cpioArchive(filesOf(kernel, workFolder, job)))
    const consoleFile = join(folder, 'console')
    const complaints = await runQemu({ kernel, firstFiles, workFolder, consoleFile }, job.limitSeconds)
    const code = readOr(join(workFolder, 'code'), '')
    return {
      code: code === '' ? null : Number(code),
      output: readOr(join(workFolder, 'output'), ''),
      console: complaints + readOr(consoleFile, ''),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const readOr = (file: string, otherwise: string) => (existsSync(file) ? readFileSync(file, 'utf8') : otherwise)

const EMPTY_FOLDERS = ['bin', 'dev', 'proc', 'sys', 'host', 'memory', 'root', 'modules']

function filesOf(kernel: MachineKernel, workFolder: string, job: MachineJob): readonly ArchivedFile[] {
  const text = (path: string, content: string) => ({ path, content: Buffer.from(content) })
  const modules = kernel.moduleFiles.map((file) => ({ name: file.slice(file.lastIndexOf('/') + 1), file }))
  const order = modules.map(({ name }) => `/modules/${name} ${OPTIONS_BY_MODULE[name.replace('.ko', '')] ?? ''}\n`)
  return [
    ...EMPTY_FOLDERS.map((path) => ({ path, content: null })),
    { path: 'init', content: readFileSync(join(ROOT, 'test/rig/machine-start.sh')) },
    { path: 'bin/busybox', content: readFileSync(kernel.busyboxFile) },
    { path: 'bin/sh', content: readFileSync(kernel.busyboxFile) },
    ...modules.map(({ name, file }) => ({ path: `modules/${name}`, content: readFileSync(file) })),
    text('modules/order', order.join('')),
    text('work-folder', workFolder),
    text('job', jobScript(workFolder, job)),
  ]
}

function jobScript(workFolder: string, { command, environment = {} }: MachineJob): string {
  const variables = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/root', LANG: 'C.UTF-8', ...environment }
  const exported = Object.entries(variables).map(([name, value]) => `export ${name}=${quoted(value)}\n`)
  const [output, code] = [quoted(join(workFolder, 'output')), quoted(join(workFolder, 'code'))]
  const run = command.map(quoted).join(' ')
  return `${exported.join('')}cd ${quoted(ROOT)}\n${run} > ${output} 2>&1\necho $? > ${code}\n`
}

const quoted = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`

interface Started {
  readonly kernel: MachineKernel
  readonly firstFiles: string
  readonly workFolder: string
  readonly consoleFile: string
}

/** Resolves with what QEMU complained of. It ends with us, and at the limit. */
function runQemu(started: Started, limitSeconds: number): Promise<string> {
  const qemu = [QEMU, ...qemuArguments(started)]
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', ...qemu], { stdio: ['ignore', 'ignore', 'pipe'] })
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text))
  const limit = setTimeout(() => {
    complaints += `The machine was stopped after ${limitSeconds} s\n`
    child.kill('SIGKILL')
  }, limitSeconds * 1000)
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', () => {
      clearTimeout(limit)
      done(complaints)
    })
  })
}

function qemuArguments({ kernel, firstFiles, workFolder, consoleFile }: Started): readonly string[] {
  const share = (tag: string, path: string, more = '') => [
    '-fsdev',
    `local,id=${tag},path=${path},security_model=none,multidevs=remap${more}`,
    '-device',
    `virtio-9p-pci,fsdev=${tag},mount_tag=${tag}`,
  ]
  return [
    ...['-M', 'q35', '-nodefaults', '-no-user-config', '-display', 'none', '-no-reboot'],
    // KVM is not asked for: some containers offer one that does not run a common kernel.
    ...['-accel', 'tcg,thread=multi', '-cpu', 'max', '-smp', String(PROCESSORS), '-m', String(MEMORY_MB)],
    ...['-kernel', kernel.kernelFile, '-initrd', firstFiles],
    ...['-append', 'console=ttyS0 quiet panic=-1 mitigations=off nowatchdog'],
    ...['-serial', `file:${consoleFile}`],
    ...share('host', '/', ',readonly=on'),
    ...share('work', workFolder),
  ]
}
