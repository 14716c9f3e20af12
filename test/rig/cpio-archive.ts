/** A file of the first file system a Linux kernel sees; a folder where there is no content. */
export interface ArchivedFile {
  /** Without a slash in front. Folders come before what is in them. */
  readonly path: string
  readonly content: Uint8Array | null
}

const FOLDER_MODE = 0o040755
const FILE_MODE = 0o100755
/** Heads and contents begin at multiples of this. */
const ALIGNMENT_BYTES = 4
const END = 'TRAILER!!!'

/** The "newc" format of cpio, as the kernel's Documentation/driver-api/early-userspace/buffer-format.rst has it. */
export function cpioArchive(files: readonly ArchivedFile[]): Buffer {
  const entries = files.map(({ path, content }, index) => entry(index + 1, path, content))
  return Buffer.concat([...entries, entry(0, END, null)])
}

function entry(inode: number, path: string, content: Uint8Array | null): Buffer {
  const name = Buffer.from(`${path}\0`)
  const isFolder = content === null
  const size = content?.length ?? 0
  const [owner, group, links, modifiedAt, checksum] = [0, 0, 1, 0, 0]
  const places = [0, 0, 0, 0]
  const mode = isFolder ? FOLDER_MODE : FILE_MODE
  const fields = [inode, mode, owner, group, links, modifiedAt, size, ...places, name.length, checksum]
  const head = `070701${fields.map((field) => field.toString(16).padStart(8, '0')).join('')}`
  return Buffer.concat([padded(Buffer.concat([Buffer.from(head), name])), padded(content ?? Buffer.alloc(0))])
}

function padded(bytes: Uint8Array): Buffer {
  const restBytes = (ALIGNMENT_BYTES - (bytes.length % ALIGNMENT_BYTES)) % ALIGNMENT_BYTES
  return Buffer.concat([bytes, Buffer.alloc(restBytes)])
}
