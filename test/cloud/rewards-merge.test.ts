import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventually } from '../backend/eventually'
import type { CloudClient } from '../backend/sign-up'
import { catalogue } from './catalogue-rows'
import { deleteSessions, pullAll, pullSessions, syncRewards, syncSession } from './cloud-calls'
import { cloudForThisFile } from './cloud-of-file'
import { openTransaction } from './open-transaction'
import { sampleSession, type SentRewards } from './session-sample'
import { noRewards } from '../support/no-rewards'

const cloud = cloudForThisFile()

/** Times and names from small sets, so that they meet. */
const time = fc.constantFrom(1_000, 2_000, 3_000)
const text = fc.constantFrom(null, '', 'a', 'b', 'ä', '𝄞')
const accuracy = fc.constantFrom(null, 0.25, 0.5)
const awardIds = [randomUUID(), randomUUID(), randomUUID()] as const
const days = fc.tuple(fc.nat(5), fc.nat(5)).map(([some, more]) => ({ current_days: some, best_days: some + more }))

const rewards: fc.Arbitrary<SentRewards> = fc.record({
  progress: fc.array(
    fc.record({
      lesson_id: fc.constantFrom(catalogue.lesson, catalogue.otherLesson),
      status: fc.constantFrom('locked' as const, 'unlocked' as const, 'passed' as const, 'mastered' as const),
      stars: fc.nat(3),
      best_accuracy: accuracy,
      updated_at: time,
    }),
    { maxLength: 3 },
  ),
  // The same id is the same award.
  xp: fc.subarray(
    awardIds.map((id, index) => ({ id, source: 'streak', amount: index, created_at: 5, session_id: null })),
  ),
  streak: fc.option(
    fc.tuple(days, fc.constantFrom('2026-05-30', '2026-05-31')).map(([row, updated_on]) => ({ ...row, updated_on })),
  ),
  achievements: fc.array(
    fc.record({
      achievement_id: fc.constantFrom(catalogue.achievement, catalogue.otherAchievement),
      earned_at: time,
    }),
    { maxLength: 3 },
  ),
  profile: fc.option(
    fc.record({
      avatar_url: text,
      instrument: text,
      prefs: fc.constantFrom(null, {}, { b: 1, aa: [true, null] }, { b: 2 }),
      updated_at: time,
    }),
  ),
  displayName: fc.option(fc.record({ display_name: text, updated_at: time })),
})

test('documents merge to the same in any order, and sending one again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rewards, { minLength: 1, maxLength: 4 }), async (documents) => {
      const { client } = await cloud.newPerson()
      const other = await cloud.newPerson()
      // The ids of awards are everybody's: two people cannot have one.
      const ofOther = documents.map((document) => ({ ...document, xp: [] }))
      for (const document of documents) await syncRewards(client, document)
      const state = await stateOf(client)
      for (const document of documents.toReversed()) await syncRewards(client, document)
      expect(await stateOf(client)).toEqual(state)
      for (const document of ofOther.toReversed()) await syncRewards(other.client, document)
      expect(withoutAwards(await stateOf(other.client))).toEqual(withoutAwards(state))
      await cloud.rows('delete from xp_events')
    }),
    { numRuns: 15 },
  )
})

test('what says nothing new is not written, so that no device hears of it', async () => {
  const { client } = await cloud.newPerson()
  const document: SentRewards = {
    progress: [{ lesson_id: catalogue.lesson, status: 'passed', stars: 1, best_accuracy: null, updated_at: 1_000 }],
    xp: [{ id: randomUUID(), source: 'challenge', amount: 3, created_at: 1_000, session_id: null }],
    streak: { current_days: 1, best_days: 1, updated_on: '2026-05-31' },
    achievements: [{ achievement_id: catalogue.achievement, earned_at: 1_000 }],
    profile: { avatar_url: null, instrument: 'digital', prefs: { a: 1 }, updated_at: 1_000 },
    displayName: { display_name: 'Ann', updated_at: 1_000 },
  }
  await syncRewards(client, document)
  const { horizon } = await pullAll(client)
  await syncRewards(client, document)
  expect((await pullAll(client, horizon)).changes).toEqual([])
})

test('times from the future are of now, and a day after tomorrow is tomorrow', async () => {
  const { client } = await cloud.newPerson()
  const future = Date.now() + 9e10
  const { now } = await syncRewards(client, {
    progress: [{ lesson_id: catalogue.lesson, status: 'passed', stars: 1, best_accuracy: null, updated_at: future }],
    xp: [{ id: randomUUID(), source: 'challenge', amount: 3, created_at: future, session_id: null }],
    streak: { current_days: 1, best_days: 1, updated_on: '2099-01-01' },
    achievements: [{ achievement_id: catalogue.achievement, earned_at: future }],
    profile: { avatar_url: null, instrument: null, prefs: null, updated_at: future },
    displayName: { display_name: 'Ann', updated_at: future },
  })
  const tomorrow = new Date(now + 86_400_000).toISOString().slice(0, 10)
  expect(await stateOf(client)).toMatchObject({
    progress: [{ updated_at: now }],
    xp_events: [{ created_at: now }],
    streaks: [{ updated_on: tomorrow }],
    user_achievements: [{ earned_at: now }],
    profiles: [{ updated_at: now }],
    users: [{ updated_at: now }],
  })
})

test('two devices at once: the later word wins, though the earlier one commits last', async () => {
  const { client, userId } = await cloud.newPerson()
  const word = (name: string, updated_at: number): SentRewards => ({
    ...noRewards,
    profile: { avatar_url: null, instrument: name, prefs: null, updated_at },
    displayName: { display_name: name, updated_at },
    progress: [
      { lesson_id: catalogue.lesson, status: 'passed', stars: updated_at % 3, best_accuracy: null, updated_at },
    ],
  })
  await syncRewards(client, word('first', 1_000))
  const later = await openTransaction(cloud.backend, userId)
  const earlier = await openTransaction(cloud.backend, userId)
  await later.ask('select sync_rewards($1)', [word('later', 3_001)])
  const sent = earlier.ask('select sync_rewards($1)', [word('earlier', 2_000)])
  await eventually('the earlier word waits', () => earlier.isWaiting())
  await later.commit()
  await sent
  await earlier.commit()
  expect(await stateOf(client)).toMatchObject({
    profiles: [{ instrument: 'later', updated_at: 3_001 }],
    users: [{ display_name: 'later', updated_at: 3_001 }],
    progress: [{ stars: 2, updated_at: 3_001 }],
  })
})

test('a name that a device chose before the account existed is not lost to the account’s empty one', async () => {
  const { client } = await cloud.newPerson()
  await syncRewards(client, { ...noRewards, displayName: { display_name: 'Ann', updated_at: 5 } })
  expect(await stateOf(client)).toMatchObject({ users: [{ display_name: 'Ann', updated_at: 5 }] })
})

test('an award of a session that is deleted, unknown or a stranger’s is left out, the others are stored', async () => {
  const { client } = await cloud.newPerson()
  const stranger = await cloud.newPerson()
  const [mine, deleted, strangers] = [sampleSession(), sampleSession(), sampleSession()]
  await syncSession(client, mine)
  await syncSession(client, deleted)
  await syncSession(stranger.client, strangers)
  await deleteSessions(client, [deleted.session.id])
  const sessionIds = [mine.session.id, deleted.session.id, strangers.session.id, randomUUID(), null]
  const xp = sessionIds.map((session_id) => ({
    id: randomUUID(),
    source: 'bonus',
    amount: 5,
    created_at: 1,
    session_id,
  }))
  await syncRewards(client, { ...noRewards, xp })
  const { sessions } = await pullSessions(client, [mine.session.id])
  expect(sessions[0]?.xp.map(({ source }) => source).sort()).toEqual(['bonus', 'session'])
  expect(await stateOf(client)).toMatchObject({ xp_events: [{ id: xp[4]!.id }] })
  expect((await pullSessions(stranger.client, [strangers.session.id])).sessions[0]?.xp).toHaveLength(1)
})

/** What a pull tells, by table, in the order of the rows' text. */
async function stateOf(client: CloudClient): Promise<Record<string, object[]>> {
  const state: Record<string, object[]> = {}
  for (const { table, row } of (await pullAll(client)).changes) {
    // Two people have different ids and addresses.
    const shown = table === 'users' ? { display_name: row.display_name, updated_at: row.updated_at } : row
    state[table] = [...(state[table] ?? []), shown]
  }
  for (const rows of Object.values(state)) rows.sort((one, other) => (key(one) < key(other) ? -1 : 1))
  return state
}

const key = (row: object) => JSON.stringify(row)
const withoutAwards = (state: Record<string, object[]>) => ({ ...state, xp_events: [] })
