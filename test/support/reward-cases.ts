import { freezeCases } from './freeze-cases'
import { lessonCases } from './lesson-cases'
import { CLEAN, DAY, daily, FIRST, nothing, NOW, type RewardCase, right, type Row, session } from './reward-case'
import { runCases } from './run-cases'

export type { CaseLesson, CaseProgress, CaseRewards, CaseSession, CaseSong, RewardCase } from './reward-case'

const clock: readonly Row[] = [
  [
    'two sessions on one evening are one day',
    [session('2024-05-10T18:00:00Z'), session('2024-05-10T21:00:00Z')],
    { xp: 16, streak: [1, 1, '2024-05-10'], achievements: [[FIRST, '2024-05-10T18:00:00Z']] },
  ],
  [
    'an evening and the next morning are two days in a row',
    [session('2024-05-10T23:59:59.999Z'), session('2024-05-11T00:00:00Z')],
    { xp: 16, streak: [2, 2, '2024-05-11'], achievements: [[FIRST, '2024-05-10T23:59:59.999Z']] },
  ],
  [
    'the order in which sessions arrive changes nothing',
    [session('2024-05-12T10:00:00Z'), session('2024-05-10T10:00:00Z'), session('2024-05-11T10:00:00Z')],
    {
      xp: 24,
      streak: [3, 3, '2024-05-12'],
      achievements: [
        ['3_DAYS_RUNNING', '2024-05-12T10:00:00Z'],
        [FIRST, '2024-05-10T10:00:00Z'],
      ],
    },
  ],
  [
    'a day without practice ends a streak, and its length stays the best',
    [...daily('2024-05-01T10:00:00Z', 3), session('2024-05-05T10:00:00Z')],
    {
      xp: 32,
      streak: [1, 3, '2024-05-05'],
      achievements: [
        ['3_DAYS_RUNNING', '2024-05-03T10:00:00Z'],
        [FIRST, '2024-05-01T10:00:00Z'],
      ],
    },
  ],
  [
    'half past midnight in Berlin belongs to the new day there',
    [session('2024-05-10T22:30:00Z', { offset: 120 })],
    { xp: 8, streak: [1, 1, '2024-05-11'], achievements: [[FIRST, '2024-05-10T22:30:00Z']] },
  ],
  [
    'an evening in Los Angeles belongs to the day there',
    [session('2024-05-11T05:30:00Z', { offset: -420 })],
    { xp: 8, streak: [1, 1, '2024-05-10'], achievements: [[FIRST, '2024-05-11T05:30:00Z']] },
  ],
  [
    'zones of a half and a quarter hour are kept: Kathmandu',
    [session('2024-05-10T18:15:00Z', { offset: 345 })],
    { xp: 8, streak: [1, 1, '2024-05-11'], achievements: [[FIRST, '2024-05-10T18:15:00Z']] },
  ],
  [
    'the easternmost clock on earth is believed',
    [session('2024-05-10T10:00:00Z', { offset: 840 })],
    { xp: 8, streak: [1, 1, '2024-05-11'], achievements: [[FIRST, '2024-05-10T10:00:00Z']] },
  ],
  [
    'the westernmost clock on earth is believed',
    [session('2024-05-10T11:59:59Z', { offset: -720 })],
    { xp: 8, streak: [1, 1, '2024-05-09'], achievements: [[FIRST, '2024-05-10T11:59:59Z']] },
  ],
  [
    'an offset that no clock on earth shows is UTC',
    [session('2024-05-10T23:30:00Z', { offset: 841 }), session('2024-05-10T00:30:00Z', { offset: -721 })],
    { xp: 16, streak: [1, 1, '2024-05-10'], achievements: [[FIRST, '2024-05-10T00:30:00Z']] },
  ],
  [
    'an offset that is no whole number is UTC',
    [
      session('2024-05-10T23:30:00Z', { offset: '120' }),
      session('2024-05-10T23:31:00Z', { offset: 60.5 }),
      session('2024-05-10T23:32:00Z', { offset: null }),
      session('2024-05-10T23:33:00Z', { offset: true }),
      session('2024-05-10T23:34:00Z', { offset: [60] }),
    ],
    { xp: 40, streak: [1, 1, '2024-05-10'], achievements: [[FIRST, '2024-05-10T23:30:00Z']] },
  ],
  [
    'a session of a program that says nothing of its device is of the day in UTC',
    [session('2024-05-10T23:30:00Z', { deviceInfo: null }), session('2024-05-11T23:30:00Z', { deviceInfo: {} })],
    { xp: 16, streak: [2, 2, '2024-05-11'], achievements: [[FIRST, '2024-05-10T23:30:00Z']] },
  ],
  [
    'the night on which clocks go forward has one date before it and one after',
    [
      session('2024-03-30T22:30:00Z', { offset: 60 }),
      session('2024-03-30T23:30:00Z', { offset: 60 }),
      session('2024-03-31T21:30:00Z', { offset: 120 }),
      session('2024-03-31T22:30:00Z', { offset: 120 }),
    ],
    {
      xp: 32,
      streak: [3, 3, '2024-04-01'],
      achievements: [
        ['3_DAYS_RUNNING', '2024-03-31T22:30:00Z'],
        [FIRST, '2024-03-30T22:30:00Z'],
      ],
    },
  ],
  [
    'the hour that comes twice when clocks go back is one day',
    [
      session('2023-10-29T00:30:00Z', { offset: 120 }),
      session('2023-10-29T01:30:00Z', { offset: 60 }),
      session('2023-10-29T22:59:00Z', { offset: 60 }),
    ],
    { xp: 24, streak: [1, 1, '2023-10-29'], achievements: [[FIRST, '2023-10-29T00:30:00Z']] },
  ],
  [
    'a leap day is a day like others',
    daily('2024-02-28T12:00:00Z', 3),
    {
      xp: 24,
      streak: [3, 3, '2024-03-01'],
      achievements: [
        ['3_DAYS_RUNNING', '2024-03-01T12:00:00Z'],
        [FIRST, '2024-02-28T12:00:00Z'],
      ],
    },
  ],
  [
    'without a leap day, March follows the 28th',
    daily('2023-02-28T12:00:00Z', 2),
    { xp: 16, streak: [2, 2, '2023-03-01'], achievements: [[FIRST, '2023-02-28T12:00:00Z']] },
  ],
  [
    'a streak goes through New Year',
    daily('2023-12-30T12:00:00Z', 4),
    {
      xp: 32,
      streak: [4, 4, '2024-01-02'],
      achievements: [
        ['3_DAYS_RUNNING', '2024-01-01T12:00:00Z'],
        [FIRST, '2023-12-30T12:00:00Z'],
      ],
    },
  ],
]

const travel: readonly Row[] = [
  [
    'flying west, a date that comes twice counts once: Tokyo to Honolulu',
    [session('2024-05-10T01:00:00Z', { offset: 540 }), session('2024-05-10T23:00:00Z', { offset: -600 })],
    { xp: 16, streak: [1, 1, '2024-05-10'], achievements: [[FIRST, '2024-05-10T01:00:00Z']] },
  ],
  [
    'over the date line to the day before, both dates are in a row whatever their order',
    [session('2024-05-10T22:00:00Z', { offset: 780 }), session('2024-05-11T04:00:00Z', { offset: -600 })],
    { xp: 16, streak: [2, 2, '2024-05-11'], achievements: [[FIRST, '2024-05-10T22:00:00Z']] },
  ],
  [
    'flying east makes a day shorter, and no streak: New York to London',
    [session('2024-05-10T23:00:00Z', { offset: -240 }), session('2024-05-11T21:00:00Z', { offset: 60 })],
    { xp: 16, streak: [2, 2, '2024-05-11'], achievements: [[FIRST, '2024-05-10T23:00:00Z']] },
  ],
  [
    'a date that the flight from Los Angeles to Auckland skips breaks no streak, and counts for none',
    [
      session('2024-05-06T03:00:00Z', { offset: -420 }),
      session('2024-05-07T04:00:00Z', { offset: -420 }),
      session('2024-05-07T20:00:00Z', { offset: 720 }),
    ],
    {
      xp: 24,
      streak: [3, 3, '2024-05-08'],
      achievements: [
        ['3_DAYS_RUNNING', '2024-05-07T20:00:00Z'],
        [FIRST, '2024-05-06T03:00:00Z'],
      ],
    },
  ],
  [
    'whoever lands and rests for a day has missed one',
    [session('2024-05-07T04:00:00Z', { offset: -420 }), session('2024-05-08T20:00:00Z', { offset: 720 })],
    { xp: 16, streak: [1, 1, '2024-05-09'], achievements: [[FIRST, '2024-05-07T04:00:00Z']] },
  ],
  [
    'at home, a missed day is missed',
    [session('2024-05-06T04:00:00Z', { offset: 720 }), session('2024-05-08T04:00:00Z', { offset: 720 })],
    { xp: 16, streak: [1, 1, '2024-05-08'], achievements: [[FIRST, '2024-05-06T04:00:00Z']] },
  ],
]

const wrongClocks: readonly Row[] = [
  [
    'a clock that runs years ahead gives no day, and its notes count as of now',
    [session('2024-05-10T10:00:00Z'), session('2026-05-10T10:00:00Z')],
    { xp: 16, streak: [1, 1, '2024-05-10'], achievements: [[FIRST, '2024-05-10T10:00:00Z']] },
  ],
  [
    'a clock that was never set gives no day',
    [session('1970-01-01T00:10:00Z')],
    { xp: 8, achievements: [[FIRST, NOW]] },
  ],
  [
    'the first moment of 2000 is a date, the last one before it is none',
    [session('2000-01-01T00:00:00Z'), session('1999-12-31T23:59:59.999Z')],
    { xp: 16, streak: [1, 1, '2000-01-01'], achievements: [[FIRST, '2000-01-01T00:00:00Z']] },
  ],
  [
    'a day ahead is still believed: another device may be a little out of step',
    [session('2024-07-02T12:00:00Z')],
    { xp: 8, streak: [1, 1, '2024-07-02'], achievements: [[FIRST, '2024-07-02T12:00:00Z']] },
  ],
  ['a millisecond more is not', [session('2024-07-02T12:00:00.001Z')], { xp: 8, achievements: [[FIRST, NOW]] }],
  [
    'a clock that was set back by years in between breaks nothing that it does not touch',
    [...daily('2024-05-10T10:00:00Z', 2), session('2019-03-03T10:00:00Z'), session('2024-05-12T10:00:00Z')],
    {
      xp: 32,
      streak: [3, 3, '2024-05-12'],
      achievements: [
        ['3_DAYS_RUNNING', '2024-05-12T10:00:00Z'],
        [FIRST, '2019-03-03T10:00:00Z'],
      ],
    },
  ],
]

const notes: readonly Row[] = [
  ['without a session there is nothing', [], {}],
  ['fifteen right notes are no practice', [session(DAY, { notes: right(15), accuracy: 1, clean_takes: 1 })], {}],
  [
    'sixteen right notes without a slip are a clean take',
    [session(DAY, { notes: right(16), accuracy: 1, clean_takes: 1 })],
    {
      xp: 20,
      streak: [1, 1, '2024-05-10'],
      achievements: [
        [CLEAN, DAY],
        [FIRST, DAY],
      ],
    },
  ],
  [
    'right notes of several sessions that are no practice do not add up to one',
    [session(DAY, { notes: right(15) }), session('2024-05-10T17:00:00Z', { notes: right(15) })],
    {},
  ],
  ['uncertain notes are not right ones', [session(DAY, { notes: { correct: 15, wrong: 0, uncertain: 40 } })], {}],
  [
    'a hundred notes are a hundred when the hundredth was played, not before',
    [
      session('2024-05-10T10:00:00Z', { notes: right(60) }),
      session('2024-05-10T11:00:00Z', { notes: right(39) }),
      session('2024-05-10T12:00:00Z', { notes: right(16) }),
    ],
    {
      xp: 24,
      streak: [1, 1, '2024-05-10'],
      achievements: [
        ['100_NOTES', '2024-05-10T12:00:00Z'],
        [FIRST, '2024-05-10T10:00:00Z'],
      ],
    },
  ],
  [
    'a count that the rows of notes do not bear out is not believed',
    [session(DAY, { note_count: 60_000, correct_count: 60_000 })],
    { xp: 8, streak: [1, 1, '2024-05-10'], achievements: [[FIRST, DAY]] },
  ],
  [
    'a count that says less than the rows of notes is not believed either',
    [session(DAY, { note_count: 3, correct_count: 0 })],
    { xp: 8, streak: [1, 1, '2024-05-10'], achievements: [[FIRST, DAY]] },
  ],
  [
    'a faked huge count is worth no more than the longest session',
    [
      session(DAY, {
        notes: null,
        note_count: 2_000_000_000,
        correct_count: 2_000_000_000,
        clean_takes: 100_000,
      }),
    ],
    {
      xp: 1000,
      streak: [1, 1, '2024-05-10'],
      achievements: [
        ['10000_NOTES', DAY],
        ['100_NOTES', DAY],
        ['500_CLEAN_TAKES', DAY],
        ['50_CLEAN_TAKES', DAY],
        [CLEAN, DAY],
        [FIRST, DAY],
      ],
    },
  ],
  [
    'right notes among nobody knows how many are none',
    [session(DAY, { notes: null, note_count: null, correct_count: 500, clean_takes: 9 })],
    {},
  ],
  [
    'more clean takes than the right notes fill are cut to those',
    [session(DAY, { notes: right(47), accuracy: 1, clean_takes: 3 })],
    {
      xp: 30,
      streak: [1, 1, '2024-05-10'],
      achievements: [
        [CLEAN, DAY],
        [FIRST, DAY],
      ],
    },
  ],
  [
    'after its notes were deleted, a session is worth what it was',
    [session(DAY, { notes: null, note_count: 160, correct_count: 150, accuracy: 0.93, clean_takes: 4 })],
    {
      xp: 49,
      streak: [1, 1, '2024-05-10'],
      achievements: [
        ['100_NOTES', DAY],
        [CLEAN, DAY],
        [FIRST, DAY],
      ],
    },
  ],
  [
    'a session that says how well and not how much earns nothing',
    [session(DAY, { notes: null, note_count: null, correct_count: null, accuracy: 1, clean_takes: null })],
    {},
  ],
  [
    'a session of another program is counted from its notes; as a whole it is clean or not',
    [
      session('2024-05-10T10:00:00Z', {
        notes: { correct: 40, wrong: 1, uncertain: 0 },
        note_count: null,
        correct_count: null,
        coverage: null,
        clean_takes: null,
        accuracy: 0.97,
      }),
      session('2024-05-10T11:00:00Z', {
        notes: { correct: 40, wrong: 3, uncertain: 0 },
        note_count: null,
        correct_count: null,
        coverage: null,
        clean_takes: null,
        accuracy: 0.9499,
      }),
    ],
    {
      xp: 28,
      streak: [1, 1, '2024-05-10'],
      achievements: [
        [CLEAN, '2024-05-10T10:00:00Z'],
        [FIRST, '2024-05-10T10:00:00Z'],
      ],
    },
  ],
  [
    'notes without an aggregate are practice that nobody judged',
    [{ ...session(DAY, { notes: right(30) }), aggregate: null }],
    { xp: 0, streak: [1, 1, '2024-05-10'], achievements: [[FIRST, DAY]] },
  ],
  [
    'an aggregate without an accuracy earns its clean takes alone',
    [session(DAY, { notes: right(64), accuracy: null, clean_takes: 2 })],
    {
      xp: 20,
      streak: [1, 1, '2024-05-10'],
      achievements: [
        [CLEAN, DAY],
        [FIRST, DAY],
      ],
    },
  ],
  [
    'from four right notes in five on, accuracy earns whole tenths, and below nothing',
    [0.1, 0.6, 0.7, 0.7999, 0.8999, 0.9].map((accuracy, minute) =>
      session(`2024-05-10T10:0${minute}:00Z`, { accuracy }),
    ),
    { xp: 8 + 9, streak: [1, 1, '2024-05-10'], achievements: [[FIRST, '2024-05-10T10:00:00Z']] },
  ],
  [
    'songs are counted once each',
    (['minuet', 'prelude', 'minuet', 'arabesque', 'sonata', 'bagatelle', 'minuet'] as const).map((song, minute) =>
      session(`2024-05-10T10:0${minute}:00Z`, { song }),
    ),
    {
      xp: 56,
      streak: [1, 1, '2024-05-10'],
      achievements: [
        ['5_SONGS', '2024-05-10T10:05:00Z'],
        ['3_SONGS_A_DAY', '2024-05-10T10:03:00Z'],
        ['100_NOTES', '2024-05-10T10:06:00Z'],
        [FIRST, '2024-05-10T10:00:00Z'],
      ],
    },
  ],
  [
    'a hundred days are practised with gaps, weeks in a row without',
    [...daily('2023-06-01T10:00:00Z', 92), ...daily('2024-01-01T20:00:00Z', 9)],
    {
      xp: 808,
      streak: [9, 92, '2024-01-09'],
      freezes: [1, 0],
      achievements: [
        ['100_DAYS', '2024-01-08T20:00:00Z'],
        ['100_NOTES', '2023-06-07T10:00:00Z'],
        ['30_DAYS_RUNNING', '2023-06-30T10:00:00Z'],
        ['3_DAYS_RUNNING', '2023-06-03T10:00:00Z'],
        ['7_DAYS_RUNNING', '2023-06-07T10:00:00Z'],
        [FIRST, '2023-06-01T10:00:00Z'],
      ],
    },
  ],
]

export const rewardCases: readonly RewardCase[] = [
  ...clock,
  ...travel,
  ...wrongClocks,
  ...notes,
  ...freezeCases,
  ...lessonCases,
  ...runCases,
].map(([name, sessions, expected, path = []]) => ({
  name,
  now: NOW,
  sessions,
  path,
  expected: { ...nothing, ...expected },
}))
