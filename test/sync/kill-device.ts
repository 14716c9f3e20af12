import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Device } from './device'
import type { History } from './history'

/**
 * Syncs the device's folder in a process of its own and ends that with SIGKILL some milliseconds after one of its first
 * requests has come in: before the cloud has done it, while it does it, or after it has answered.
 */
export async function killDuringSync(history: History, device: Device, script: string): Promise<void> {
  const { world, account, dice, story } = history
  const killAt = Math.floor(dice.between(1, 6))
  const afterMs = dice.between(0, 12)
  story.push(`${device.name} is killed at request ${killAt}, ${afterMs.toFixed(1)} ms`)
  device.close()

  const token = account.tokenOf(device.name)
  const child = spawn(
    process.execPath,
    [script, device.folder, account.userId, world.project.url, world.project.key, token],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  let requests = 0
  world.faults.set(device.authorization, () => {
    requests += 1
    if (requests === killAt) setTimeout(() => child.kill('SIGKILL'), afterMs)
    return 'pass'
  })
  await once(child, 'close')
  world.faults.delete(device.authorization)
  if (child.signalCode !== 'SIGKILL') throw new Error(`The device ended by itself: ${complaint}`)
  device.reopen()
}
