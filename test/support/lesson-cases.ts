import { asked, DAY, FIRST, type Row, session, whole } from './reward-case'

const LESSON = 'FIRST_LESSON'
const WHOLE = 'FIRST_WHOLE_SONG'

/** Lessons by sessions of which only the whole is known. */
export const lessonCases: readonly Row[] = [
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
      achievements: [
        [FIRST, DAY],
        [LESSON, DAY],
        [WHOLE, DAY],
      ],
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
      xp: 0,
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
    'where timing and tempo are not known, there is one star at most',
    [whole('2024-05-10T10:00:00Z', 0.97, { coverage: 0.9 }), whole('2024-05-20T11:00:00Z', 1)],
    {
      xp: 19,
      streak: [1, 1, '2024-05-20'],
      achievements: [
        [FIRST, '2024-05-10T10:00:00Z'],
        [LESSON, '2024-05-10T10:00:00Z'],
        [WHOLE, '2024-05-10T10:00:00Z'],
      ],
      lessons: [['passed', 1, 1]],
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
      achievements: [
        [FIRST, '2024-05-10T10:00:00Z'],
        [LESSON, '2024-05-11T11:00:00Z'],
        [WHOLE, '2024-05-10T10:00:00Z'],
      ],
      lessons: [
        ['passed', 1, 0.91],
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
      achievements: [
        [FIRST, '2024-05-10T10:00:00Z'],
        [LESSON, '2024-05-10T10:00:00Z'],
        [WHOLE, '2024-05-10T10:00:00Z'],
        ['3_SONGS_A_DAY', '2024-05-10T12:00:00Z'],
      ],
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
      achievements: [
        [FIRST, DAY],
        [LESSON, DAY],
        [WHOLE, DAY],
      ],
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
