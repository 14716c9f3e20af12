import { closeSync, constants, copyFileSync, fsyncSync, linkSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'

/** Puts a finished file in its place at once, on the disk when this returns: a crash leaves the old one or the new. */
export function putInPlace(finishedPath: string, path: string): void {
  flush(finishedPath)
  renameSync(finishedPath, path)
  flushFolder(dirname(path))
}

/** A second name for the same bytes: it costs no space where the disk can do that, and is a copy where it cannot. */
export function keepAs(path: string, otherPath: string): void {
  try {
    linkSync(path, otherPath)
  } catch {
    // No links on this file system. What is wrong with the disk itself, the copy says too.
    copyFileSync(path, otherPath, constants.COPYFILE_EXCL)
    flush(otherPath)
  }
}

export function flush(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** So that the names in a folder survive a power cut. Windows keeps them without being asked, and cannot be. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
