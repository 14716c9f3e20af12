import { asked, type CaseRewards, DAY, FIRST, type Row, session, whole } from './reward-case'

const EXERCISE_A = 'e1000000-0000-4000-8000-00000000000a'
const EXERCISE_B = 'e1000000-0000-4000-8000-00000000000b'

const run = (accuracy: number, tempoPercent: number | null = 100, timingMs: number | null = 20) => ({
  accuracy,
  timingMs,
  tempoPercent,
})
const codes = (at: string, ...all: readonly string[]) => all.map((code) => [code, at] as const)
const PASSED = [FIRST, 'FIRST_WHOLE_SONG', 'FIRST_LESSON'] as const
const THREE_STARS = [...PASSED, 'FIRST_THREE_STARS'] as const

/** One session with such a run, and the stars of a lesson that asks for its song. */
const starred = (name: string, told: unknown, stars: number, expected: Partial<CaseRewards> = {}): Row => {
  const accuracy = (told as { accuracy?: number } | null)?.accuracy ?? 0
  return [
    name,
    [whole(DAY, 0.5, { run: told })],
    {
      streak: [1, 1, '2024-05-10'],
      achievements: codes(DAY, ...(stars === 3 ? THREE_STARS : PASSED)),
      lessons: [['passed', stars, accuracy]],
      ...expected,
    },
    [asked('minuet')],
  ]
}

/** A run that nobody believes: the session as a whole counts, and that is too little for a star. */
const unbelieved = (name: string, told: unknown): Row => [
  name,
  [whole(DAY, 0.5, { run: told })],
  { streak: [1, 1, '2024-05-10'], achievements: codes(DAY, FIRST), lessons: [['unlocked', 0, 0.5]] },
  [asked('minuet')],
]

const runs: readonly Row[] = [
  starred('an accurate run in time and tempo has three stars', run(0.97, 90, 40), 3),
  starred('just below three stars there are two: accuracy', run(0.9699, 90, 40), 2),
  starred('just below three stars there are two: tempo', run(0.97, 89, 40), 2),
  starred('just below three stars there are two: timing', run(0.97, 90, 40.1), 2),
  starred('two stars ask for nine notes in ten, at 70 % and in time', run(0.9, 70, 60), 2),
  starred('just below two stars there is one: tempo', run(0.9, 69, 60), 1),
  starred('just below two stars there is one: timing', run(0.9, 70, 60.1), 1),
  starred('a run of four notes in five has one star, however slow', run(0.8, 10, 400), 1),
  starred('a run whose tempo nobody knows has one star', run(0.99, null), 1),
  starred('a run whose timing nobody knows has one star', run(0.99, 100, null), 1),
  starred('a run without a slip is flawless', run(1), 3, {
    achievements: codes(DAY, ...THREE_STARS, 'FIRST_FLAWLESS_RUN'),
  }),
  [
    'a slow lesson asks for 60 % of the tempo, and no other does',
    [whole(DAY, 0.5, { run: run(0.98, 54) }), whole(DAY, 0.5, { run: run(0.98, 53), song: 'prelude' })],
    {
      streak: [1, 1, '2024-05-10'],
      achievements: codes(DAY, ...THREE_STARS),
      lessons: [
        ['passed', 3, 0.98],
        ['passed', 2, 0.98],
      ],
    },
    [asked('minuet', 'slow'), asked('prelude', 'slow')],
  ],
  [
    'the best run gives the stars, the most accurate one the accuracy',
    [
      whole('2024-05-10T10:00:00Z', 0.5, { run: run(0.92) }),
      whole('2024-05-10T11:00:00Z', 0.6, { run: run(0.99, 50) }),
    ],
    {
      streak: [1, 1, '2024-05-10'],
      achievements: codes('2024-05-10T10:00:00Z', ...PASSED),
      lessons: [['passed', 2, 0.99]],
    },
    [asked('minuet')],
  ],
  [
    'a session as a whole passes where its run does not',
    [whole(DAY, 0.81, { run: run(0.7) })],
    {
      xp: 8,
      streak: [1, 1, '2024-05-10'],
      achievements: codes(DAY, ...PASSED),
      lessons: [['passed', 1, 0.81]],
    },
    [asked('minuet')],
  ],
  [
    'a run counts where nobody judged the session as a whole, and not where it did not come past the song',
    [
      whole('2024-05-10T10:00:00Z', 0.5, { accuracy: null, run: run(0.97) }),
      session('2024-05-10T11:00:00Z', { run: run(1), coverage: 0.89, song: 'prelude' }),
      session('2024-05-10T12:00:00Z', { run: run(1), coverage: null, song: 'prelude' }),
    ],
    {
      xp: 16,
      streak: [1, 1, '2024-05-10'],
      achievements: codes('2024-05-10T10:00:00Z', ...THREE_STARS),
      lessons: [
        ['passed', 3, 0.97],
        ['unlocked', 0, null],
      ],
    },
    [asked('minuet'), asked('prelude')],
  ],
  [
    'three stars with one hand are none in a lesson for both',
    [whole(DAY, 0.5, { run: run(0.98), hands: 'right' })],
    {
      streak: [1, 1, '2024-05-10'],
      achievements: codes(DAY, ...THREE_STARS),
      lessons: [
        ['unlocked', 0, null],
        ['passed', 3, 0.98],
        ['unlocked', 0, null],
      ],
    },
    [asked('minuet', 'both'), asked('minuet', 'hands_right'), asked('minuet', 'hands_left')],
  ],
  [
    'fifteen right notes are no practice, and their run no run',
    [whole(DAY, 1, { run: run(1), notes: { correct: 15, wrong: 0, uncertain: 0 } })],
    { lessons: [['unlocked', 0, null]] },
    [asked('minuet')],
  ],
]

const mastery: readonly Row[] = [
  [
    'three stars twice on one day are no mastery',
    [whole('2024-05-10T10:00:00Z', 0.5, { run: run(0.97) }), whole('2024-05-10T11:00:00Z', 0.5, { run: run(0.98) })],
    {
      streak: [1, 1, '2024-05-10'],
      achievements: codes('2024-05-10T10:00:00Z', ...THREE_STARS),
      lessons: [['passed', 3, 0.98]],
    },
    [asked('minuet')],
  ],
  [
    'three stars on two different days are mastery',
    [
      whole('2024-05-10T10:00:00Z', 0.97, { run: run(0.97) }),
      whole('2024-05-20T11:00:00Z', 0.98, { run: run(0.98) }),
      whole('2024-05-21T11:00:00Z', 0.6),
    ],
    {
      xp: 18,
      streak: [2, 2, '2024-05-21'],
      achievements: [
        ...codes('2024-05-10T10:00:00Z', ...THREE_STARS),
        ...codes('2024-05-20T11:00:00Z', 'FIRST_MASTERED'),
      ],
      lessons: [['mastered', 3, 0.98]],
    },
    [asked('minuet')],
  ],
  [
    'around midnight, two days are two where the student is',
    [
      whole('2024-05-10T21:50:00Z', 0.5, { run: run(0.97), offset: 120 }),
      whole('2024-05-10T22:10:00Z', 0.5, { run: run(0.97), offset: 120 }),
    ],
    {
      streak: [2, 2, '2024-05-11'],
      achievements: [
        ...codes('2024-05-10T21:50:00Z', ...THREE_STARS),
        ...codes('2024-05-10T22:10:00Z', 'FIRST_MASTERED'),
      ],
      lessons: [['mastered', 3, 0.97]],
    },
    [asked('minuet')],
  ],
  [
    'a day of a clock that was wrong does not help to mastery',
    [whole('2024-05-10T10:00:00Z', 0.5, { run: run(0.97) }), whole('2025-05-20T11:00:00Z', 0.5, { run: run(0.98) })],
    {
      streak: [1, 1, '2024-05-10'],
      achievements: codes('2024-05-10T10:00:00Z', ...THREE_STARS),
      lessons: [['passed', 3, 0.98]],
    },
    [asked('minuet')],
  ],
  [
    'every song of a lesson needs its two days, and the last of them is when it is mastered',
    [
      whole('2024-05-10T10:00:00Z', 0.5, { run: run(0.97) }),
      whole('2024-05-11T10:00:00Z', 0.5, { run: run(0.97) }),
      whole('2024-05-11T11:00:00Z', 0.5, { run: run(0.97), song: 'prelude' }),
      whole('2024-05-12T10:00:00Z', 0.5, { run: run(0.97), song: 'prelude' }),
    ],
    {
      streak: [3, 3, '2024-05-12'],
      achievements: [
        ...codes('2024-05-10T10:00:00Z', FIRST, 'FIRST_WHOLE_SONG'),
        ...codes('2024-05-11T11:00:00Z', 'FIRST_LESSON', 'FIRST_THREE_STARS'),
        ...codes('2024-05-12T10:00:00Z', 'FIRST_MASTERED', '3_DAYS_RUNNING'),
      ],
      lessons: [['mastered', 3, 0.97]],
    },
    [
      {
        songs: [
          { song: 'minuet', mode: null },
          { song: 'prelude', mode: 'slow' },
        ],
      },
    ],
  ],
]

const hostile: readonly Row[] = [
  ...[null, 7, 'three stars', true, [run(1)], {}].map((told, index) =>
    unbelieved(`what is no run is none (${index})`, told),
  ),
  ...[1.01, -0.1, '0.99', null, [1], true].map((accuracy, index) =>
    unbelieved(`a run without a share of right notes is none (${index})`, { ...run(1), accuracy }),
  ),
  ...[0, 1001, -90, 90.5, '100', true, [100], 1e300].map((tempoPercent, index) =>
    starred(`a tempo that cannot be is not known (${index})`, { ...run(0.98), tempoPercent }, 1),
  ),
  ...[-1, 10_001, '20', false, {}, -1e300].map((timingMs, index) =>
    starred(`a timing that cannot be is not known (${index})`, { ...run(0.98), timingMs }, 1),
  ),
  starred('what lies next to a run changes nothing', { ...run(0.98), stars: 3, mastered: true, __proto__: null }, 3),
  starred('a timing of next to nothing is a good one', { ...run(0.98), timingMs: 1e-300 }, 3),
]

const exercises: readonly Row[] = [
  [
    'an exercise is done with nine right notes in ten, once',
    [
      session('2024-05-10T10:00:00Z', { exerciseId: EXERCISE_A, accuracy: 0.8999 }),
      session('2024-05-10T11:00:00Z', { exerciseId: EXERCISE_A, accuracy: 0.9 }),
      session('2024-05-10T12:00:00Z', { exerciseId: EXERCISE_A, accuracy: 1 }),
    ],
    {
      xp: 27,
      streak: [1, 1, '2024-05-10'],
      achievements: [...codes('2024-05-10T10:00:00Z', FIRST), ...codes('2024-05-10T11:00:00Z', 'FIRST_EXERCISE')],
      exercisesDone: 1,
      lessons: [['unlocked', 0, null]],
    },
    [{ ...asked('minuet'), exercises: [EXERCISE_A, EXERCISE_B] }],
  ],
  [
    'an exercise that the course does not know is none, and neither is what is no id',
    [EXERCISE_B, 'e1', '', 7, null, true, [EXERCISE_A], { id: EXERCISE_A }].map((exerciseId, minute) =>
      session(`2024-05-10T10:0${minute}:00Z`, { exerciseId, accuracy: 0.9 }),
    ),
    {
      xp: 72,
      streak: [1, 1, '2024-05-10'],
      achievements: [...codes('2024-05-10T10:00:00Z', FIRST), ...codes('2024-05-10T10:06:00Z', '100_NOTES')],
      lessons: [['unlocked', 0, null]],
    },
    [{ ...asked('minuet'), exercises: [EXERCISE_A] }],
  ],
  [
    'fifteen right notes do no exercise',
    [session(DAY, { exerciseId: EXERCISE_A, accuracy: 1, notes: { correct: 15, wrong: 0, uncertain: 0 } })],
    { lessons: [['unlocked', 0, null]] },
    [{ ...asked('minuet'), exercises: [EXERCISE_A] }],
  ],
]

export const runCases: readonly Row[] = [...runs, ...mastery, ...hostile, ...exercises]
