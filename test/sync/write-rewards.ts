import { randomUUID } from 'node:crypto'
import type { RewardsDocument } from '../../shared/storage/cloud-documents'
import { mergeAchievement } from '../../shared/storage/merge-achievement'
import { mergeProgress } from '../../shared/storage/merge-progress'
import { mergeStreak } from '../../shared/storage/merge-streak'
import { epochMs } from '../../shared/base/units'
import type { Dice } from '../support/practice-dice'
import { withSqlite } from '../store/store-folder'
import type { Device } from './device'
import { achievementIds, lessonIds } from './known-rows'
import { noRewards } from '../support/no-rewards'

/** Something is earned, or the profile changed, on one device: the row and its word for the cloud. */
export function writeRewards(device: Device, userId: string, dice: Dice): RewardsDocument {
  const now = epochMs(Math.round(device.clock.now()))
  const one = anyReward(dice, now)
  withSqlite(device.folder, (sqlite) => {
    const run = (sql: string, row: object) => sqlite.prepare(sql).run({ ...row, user_id: userId })
    const mark = (kind: string, key: string) =>
      run(
        `insert into outbox (kind, key, created_at) values (:kind, :key, :now) on conflict (kind, key)
           do update set version = version + 1, attempts = 0, next_try_at = 0, refused_with = null`,
        { kind, key, now: Date.now() },
      )
    sqlite.transaction(() => {
      for (const row of one.progress) {
        const here = sqlite.prepare('select * from progress where lesson_id = ?').get(row.lesson_id) as
          typeof row | undefined
        run(
          `insert or replace into progress (user_id, lesson_id, status, stars, best_accuracy, updated_at)
             values (:user_id, :lesson_id, :status, :stars, :best_accuracy, :updated_at)`,
          here ? mergeProgress(here, row) : row,
        )
        mark('progress', row.lesson_id)
      }
      for (const row of one.xp) {
        run(
          'insert into xp_events (id, user_id, source, amount, created_at) values (:id, :user_id, :source, :amount, :created_at)',
          {
            ...row,
            session_id: undefined,
          },
        )
        mark('xp', row.id)
      }
      if (one.streak) {
        const here = sqlite.prepare('select * from streaks').get() as typeof one.streak | undefined
        run(
          `insert or replace into streaks (user_id, current_days, best_days, updated_on)
             values (:user_id, :current_days, :best_days, :updated_on)`,
          here ? mergeStreak(here, one.streak) : one.streak,
        )
        mark('streak', userId)
      }
      for (const row of one.achievements) {
        const here = sqlite.prepare('select * from user_achievements where achievement_id = ?').get(row.achievement_id)
        run(
          `insert or replace into user_achievements (user_id, achievement_id, earned_at)
             values (:user_id, :achievement_id, :earned_at)`,
          here ? mergeAchievement(here as typeof row, row) : row,
        )
        mark('achievement', row.achievement_id)
      }
    })()
  })
  if (one.profile?.prefs) device.store.profile.changePrefs(one.profile.prefs, now)
  if (!one.displayName) return one
  device.store.profile.rename(one.displayName.display_name, now)
  const entry = { kind: 'displayName', key: userId, version: 1, attempts: 0 } as const
  return { ...one, displayName: device.store.sync.rewards([entry]).displayName }
}

function anyReward(dice: Dice, now: ReturnType<typeof epochMs>): RewardsDocument {
  const kind = dice.pick(['progress', 'xp', 'streak', 'achievement', 'profile', 'displayName'] as const)
  const whole = (most: number) => Math.floor(dice.between(0, most + 1))
  switch (kind) {
    case 'progress': {
      const status = dice.pick(['locked', 'unlocked', 'passed', 'mastered'] as const)!
      const accuracy = dice.falls(0.2) ? null : whole(1000) / 1000
      const row = {
        lesson_id: dice.pick(lessonIds)!,
        status,
        stars: whole(3),
        best_accuracy: accuracy,
        updated_at: now,
      }
      return { ...noRewards, progress: [row] }
    }
    case 'xp':
      return {
        ...noRewards,
        xp: [{ id: randomUUID(), source: 'challenge', amount: whole(100), created_at: now, session_id: null }],
      }
    case 'streak': {
      const days = whole(9)
      const day = new Date(now).toISOString().slice(0, 10)
      return { ...noRewards, streak: { current_days: days, best_days: days + whole(3), updated_on: day } }
    }
    case 'achievement':
      return { ...noRewards, achievements: [{ achievement_id: dice.pick(achievementIds)!, earned_at: now }] }
    case 'profile': {
      const prefs = { volume: whole(10), note: `“${whole(99)}”` }
      return {
        ...noRewards,
        profile: { avatar_url: null, instrument: dice.pick(['acoustic', 'digital'])!, prefs, updated_at: now },
      }
    }
    default:
      return { ...noRewards, displayName: { display_name: `Ann ${whole(99)}`, updated_at: now } }
  }
}
