import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sessionId } from '../../shared/base/ids'
import { epochMs } from '../../shared/base/units'
import { createDice, type Dice } from '../support/practice-dice'
import { finishedSession, importedSong, openSession } from '../store/store-samples'
import type { CloudAccount } from './cloud-account'
import { type Device, openDevice } from './device'
import { createForeignProgram, type ForeignProgram } from './foreign-program'
import { createLedger, type Ledger } from './ledger'
import { anyFaults } from './sync-faults'
import type { World } from './world'
import { writeRewards } from './write-rewards'

/** A short life of two or three devices of one student, thrown by dice. */
export interface History {
  readonly seed: number
  readonly world: World
  readonly account: CloudAccount
  readonly devices: readonly Device[]
  readonly foreign: ForeignProgram
  readonly ledger: Ledger
  readonly dice: Dice
  /** What was done, for whoever has to find out why it failed. */
  readonly story: string[]
  end(): void
}

export type Act = (history: History, device: Device) => Promise<void> | void

export function beginHistory(world: World, seed: number): History {
  const dice = createDice(seed)
  const account = world.account()
  const root = mkdtempSync(join(tmpdir(), 'piano-coach-history-'))
  const names = dice.falls(0.3) ? ['one', 'two', 'three'] : ['one', 'two']
  const ledger = createLedger()
  const devices = names.map((name) =>
    openDevice({ name, folder: join(root, name), account, project: world.project, random: () => dice.share() }),
  )
  return {
    ...{ seed, world, account, devices, ledger, dice, story: [] },
    foreign: createForeignProgram(world, account, ledger, dice),
    end: () => {
      for (const device of devices) {
        device.close()
        world.faults.delete(device.authorization)
      }
      rmSync(root, { recursive: true, force: true })
    },
  }
}

export const practise: Act = ({ ledger, dice, story }, device) => {
  const { store, clock, name } = device
  const song = dice.pick(store.library.list())!
  const id = sessionId(randomUUID())
  const accuracy = Math.round(dice.share() * 1000) / 1000
  store.sessions.finish(finishedSession(openSession(song.songId, id, clock.now()), accuracy))
  ledger.sessions.set(id, store.sync.session(id)!)
  story.push(`${name} practises ${id}`)
}

export const deleteSession: Act = ({ ledger, dice, story }, { store, name }) => {
  const id = anySession(store, dice)
  if (id === undefined || !store.sessions.delete(id)) return
  ledger.deleted.add(id)
  story.push(`${name} deletes ${id}`)
}

export const forgetNotes: Act = ({ ledger, dice, story }, { store, name }) => {
  const id = anySession(store, dice)
  if (id === undefined || store.sessions.forgetNotes([id]) === 0) return
  ledger.forgotten.add(id)
  story.push(`${name} forgets ${id}`)
}

/** The student says something more about a session that is over. */
export const remark: Act = ({ ledger, dice, story }, { store, name }) => {
  const id = anySession(store, dice)
  const event = { id: randomUUID(), atMs: 9000, type: 'tip', payload: { rule: 'worstBarGuess', predicted: '3' } }
  if (id === undefined || !store.sessions.addCoachEvent(id, event)) return
  const { id: eventId, atMs, type, payload } = event
  const known = ledger.sessions.get(id)
  const events = [...(known?.events ?? []), { id: eventId, t_ms: atMs, type, payload }]
  if (known)
    ledger.sessions.set(id, { ...known, events: events.sort((a, b) => a.t_ms - b.t_ms || (a.id < b.id ? -1 : 1)) })
  story.push(`${name} says more about ${id}`)
}

function anySession(store: Device['store'], dice: Dice) {
  const cards = store.library.list().flatMap(({ songId }) => store.sessions.listForSong(songId))
  return dice.pick(cards)?.sessionId
}

/** Of few files, so that devices import the same one. */
export const addSong: Act = ({ ledger, dice, story }, { store, clock, name }) => {
  const file = dice.pick(['etude', 'waltz'])!
  const importedAt = epochMs(Math.min(clock.now(), Date.now()))
  const { songId } = store.library.add(importedSong(file), { fileName: `${file}.musicxml`, hash: file, importedAt })
  ledger.songs.add(songId)
  story.push(`${name} adds ${file}`)
}

export const archiveSong: Act = ({ dice, story }, { store, name }) => {
  const own = store.library.list().filter(({ isOwn }) => isOwn)
  const song = dice.pick(own)
  if (!song) return
  store.library.delete(song.songId)
  story.push(`${name} archives ${song.title}`)
}

export const earn: Act = ({ account, ledger, dice, story }, device) => {
  const earned = writeRewards(device, account.userId, dice)
  ledger.earned(earned)
  if (earned.displayName) ledger.names.push(earned.displayName)
  story.push(`${device.name} earns ${JSON.stringify(earned)}`)
}

const YEAR_MS = 365.25 * 86_400_000
export const moveClock: Act = ({ dice, ledger, story }, device) => {
  const years = dice.pick([-30, -3, 0, 0, 2, 9])!
  device.setClock(years * YEAR_MS)
  ledger.isLastWordUnsure ||= years > 0
  story.push(`${device.name} is ${years} years ahead`)
}

export const expireToken: Act = ({ story }, device) => {
  device.expireToken()
  story.push(`the token of ${device.name} expires`)
}

export const actForeign: Act = async ({ foreign, ledger, story }) => {
  ledger.isLastWordUnsure = true
  story.push('another program acts')
  await foreign.act()
}

const meanwhile: readonly Act[] = [practise, remark, deleteSession, forgetNotes, forgetNotes, addSong, earn, earn, earn]

const disturbances = ['none', 'none', 'write', 'write', 'rename', 'forget', 'play', 'end'] as const

/** Syncs through faults; in the middle of it something else may happen, or the sync may be ended. */
export const syncThroughFaults: Act = async (history, device) => {
  const { world, dice, story } = history
  const faults = anyFaults(dice)
  const disturbance = dice.pick(disturbances)!
  const atRequest = Math.floor(dice.between(1, 5))
  story.push(`${device.name} syncs (${disturbance} at request ${atRequest})`)
  if (disturbance === 'rename') rename(history, device)
  let hasRenamed = false
  let requests = 0
  const phase = await device.sync((engine, end) => {
    world.faults.set(device.authorization, (request) => {
      requests += 1
      // The thing that is under way changes; what is about to be brought goes.
      if (disturbance === 'rename' && request.path.endsWith('/sync_rewards') && !hasRenamed) {
        hasRenamed = true
        rename(history, device)
      }
      if (disturbance === 'forget' && request.path.endsWith('/pull_sessions')) {
        void forgetNotes(history, device)
        void deleteSession(history, device)
      }
      if (requests === atRequest) {
        if (disturbance === 'write') void dice.pick(meanwhile)!(history, device)
        if (disturbance === 'end') end()
        if (disturbance === 'play') {
          engine.setPlaying(true)
          setTimeout(() => engine.setPlaying(false), 3)
        }
      }
      return faults(request)
    })
  })
  world.faults.delete(device.authorization)
  story.push(`${device.name} rests: ${phase}`)
}

function rename({ dice, story, ledger, account }: History, { store, clock, name }: Device): void {
  const displayName = `Clara ${Math.floor(dice.between(0, 1000))}`
  store.profile.rename(displayName, clock.now())
  const kept = store.sync.rewards([{ kind: 'displayName', key: account.userId, version: 1, attempts: 0 }]).displayName
  ledger.names.push(kept!)
  story.push(`${name} calls the student ${displayName}`)
}

export const syncTogether: Act = async (history) => {
  await Promise.all(history.devices.map(async (device) => syncThroughFaults(history, device)))
}

/** The cloud says that only later apps may read it; or takes that back. Only where the schema is one ahead. */
export const raiseOldestClient: Act = async ({ world, account, dice, story }) => {
  const oldest = dice.pick([1, 2])!
  story.push(`the cloud wants an app of version ${oldest}`)
  await setOldestClient(world, account.userId, oldest)
}

export async function setOldestClient({ pool }: World, userId: string, oldest: number): Promise<void> {
  await pool.query(
    `insert into next_versions (user_id, oldest_client) values ($1, $2)
     on conflict (user_id) do update set oldest_client = excluded.oldest_client`,
    [userId, oldest],
  )
}
