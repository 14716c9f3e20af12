import { daily, FIRST, later, type Row, session } from './reward-case'

const START = '2024-04-01T10:00:00Z'
/** What days in a row from `START` on earn. */
const earned = (...codes: readonly (readonly [code: string, dayIndex: number])[]) => [
  [FIRST, START] as const,
  ...codes.map(([code, dayIndex]) => [code, later(START, dayIndex)] as const),
]
const three = ['3_DAYS_RUNNING', 2] as const
const seven = ['7_DAYS_RUNNING', 6] as const
const notes = ['100_NOTES', 6] as const

/** A week from `START` on, and then sessions on days by their number. */
const weekAnd = (...dayIndices: readonly number[]) => [
  ...daily(START, 7),
  ...dayIndices.map((dayIndex) => session(later(START, dayIndex))),
]

export const freezeCases: readonly Row[] = [
  [
    'a week in a row earns a freeze',
    daily(START, 7),
    { xp: 56, streak: [7, 7, '2024-04-07'], freezes: [1, 0], achievements: earned(three, seven, notes) },
  ],
  ['six days earn none', daily(START, 6), { xp: 48, streak: [6, 6, '2024-04-06'], achievements: earned(three) }],
  [
    'a missed day is bridged by a freeze, which is gone, and counts for none',
    weekAnd(8),
    { xp: 64, streak: [8, 8, '2024-04-09'], freezes: [0, 1], achievements: earned(three, seven, notes) },
  ],
  [
    'one freeze does not bridge two days, and a streak that breaks takes it along',
    weekAnd(9, 11),
    { xp: 72, streak: [1, 7, '2024-04-12'], achievements: earned(three, seven, notes) },
  ],
  [
    'a second missed day finds no freeze left',
    weekAnd(8, 10),
    { xp: 72, streak: [1, 8, '2024-04-11'], achievements: earned(three, seven, notes) },
  ],
  [
    'a missed day delays the next freeze by nothing: fourteen days of practice earn it',
    weekAnd(8, 9, 10, 11, 12, 13, 14),
    { xp: 112, streak: [14, 14, '2024-04-15'], freezes: [1, 1], achievements: earned(three, seven, notes) },
  ],
  [
    'two missed days need two freezes',
    [...daily(START, 14), session(later(START, 16))],
    { xp: 120, streak: [15, 15, '2024-04-17'], freezes: [0, 2], achievements: earned(three, seven, notes) },
  ],
  [
    'three missed days end any streak',
    [...daily(START, 28), session(later(START, 31))],
    { xp: 232, streak: [1, 28, '2024-05-02'], achievements: earned(three, seven, notes) },
  ],
  [
    'no more than two freezes are held',
    daily(START, 28),
    { xp: 224, streak: [28, 28, '2024-04-28'], freezes: [2, 0], achievements: earned(three, seven, notes) },
  ],
  [
    'sessions that arrive late fill a day that was frozen, and the freeze is back',
    [...weekAnd(8), session(later(START, 7))],
    { xp: 72, streak: [9, 9, '2024-04-09'], freezes: [1, 0], achievements: earned(three, seven, notes) },
  ],
  [
    'a date that was flown over needs no freeze',
    [...daily('2024-05-01T04:00:00Z', 7, { offset: -420 }), session('2024-05-07T20:00:00Z', { offset: 720 })],
    {
      xp: 64,
      streak: [8, 8, '2024-05-08'],
      freezes: [1, 0],
      achievements: [
        [FIRST, '2024-05-01T04:00:00Z'],
        ['3_DAYS_RUNNING', '2024-05-03T04:00:00Z'],
        ['7_DAYS_RUNNING', '2024-05-07T04:00:00Z'],
        ['100_NOTES', '2024-05-07T04:00:00Z'],
      ],
    },
  ],
  [
    'a clock that was wrong earns no freeze',
    [...daily(START, 6), session('1999-04-07T10:00:00Z')],
    {
      xp: 56,
      streak: [6, 6, '2024-04-06'],
      achievements: [...earned(three), ['100_NOTES', '2024-07-01T12:00:00Z']],
    },
  ],
]
