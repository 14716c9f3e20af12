import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { sessionId, userId } from '../../shared/base/ids'
import { failed } from '../../shared/base/result'
import { openStore } from '../../electron/host/store/open-store'
import { createSyncEngine } from '../../electron/host/sync/sync-engine'
import { eventually } from '../backend/eventually'
import { createHandClock } from '../support/hand-clock'
import { temporaryFolder } from '../store/store-folder'
import { finishedSession, importedSong, openSession, sourceOf } from '../store/store-samples'
import { createScriptedCloud } from './scripted-cloud'

/** When the engine works and when it does not: a real library, a clock turned by hand, a cloud that answers as told. */
const unreachable = failed({ kind: 'unreachable', detail: '' } as const)

function laptop() {
  const opened = openStore(temporaryFolder(), { userId: userId(randomUUID()) })
  if (!opened.ok) throw new Error(opened.problem.sentence)
  const store = opened.value
  const clock = createHandClock(Date.now() + 1000)
  const cloud = createScriptedCloud()
  const phases: string[] = []
  const said: string[] = []
  const song = store.library.add(importedSong('Waltz'), sourceOf('waltz'))
  const engine = createSyncEngine({
    ...{ store: store.sync, cloud, clock, random: () => 0.5 },
    onState: ({ phase }) => {
      if (phases.at(-1) !== phase) phases.push(phase)
    },
    onHistoryChanged: () => void said.push('historyChanged'),
    onSignInAgain: () => void said.push('signInAgain'),
  })
  onTestFinished(async () => {
    await engine.close()
    store.close()
  })
  const practise = () => store.sessions.finish(finishedSession(openSession(song.songId, sessionId(randomUUID()))))
  const rests = (phase: string) => eventually(phase, () => Promise.resolve(engine.state().phase === phase))
  return { store, clock, cloud, engine, phases, said, practise, rests }
}

test('it begins by itself: songs, then sessions, then what is new; and looks again after five minutes', async () => {
  const { clock, cloud, engine, phases, practise, rests } = laptop()
  practise()
  practise()
  clock.turn(0)
  await rests('idle')
  expect(cloud.calls).toEqual(['syncSong', 'syncSession', 'syncSession', 'pullChanges'])
  expect(phases).toEqual(['pushing', 'pulling', 'idle'])
  expect(engine.state()).toMatchObject({ waiting: 0, refused: 0, progress: null, nextTryAt: null })
  expect(engine.state().lastSyncedAt).not.toBeNull()

  clock.turn(4 * 60_000)
  expect(cloud.calls).toHaveLength(4)
  clock.turn(60_000)
  await rests('idle')
  expect(cloud.calls.slice(4)).toEqual(['pullChanges'])
})

test('what is stored while it rests is sent at once, at most three at a time', async () => {
  const { clock, cloud, engine, practise, rests } = laptop()
  clock.turn(0)
  await rests('idle')
  for (let count = 0; count < 12; count += 1) practise()
  engine.kick()
  await rests('idle')
  expect(cloud.calls.filter((call) => call === 'syncSession')).toHaveLength(12)
  expect(cloud.mostAtOnce()).toBe(3)
})

test('while somebody plays nothing is asked, and what was under way is ended and comes again', async () => {
  const { clock, cloud, engine, practise, rests } = laptop()
  practise()
  cloud.isSilent = true
  clock.turn(0)
  expect(engine.state().phase).toBe('pushing')
  engine.setPlaying(true)
  expect(engine.state().phase).toBe('playing')
  cloud.isSilent = false
  const callsBefore = cloud.calls.length
  engine.kick()
  clock.turn(10 * 60_000)
  await rests('playing')
  expect(cloud.calls).toHaveLength(callsBefore)
  expect(engine.state().waiting).toBe(2)

  engine.setPlaying(false)
  await eventually('all is sent', () => {
    clock.turn(0)
    return Promise.resolve(engine.state().waiting === 0)
  })
})

test('without an answer it waits longer each time, and the person or the network ends the wait', async () => {
  const { clock, cloud, engine, rests } = laptop()
  cloud.problem = unreachable
  clock.turn(0)
  await rests('waiting')
  const pauses = []
  for (let failure = 0; failure < 11; failure += 1) {
    const { nextTryAt } = engine.state()
    const pause = nextTryAt! - Math.round(clock.now())
    pauses.push(pause)
    clock.turn(pause)
    await rests('waiting')
  }
  // Half of 1 s, 2 s, 4 s … and of five minutes at most: `random` says 0.5. The first waits with what it carried.
  expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000, 150_000, 150_000])

  engine.network({ isOnline: false, isMetered: false })
  cloud.problem = null
  engine.network({ isOnline: true, isMetered: false })
  await rests('idle')
  cloud.problem = unreachable
  engine.now()
  await rests('waiting')
  cloud.problem = null
  engine.now()
  await rests('idle')
  expect(engine.state()).toMatchObject({ waiting: 0, nextTryAt: null })
})

test('a thing that fails alone is put off, and does not keep the others or the pull', async () => {
  const { store, clock, cloud, engine, practise, rests } = laptop()
  clock.turn(0)
  await rests('idle')
  const poison = practise().sessionId
  practise()
  const syncSession = cloud.syncSession.bind(cloud)
  cloud.syncSession = (document, signal) =>
    document.session.id === poison ? Promise.resolve(unreachable) : syncSession(document, signal)
  engine.kick()
  await rests('waiting')
  expect(store.sync.counts()).toEqual({ waiting: 1, refused: 0 })
  expect(cloud.calls.slice(-2)).toEqual(['syncSession', 'pullChanges'])
})

test('what the cloud refuses is set aside with a reason, and goes again when the person says so', async () => {
  const { clock, cloud, engine, practise, rests } = laptop()
  clock.turn(0)
  await rests('idle')
  const { sessionId: refusedId } = practise()
  cloud.syncSession = () => Promise.resolve(failed({ kind: 'refused', sqlState: '23514' }))
  engine.kick()
  await rests('idle')
  expect(engine.state()).toMatchObject({ waiting: 0, refused: 1 })
  expect(engine.refused()).toMatchObject([{ kind: 'session', key: refusedId, title: 'Waltz' }])
  expect(engine.refused()[0]?.sentence).toContain('check the clock')

  const willing = createScriptedCloud()
  cloud.syncSession = (document, signal) => willing.syncSession(document, signal)
  engine.retry({ kind: 'session', key: refusedId })
  await rests('idle')
  expect(engine.state()).toMatchObject({ waiting: 0, refused: 0 })
})

test('of small things sent together, only the one that is refused is set aside', async () => {
  const { store, clock, cloud, engine, practise, rests } = laptop()
  const ids = [practise(), practise(), practise()].map(({ sessionId: id }) => id)
  clock.turn(0)
  await rests('idle')
  for (const id of ids) store.sessions.delete(id)
  cloud.deleteSessions = (sent) =>
    Promise.resolve(
      sent.includes(ids[1]!) ? failed({ kind: 'refused', sqlState: '22P02' }) : { ok: true as const, value: null },
    )
  engine.kick()
  await rests('idle')
  expect(store.sync.refused().map(({ key }) => key)).toEqual([ids[1]])
})

test('on a metered network it waits for another, or for the person', async () => {
  const { clock, cloud, engine, rests } = laptop()
  engine.network({ isOnline: true, isMetered: true })
  clock.turn(10 * 60_000)
  expect(engine.state().phase).toBe('metered')
  expect(cloud.calls).toEqual([])
  engine.now()
  await rests('metered')
  expect(engine.state().waiting).toBe(0)
  engine.network({ isOnline: true, isMetered: false })
  await rests('idle')
})

test('paused by the person it stays still until told otherwise', async () => {
  const { clock, cloud, engine, rests } = laptop()
  engine.pause(true)
  clock.turn(10 * 60_000)
  engine.kick()
  expect(engine.state().phase).toBe('paused')
  expect(cloud.calls).toEqual([])
  engine.pause(false)
  await rests('idle')
})

test('without a token that is accepted it asks for the person once, and tries no more', async () => {
  const { clock, cloud, engine, said, rests } = laptop()
  cloud.problem = failed({ kind: 'signInAgain' })
  clock.turn(0)
  await rests('signInAgain')
  const calls = cloud.calls.length
  engine.kick()
  clock.turn(60 * 60_000)
  expect(cloud.calls).toHaveLength(calls)
  expect(said).toEqual(['signInAgain'])
  cloud.problem = null
  engine.now()
  await rests('idle')
})

test('a cloud that is too new gets nothing from this app until it reads older apps again', async () => {
  const { clock, cloud, engine, practise, rests } = laptop()
  cloud.oldestClient = 2
  clock.turn(0)
  await rests('updateApp')
  practise()
  engine.kick()
  clock.turn(5 * 60_000)
  await rests('updateApp')
  expect(cloud.calls).toEqual(['syncSong', 'pullChanges', 'pullChanges'])
  expect(engine.state().waiting).toBe(1)
  cloud.oldestClient = 1
  clock.turn(5 * 60_000)
  await rests('idle')
  expect(engine.state().waiting).toBe(0)
})

test('a cloud that is too old is asked again after five minutes', async () => {
  const { clock, cloud, engine, rests } = laptop()
  cloud.problem = failed({ kind: 'updateCloud' })
  clock.turn(0)
  await rests('updateCloud')
  expect(engine.state().nextTryAt! - Math.round(clock.now())).toBe(5 * 60_000)
  cloud.problem = null
  clock.turn(5 * 60_000)
  await rests('idle')
})

test('a clock that is put back by years makes nothing wait for years', async () => {
  const { store, clock, cloud, rests } = laptop()
  const [song] = store.sync.due(clock.now(), 1)
  store.sync.postpone([song!], (Math.round(clock.now()) + 1_000_000_000_000) as never)
  clock.turn(0)
  await rests('idle')
  expect(cloud.calls).toEqual(['syncSong', 'pullChanges'])
})

test('closing ends what is under way; afterwards the library is not touched', async () => {
  const { store, clock, cloud, engine, practise, phases } = laptop()
  practise()
  cloud.isSilent = true
  clock.turn(0)
  await engine.close()
  const told = phases.length
  store.close()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(phases).toHaveLength(told)
})
