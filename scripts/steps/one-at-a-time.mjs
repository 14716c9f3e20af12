import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { inRoot } from './project.mjs'

const WAIT_MS = 200
const lockFile = inRoot('.cache', 'preparing.pid')

/** Two commands started at once must not install or build over each other: the second waits for the first. */
export async function oneAtATime(work) {
  while (!take()) await setTimeout(WAIT_MS)
  const release = () => rmSync(lockFile, { force: true })
  process.once('exit', release)
  try {
    await work()
  } finally {
    process.removeListener('exit', release)
    release()
  }
}

function take() {
  mkdirSync(inRoot('.cache'), { recursive: true })
  try {
    writeFileSync(lockFile, `${process.pid}`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isHolderAlive()) rmSync(lockFile, { force: true })
    return false
  }
}

function isHolderAlive() {
  try {
    return process.kill(Number(readFileSync(lockFile, 'utf8')), 0)
  } catch (error) {
    // No such process, or the lock went while we looked.
    return error.code === 'EPERM'
  }
}
