import type { LessonMode, LessonStatus } from '../../shared/curriculum/lesson-stars'

/**
 * What a student did, in rows, and what it is worth: the same table for the device (`test/unit/rewards.test.ts`,
 * `test/store/rewards.test.ts`) and for the cloud (`test/cloud/rewards.test.ts`).
 */
export interface RewardCase {
  readonly name: string
  /** When the rewards are counted. */
  readonly now: string
  readonly sessions: readonly CaseSession[]
  readonly path: readonly CaseLesson[]
  readonly expected: CaseRewards
}

export interface CaseSession {
  readonly song: CaseSong
  readonly startedAt: string
  /** All of `device_info`; null where a client wrote none. */
  readonly deviceInfo: Readonly<Record<string, unknown>> | null
  readonly aggregate: CaseAggregate | null
  readonly notes: CaseNotes | null
}

export type CaseSong = 'minuet' | 'prelude' | 'arabesque' | 'sonata' | 'bagatelle'

export interface CaseAggregate {
  readonly accuracy: number | null
  readonly coverage: number | null
  readonly note_count: number | null
  readonly correct_count: number | null
  readonly clean_takes: number | null
}

/** How many rows of `notes` are right, wrong, and neither. */
export interface CaseNotes {
  readonly correct: number
  readonly wrong: number
  readonly uncertain: number
}

export interface CaseLesson {
  readonly songs: readonly { readonly song: CaseSong; readonly mode: LessonMode | null }[]
}

export interface CaseRewards {
  readonly xp: number
  /** Current days, best days, last day. */
  readonly streak: readonly [number, number, string | null]
  /** Code and time of each, in any order. */
  readonly achievements: readonly (readonly [string, string])[]
  readonly lessons: readonly CaseProgress[]
}

export type CaseProgress = readonly [status: LessonStatus, stars: number, bestAccuracy: number | null]

const NOW = '2024-07-01T12:00:00Z'
const DAY = '2024-05-10T16:00:00Z'
const FIRST = 'FIRST_SESSION'
const CLEAN = 'FIRST_CLEAN_TAKE'
const nothing: CaseRewards = { xp: 0, streak: [0, 0, null], achievements: [], lessons: [] }

type Told = Partial<Omit<CaseSession, 'aggregate' | 'notes'> & CaseAggregate> & {
  readonly offset?: unknown
  readonly hands?: unknown
  readonly notes?: CaseNotes | null
}

/** Sixteen right notes of 32 on the minuet, as this app stores them: just enough to be practice, and worth 5. */
function session(startedAt: string, told: Told = {}): CaseSession {
  const { offset = 0, hands = 'both', song = 'minuet' } = told
  const notes = told.notes === undefined ? { correct: 16, wrong: 16, uncertain: 0 } : told.notes
  const counted = notes && notes.correct + notes.wrong + notes.uncertain
  return {
    song,
    startedAt,
    deviceInfo:
      told.deviceInfo === undefined
        ? { input: 'Roland FP-30', hands, mode: 'follow_score', utcOffsetMinutes: offset }
        : told.deviceInfo,
    aggregate: {
      accuracy: told.accuracy === undefined ? 0.5 : told.accuracy,
      coverage: told.coverage === undefined ? 0.25 : told.coverage,
      note_count: told.note_count === undefined ? counted : told.note_count,
      correct_count: told.correct_count === undefined ? (notes?.correct ?? null) : told.correct_count,
      clean_takes: told.clean_takes === undefined ? 0 : told.clean_takes,
    },
    notes,
  }
}

const right = (correct: number): CaseNotes => ({ correct, wrong: 0, uncertain: 0 })
/** The minuet from beginning to end. */
const whole = (startedAt: string, accuracy: number, told: Told = {}) =>
  session(startedAt, { accuracy, coverage: 1, ...told })
/** Sessions on `count` days from a first one on. */
const daily = (first: string, count: number, told: Told = {}) =>
  Array.from({ length: count }, (_, day) => session(later(first, day), told))
const later = (time: string, days: number) => new Date(Date.parse(time) + days * 86_400_000).toISOString()
const asked = (song: CaseSong, mode: LessonMode | null = null): CaseLesson => ({ songs: [{ song, mode }] })

type Row = readonly [
  name: string,
  sessions: readonly CaseSession[],
  expected: Partial<CaseRewards>,
  path?: readonly CaseLesson[],
]

const clock: readonly Row[] = [
  [
    'two sessions on one evening are one day',
    [session('2024-05-10T18:00:00Z'), session('2024-05-10T21:00:00Z')],
    { xp: 10, streak: [1, 1, '2024-05-10'], achievements: [[FIRST, '2024-05-10T18:00:00Z']] },
  ],
  [
    'an evening and the next morning are two days in a row',
    [session('2024-05-10T23:59:59.999Z'), session('2024-05-11T00:00:00Z')],
    { xp: 10, streak: [2, 2, '2024-05-11'], achievements: [[FIRST, '2024-05-10T23:59:59.999Z']] },
  ],
  [
    'the order in which sessions arrive changes nothing',
    [session('2024-05-12T10:00:00Z'), session('2024-05-10T10:00:00Z'), session('2024-05-11T10:00:00Z')],
    {
      xp: 15,
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
      xp: 20,
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
    { xp: 5, streak: [1, 1, '2024-05-11'], achievements: [[FIRST, '2024-05-10T22:30:00Z']] },
  ],
  [
    'an evening in Los Angeles belongs to the day there',
    [session('2024-05-11T05:30:00Z', { offset: -420 })],
    { xp: 5, streak: [1, 1, '2024-05-10'], achievements: [[FIRST, '2024-05-11T05:30:00Z']] },
  ],
  [
    'zones of a half and a quarter hour are kept: Kathmandu',
    [session('2024-05-10T18:15:00Z', { offset: 345 })],
    { xp: 5, streak: [1, 1, '2024-05-11'], achievements: [[FIRST, '2024-05-10T18:15:00Z']] },
  ],
  [
    'the easternmost clock on earth is believed',
    [session('2024-05-10T10:00:00Z', { offset: 840 })],
    { xp: 5, streak: [1, 1, '2024-05-11'], achievements: [[FIRST, '2024-05-10T10:00:00Z']] },
  ],
  [
    'the westernmost clock on earth is believed',
    [session('2024-05-10T11:59:59Z', { offset: -720 })],
    { xp: 5, streak: [1, 1, '2024-05-09'], achievements: [[FIRST, '2024-05-10T11:59:59Z']] },
  ],
  [
    'an offset that no clock on earth shows is UTC',
    [session('2024-05-10T23:30:00Z', { offset: 841 }), session('2024-05-10T00:30:00Z', { offset: -721 })],
    { xp: 10, streak: [1, 1, '2024-05-10'], achievements: [[FIRST, '2024-05-10T00:30:00Z']] },
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
    { xp: 25, streak: [1, 1, '2024-05-10'], achievements: [[FIRST, '2024-05-10T23:30:00Z']] },
  ],
  [
    'a session of a program that says nothing of its device is of the day in UTC',
    [session('2024-05-10T23:30:00Z', { deviceInfo: null }), session('2024-05-11T23:30:00Z', { deviceInfo: {} })],
    { xp: 10, streak: [2, 2, '2024-05-11'], achievements: [[FIRST, '2024-05-10T23:30:00Z']] },
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
      xp: 20,
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
    { xp: 15, streak: [1, 1, '2023-10-29'], achievements: [[FIRST, '2023-10-29T00:30:00Z']] },
  ],
  [
    'a leap day is a day like others',
    daily('2024-02-28T12:00:00Z', 3),
    {
      xp: 15,
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
    { xp: 10, streak: [2, 2, '2023-03-01'], achievements: [[FIRST, '2023-02-28T12:00:00Z']] },
  ],
  [
    'a streak goes through New Year',
    daily('2023-12-30T12:00:00Z', 4),
    {
      xp: 20,
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
    { xp: 10, streak: [1, 1, '2024-05-10'], achievements: [[FIRST, '2024-05-10T01:00:00Z']] },
  ],
  [
    'over the date line to the day before, both dates are in a row whatever their order',
    [session('2024-05-10T22:00:00Z', { offset: 780 }), session('2024-05-11T04:00:00Z', { offset: -600 })],
    { xp: 10, streak: [2, 2, '2024-05-11'], achievements: [[FIRST, '2024-05-10T22:00:00Z']] },
  ],
  [
    'flying east makes a day shorter, and no streak: New York to London',
    [session('2024-05-10T23:00:00Z', { offset: -240 }), session('2024-05-11T21:00:00Z', { offset: 60 })],
    { xp: 10, streak: [2, 2, '2024-05-11'], achievements: [[FIRST, '2024-05-10T23:00:00Z']] },
  ],
  [
    'a date that the flight from Los Angeles to Auckland skips breaks no streak, and counts for none',
    [
      session('2024-05-06T03:00:00Z', { offset: -420 }),
      session('2024-05-07T04:00:00Z', { offset: -420 }),
      session('2024-05-07T20:00:00Z', { offset: 720 }),
    ],
    {
      xp: 15,
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
    { xp: 10, streak: [1, 1, '2024-05-09'], achievements: [[FIRST, '2024-05-07T04:00:00Z']] },
  ],
  [
    'at home, a missed day is missed',
    [session('2024-05-06T04:00:00Z', { offset: 720 }), session('2024-05-08T04:00:00Z', { offset: 720 })],
    { xp: 10, streak: [1, 1, '2024-05-08'], achievements: [[FIRST, '2024-05-06T04:00:00Z']] },
  ],
]

const wrongClocks: readonly Row[] = [
  [
    'a clock that runs years ahead gives no day, and its notes count as of now',
    [session('2024-05-10T10:00:00Z'), session('2026-05-10T10:00:00Z')],
    { xp: 10, streak: [1, 1, '2024-05-10'], achievements: [[FIRST, '2024-05-10T10:00:00Z']] },
  ],
  [
    'a clock that was never set gives no day',
    [session('1970-01-01T00:10:00Z')],
    { xp: 5, achievements: [[FIRST, NOW]] },
  ],
  [
    'the first moment of 2000 is a date, the last one before it is none',
    [session('2000-01-01T00:00:00Z'), session('1999-12-31T23:59:59.999Z')],
    { xp: 10, streak: [1, 1, '2000-01-01'], achievements: [[FIRST, '2000-01-01T00:00:00Z']] },
  ],
  [
    'a day ahead is still believed: another device may be a little out of step',
    [session('2024-07-02T12:00:00Z')],
    { xp: 5, streak: [1, 1, '2024-07-02'], achievements: [[FIRST, '2024-07-02T12:00:00Z']] },
  ],
  ['a millisecond more is not', [session('2024-07-02T12:00:00.001Z')], { xp: 5, achievements: [[FIRST, NOW]] }],
  [
    'a clock that was set back by years in between breaks nothing that it does not touch',
    [...daily('2024-05-10T10:00:00Z', 2), session('2019-03-03T10:00:00Z'), session('2024-05-12T10:00:00Z')],
    {
      xp: 20,
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
      xp: 15,
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
    { xp: 5, streak: [1, 1, '2024-05-10'], achievements: [[FIRST, DAY]] },
  ],
  [
    'a count that says less than the rows of notes is not believed either',
    [session(DAY, { note_count: 3, correct_count: 0 })],
    { xp: 5, streak: [1, 1, '2024-05-10'], achievements: [[FIRST, DAY]] },
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
    'accuracy earns whole tenths',
    [0.1, 0.3, 0.6, 0.7, 0.8999, 0.9].map((accuracy, minute) => session(`2024-05-10T10:0${minute}:00Z`, { accuracy })),
    { xp: 1 + 3 + 6 + 7 + 8 + 9, streak: [1, 1, '2024-05-10'], achievements: [[FIRST, '2024-05-10T10:00:00Z']] },
  ],
  [
    'songs are counted once each',
    (['minuet', 'prelude', 'minuet', 'arabesque', 'sonata', 'bagatelle', 'minuet'] as const).map((song, minute) =>
      session(`2024-05-10T10:0${minute}:00Z`, { song }),
    ),
    {
      xp: 35,
      streak: [1, 1, '2024-05-10'],
      achievements: [
        ['5_SONGS', '2024-05-10T10:05:00Z'],
        ['100_NOTES', '2024-05-10T10:06:00Z'],
        [FIRST, '2024-05-10T10:00:00Z'],
      ],
    },
  ],
  [
    'a hundred days are practised with gaps, weeks in a row without',
    [...daily('2023-06-01T10:00:00Z', 92), ...daily('2024-01-01T20:00:00Z', 9)],
    {
      xp: 505,
      streak: [9, 92, '2024-01-09'],
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

const lessons: readonly Row[] = [
  [
    'the first lesson is open before anything was played, the second is not',
    [],
    {
      lessons: [
        ['unlocked', 0, null],
        ['locked', 0, null],
      ],
    },
    [asked('minuet'), asked('prelude')],
  ],
  [
    'one star passes a lesson and opens the next',
    [whole(DAY, 0.8)],
    {
      xp: 8,
      streak: [1, 1, '2024-05-10'],
      achievements: [[FIRST, DAY]],
      lessons: [
        ['passed', 1, 0.8],
        ['unlocked', 0, null],
        ['locked', 0, null],
      ],
    },
    [asked('minuet'), asked('prelude'), asked('sonata')],
  ],
  [
    'just below a star there is none, and the best of several counts',
    [whole('2024-05-10T10:00:00Z', 0.7999), whole('2024-05-10T11:00:00Z', 0.5)],
    {
      xp: 12,
      streak: [1, 1, '2024-05-10'],
      achievements: [[FIRST, '2024-05-10T10:00:00Z']],
      lessons: [['unlocked', 0, 0.7999]],
    },
    [asked('minuet')],
  ],
  [
    'part of a song earns no star, and what nobody said of the rest is no whole song',
    [
      session('2024-05-10T10:00:00Z', { accuracy: 0.96, coverage: 0.89 }),
      whole('2024-05-10T11:00:00Z', 0.96, { coverage: null }),
    ],
    {
      xp: 18,
      streak: [1, 1, '2024-05-10'],
      achievements: [[FIRST, '2024-05-10T10:00:00Z']],
      lessons: [['unlocked', 0, null]],
    },
    [asked('minuet')],
  ],
  [
    'three stars twice on one day are no mastery',
    [whole('2024-05-10T10:00:00Z', 0.97, { coverage: 0.9 }), whole('2024-05-10T11:00:00Z', 1)],
    {
      xp: 19,
      streak: [1, 1, '2024-05-10'],
      achievements: [[FIRST, '2024-05-10T10:00:00Z']],
      lessons: [['passed', 3, 1]],
    },
    [asked('minuet')],
  ],
  [
    'three stars on two different days are mastery',
    [whole('2024-05-10T10:00:00Z', 0.97), whole('2024-05-20T11:00:00Z', 0.98), whole('2024-05-21T11:00:00Z', 0.6)],
    {
      xp: 24,
      streak: [2, 2, '2024-05-21'],
      achievements: [[FIRST, '2024-05-10T10:00:00Z']],
      lessons: [['mastered', 3, 0.98]],
    },
    [asked('minuet')],
  ],
  [
    'a day of a clock that was wrong does not help to mastery',
    [whole('2024-05-10T10:00:00Z', 0.97), whole('2025-05-20T11:00:00Z', 0.98)],
    {
      xp: 18,
      streak: [1, 1, '2024-05-10'],
      achievements: [[FIRST, '2024-05-10T10:00:00Z']],
      lessons: [['passed', 3, 0.98]],
    },
    [asked('minuet')],
  ],
  [
    'the weakest song of a lesson gives its stars',
    [
      whole('2024-05-10T10:00:00Z', 0.99),
      whole('2024-05-11T10:00:00Z', 0.99),
      whole('2024-05-11T11:00:00Z', 0.91, { song: 'prelude' }),
    ],
    {
      xp: 27,
      streak: [2, 2, '2024-05-11'],
      achievements: [[FIRST, '2024-05-10T10:00:00Z']],
      lessons: [
        ['passed', 2, 0.91],
        ['unlocked', 0, null],
      ],
    },
    [
      {
        songs: [
          { song: 'minuet', mode: 'both' },
          { song: 'prelude', mode: 'slow' },
        ],
      },
      {
        songs: [
          { song: 'minuet', mode: null },
          { song: 'sonata', mode: null },
        ],
      },
    ],
  ],
  [
    'a lesson is played with the hands that it asks for, or with both',
    [
      whole('2024-05-10T10:00:00Z', 0.85, { hands: 'right' }),
      whole('2024-05-10T11:00:00Z', 0.81, { hands: 'feet', song: 'prelude' }),
      whole('2024-05-10T12:00:00Z', 0.82, { hands: 'left', song: 'sonata' }),
    ],
    {
      xp: 24,
      streak: [1, 1, '2024-05-10'],
      achievements: [[FIRST, '2024-05-10T10:00:00Z']],
      lessons: [
        ['passed', 1, 0.85],
        ['unlocked', 0, null],
        ['passed', 1, 0.81],
        ['passed', 1, 0.82],
        ['unlocked', 0, null],
      ],
    },
    [
      asked('minuet', 'hands_right'),
      asked('minuet', 'hands_left'),
      asked('prelude', 'hands_left'),
      asked('sonata', 'hands_left'),
      asked('sonata', 'both'),
    ],
  ],
  [
    'a lesson without songs asks for nothing and bars no way',
    [whole(DAY, 0.8)],
    {
      xp: 8,
      streak: [1, 1, '2024-05-10'],
      achievements: [[FIRST, DAY]],
      lessons: [
        ['unlocked', 0, null],
        ['passed', 1, 0.8],
        ['unlocked', 0, null],
        ['unlocked', 0, null],
        ['locked', 0, null],
      ],
    },
    [{ songs: [] }, asked('minuet'), { songs: [] }, asked('prelude'), { songs: [] }],
  ],
]

export const rewardCases: readonly RewardCase[] = [...clock, ...travel, ...wrongClocks, ...notes, ...lessons].map(
  ([name, sessions, expected, path = []]) => ({
    name,
    now: NOW,
    sessions,
    path,
    expected: { ...nothing, ...expected },
  }),
)
