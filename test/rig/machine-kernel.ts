import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'

/** What the machine starts from: Debian's own kernel, some of its modules, and one program that is a whole system. */
export interface MachineKernel {
  /** Unpacked: without a decompressor that would run emulated for seconds. */
  readonly kernelFile: string
  readonly busyboxFile: string
  /** What each needs comes before it. */
  readonly moduleFiles: readonly string[]
}

/** The host's files over virtio and 9p, a writable layer over them, and sound: sequencer, MIDI cables, sound loop. */
const MODULES = [
  'virtio_pci',
  '9pnet_virtio',
  '9p',
  'overlay',
  'snd_hrtimer',
  'snd_seq',
  'snd_seq_dummy',
  'snd_virmidi',
  'snd_aloop',
]

/** Where the kernel's boot protocol keeps things in a bzImage: Documentation/arch/x86/boot.rst. */
const BZIMAGE = { setupSectors: 0x1f1, payloadOffset: 0x248, payloadLength: 0x24c, sectorBytes: 512 }
const XZ_MAGIC = Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00])
/** After the compressed kernel: its size. */
const PAYLOAD_TAIL_BYTES = 4
const LARGEST_FILE_BYTES = 512 * 1024 * 1024

/** Downloads and unpacks it the first time; throws with what failed. Nothing is installed. */
export function prepareKernel(cacheFolder: string): MachineKernel {
  const folder = join(cacheFolder, 'kernel')
  if (readList(folder)?.modules !== MODULES.join()) {
    mkdirSync(cacheFolder, { recursive: true })
    const making = mkdtempSync(join(cacheFolder, 'preparing-'))
    try {
      fill(making)
      rmSync(folder, { recursive: true, force: true })
      renameSync(making, folder)
    } finally {
      rmSync(making, { recursive: true, force: true })
    }
  }
  const files = readList(folder)?.files ?? []
  return {
    kernelFile: join(folder, 'kernel'),
    busyboxFile: join(folder, 'busybox'),
    moduleFiles: files.map((file) => join(folder, file)),
  }
}

interface KernelList {
  readonly modules: string
  readonly files: readonly string[]
}

function readList(folder: string): KernelList | null {
  const file = join(folder, 'list.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KernelList) : null
}

function fill(folder: string): void {
  const unpacked = join(folder, 'unpacked')
  download(folder)
  for (const file of filesEndingIn(folder, '.deb')) execFileSync('dpkg-deb', ['-x', file, unpacked])
  const [packedKernel] = filesEndingIn(join(unpacked, 'boot'), '').filter((file) => /vmlinuz/.test(file))
  const [busybox] = filesEndingIn(unpacked, '/busybox').filter((file) => file.includes('/bin/'))
  if (!packedKernel || !busybox) throw new Error('The packages of Debian hold no kernel and busybox as expected')

  writeFileSync(join(folder, 'kernel'), unpackKernel(readFileSync(packedKernel)))
  cpSync(busybox, join(folder, 'busybox'))
  const modules = modulesInOrder(unpacked)
  for (const { file, bytes } of modules) writeFileSync(join(folder, file), bytes)
  const list: KernelList = { modules: MODULES.join(), files: modules.map(({ file }) => file) }
  writeFileSync(join(folder, 'list.json'), JSON.stringify(list))
  for (const file of [unpacked, ...filesEndingIn(folder, '.deb')]) rmSync(file, { recursive: true, force: true })
}

/** By the names of the packages, which never change; the kernel's true name is in what it depends on. */
function download(folder: string): void {
  if (kernelPackage() === null && process.getuid?.() === 0) apt('apt-get', ['update', '-qq'])
  const kernel = kernelPackage()
  if (kernel === null) throw new Error('Debian’s list of packages is not here: apt-get update')
  // Without the sandbox, whose user may not write into our folder.
  apt('apt-get', ['download', '-qq', '-o', 'APT::Sandbox::User=root', kernel, 'busybox-static'], folder)
}

function kernelPackage(): string | null {
  const depends = spawnSync('apt-cache', ['depends', 'linux-image-amd64'], { encoding: 'utf8' }).stdout
  return /Depends: (linux-image-\S+)/.exec(depends)?.[1] ?? null
}

function apt(program: string, args: readonly string[], cwd?: string): void {
  execFileSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
}

function filesEndingIn(folder: string, ending: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return files.filter((file) => file.endsWith(ending))
}

/** QEMU starts an unpacked kernel at once. One that is packed in a way we do not know is left as it is. */
function unpackKernel(bzImage: Buffer): Buffer {
  const realMode = ((bzImage[BZIMAGE.setupSectors] ?? 0) + 1) * BZIMAGE.sectorBytes
  const start = realMode + bzImage.readUInt32LE(BZIMAGE.payloadOffset)
  const payload = bzImage.subarray(start, start + bzImage.readUInt32LE(BZIMAGE.payloadLength) - PAYLOAD_TAIL_BYTES)
  return payload.subarray(0, XZ_MAGIC.length).equals(XZ_MAGIC) ? unpackXz(payload) : bzImage
}

function unpackXz(bytes: Buffer): Buffer {
  return execFileSync('xz', ['-dc'], { input: bytes, maxBuffer: LARGEST_FILE_BYTES })
}

interface Module {
  readonly file: string
  readonly bytes: Buffer
}

function modulesInOrder(unpacked: string): readonly Module[] {
  const paths = [...filesEndingIn(unpacked, '.ko'), ...filesEndingIn(unpacked, '.ko.xz')]
  const pathsByName = new Map(paths.map((path) => [moduleName(path), path]))
  const taken = new Map<string, Module>()

  function take(name: string): void {
    const path = pathsByName.get(name)
    // One that is not there is built into the kernel.
    if (!path || taken.has(name)) return
    const read = readFileSync(path)
    const bytes = path.endsWith('.xz') ? unpackXz(read) : read
    for (const needed of neededBy(bytes)) take(needed)
    taken.set(name, { file: `${name}.ko`, bytes })
  }
  MODULES.forEach(take)
  return [...taken.values()]
}

/** Files say "snd-seq.ko", the kernel says "snd_seq". */
function moduleName(path: string): string {
  return basename(path)
    .replace(/[.]ko.*$/, '')
    .replaceAll('-', '_')
}

/** A module says itself what it depends on. */
function neededBy(module: Buffer): readonly string[] {
  const start = module.indexOf('\0depends=') + '\0depends='.length
  const names = module.toString('latin1', start, module.indexOf(0, start))
  return names === '' ? [] : names.split(',').map((name) => name.replaceAll('-', '_'))
}
