import { expect, test, vi } from 'vitest'
import { sessionId } from '../../shared/base/ids'
import type { SessionRewards } from '../../shared/contract/course'
import { hasCard, withNews, withoutCard, type Earned } from '../../renderer/course/earned'
import { nameAchievements, sayRewards } from '../../renderer/course/say-rewards'

const session = sessionId('0190f3a1-0000-7000-8000-000000000001')
const nothing: SessionRewards = {
  sessionId: session,
  xp: 0,
  lessons: [],
  unlocked: [],
  achievements: [],
  streak: null,
}
const achievements = ['First steps', 'Clean', 'Early bird', 'Steady'].map((title) => ({
  code: title,
  title,
  descr: title,
}))
const much: SessionRewards = {
  ...nothing,
  xp: 1234,
  lessons: [{ lessonId: 'a', title: 'Ode', starsBefore: 0, stars: 2, isMasteredNow: false }],
  unlocked: [{ lessonId: 'b', title: 'Waltz' }],
  achievements,
  streak: { currentDays: 8, frozenDays: 1, freezes: 0 },
}
const empty: Earned = { bySession: new Map(), closed: new Set() }
const afterNews = (rewards: SessionRewards) => withNews(empty, { kind: 'rewardsEarned', rewards })

test('a session that brought more than points has a card until it is closed', () => {
  const earned = afterNews(much)
  expect(hasCard(earned, session)).toBe(true)
  expect(hasCard(withoutCard(earned, session), session)).toBe(false)
})

test('points alone have no card, and the card of one session is not that of another', () => {
  expect(hasCard(afterNews({ ...nothing, xp: 12 }), session)).toBe(false)
  expect(hasCard(afterNews(much), sessionId('0190f3a1-0000-7000-8000-000000000002'))).toBe(false)
})

test('up to three achievements are named, of more the first two and how many there are besides', () => {
  expect(nameAchievements(achievements.slice(0, 1))).toBe('First steps')
  expect(nameAchievements(achievements.slice(0, 3))).toBe('First steps, Clean and Early bird')
  expect(nameAchievements(achievements)).toBe('First steps, Clean and 2 more')
})

test('what is heard is one sentence with each line of the card', () => {
  expect(sayRewards(much)).toBe(
    'You earned: “Ode”: 2 stars; Opens: “Waltz”; 1,234 XP; 8 days in a row, a freeze bridged the day between; Achievements: First steps, Clean and 2 more.',
  )
  expect(sayRewards({ ...nothing, xp: 5 })).toBe('You earned: 5 XP.')
})

test('German has the same lines', async () => {
  vi.resetModules()
  vi.stubGlobal('navigator', { languages: ['de-DE'] })
  const german = await import('../../renderer/course/say-rewards')
  expect(german.sayRewards(much)).toBe(
    'Das hast du erreicht: „Ode“: 2\u00a0Sterne; Öffnet: „Waltz“; 1.234\u00a0XP; 8\u00a0Tage in Folge, ein freier Tag hat die Lücke überbrückt; Auszeichnungen: First steps, Clean und 2 weitere.',
  )
  vi.unstubAllGlobals()
})
