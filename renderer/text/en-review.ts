const several = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const percentPoints = (share: number) => `${Math.round(Math.abs(share) * 100)}`

/** The review: why a note was judged so, what the student says against it, roll, plots, comparison, export and print. */
export const reviewText = {
  why: {
    region: 'Why this note was judged so',
    close: 'Close',
    note: (bar: string, name: string) => `Bar ${bar}, ${name}`,
    velocity: (velocity: number) => `Struck with velocity ${velocity} of 127.`,
    held: (ms: number) => `Held for ${ms} ms.`,
    previous: 'Previous note',
    next: 'Next note',
    notesOfBar: 'Its notes, one by one',
    overruled: 'By your rule',
  },

  overrules: {
    title: 'Your rules for this song',
    means:
      'They hold for every session of this song. What was judged is kept, and comes back when you take a rule away.',
    say: 'Not so?',
    acceptedKey: 'That key is right here',
    optionalNote: 'This note need not be played',
    allowedKey: 'That extra key belongs there',
    unsure: 'I am not sure about this one',
    undo: 'Take this back',
    remove: 'Remove',
    removeOf: (rule: string) => `Remove: ${rule}`,
    listAccepted: (bar: string, written: string, played: string) => `Bar ${bar}: ${played} is right for ${written}`,
    listOptional: (bar: string, written: string) => `Bar ${bar}: ${written} need not be played`,
    listAllowed: (bar: string, written: string, played: string) =>
      `Bar ${bar}: ${played} belongs there, near ${written}`,
    listUnsure: 'Not sure about one note of this session',
    listUnsureElsewhere: 'Not sure about one note of another session',
    saidAccepted: 'You said that this key is right here.',
    saidOptional: 'You said that this note need not be played.',
    saidAllowed: 'You said that this key belongs there.',
    saidUnsure: 'You said that you are not sure about it.',
    added: 'Noted for this song. The numbers are counted anew.',
    removed: 'Taken back. The numbers are as they were judged.',
  },

  shelf: {
    label: 'Look closer',
    tabs: { roll: 'Played', timing: 'Timing', loudness: 'Loudness', tempo: 'Tempo', compare: 'Compare' },
    open: 'Look closer',
    close: 'Show the score only',
    loading: 'One moment…',
    previousTake: 'Previous take',
    nextTake: 'Next take',
    take: (number: number, count: number) => `Take ${number} of ${count}`,
  },

  roll: {
    label: (bars: string) => `What you played against what is written, ${bars}`,
    how: 'Arrow keys go from note to note, plus and minus zoom, Space plays.',
    said: (count: number, mistakes: number) =>
      `${several(count, 'key', 'keys')} played; ${several(mistakes, 'mistake', 'mistakes')}. Outlines are the written notes at your own tempo, filled bars are the keys you held.`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    whole: 'Whole take',
    play: 'Hear this take',
    stop: 'Stop',
    pedal: 'Pedal',
    nothing: 'Nothing was played in this take.',
  },

  plots: {
    timing: {
      title: 'How close to your own pulse?',
      none: 'Too few notes with a time of their own to show anything.',
      untimed: 'The score waited for you in this take, so times say nothing.',
      sentence: (inTime: number, count: number, toleranceMs: number, lean: string) =>
        `${inTime} of ${several(count, 'note', 'notes')} within the ${toleranceMs} ms that count as in time${lean}.`,
      leanLate: (ms: number) => `; on the whole ${ms} ms late`,
      leanEarly: (ms: number) => `; on the whole ${ms} ms early`,
      leanNone: ', early and late in balance',
      early: (ms: number) => `${ms} ms early`,
      late: (ms: number) => `${ms} ms late`,
      columns: ['Bar', 'Notes', 'Usually', 'Spread'],
    },
    loudness: {
      title: 'How loud, and how loud was it written?',
      none: 'This instrument sends no loudness, so there is none to show.',
      sentence: (soft: number, loud: number) =>
        `From ${soft} to ${loud} of 127 where you were softest and loudest, beat by beat.`,
      follows: (share: number) => ` The written marks were followed in ${percentPoints(share)} of 100 comparisons.`,
      noMarks: ' The score has no marks of loudness.',
      written: 'written',
      columns: ['Bar', 'Right hand', 'Left hand', 'Written'],
    },
    tempo: {
      title: (number: number, bars: string) => `Tempo of take ${number}, ${bars}`,
      none: 'This take is too short to have a tempo.',
      sentence: (low: number, high: number, usual: number) =>
        `Between ${low} and ${high} quarter notes a minute, usually ${usual}.`,
      played: 'played',
      written: 'written',
      columns: ['Bar', 'Played', 'Written'],
    },
    bar: (bar: string) => `bar ${bar}`,
    right: 'right hand',
    left: 'left hand',
  },

  compare: {
    title: 'Two takes side by side',
    first: 'First',
    second: 'Second',
    takeOf: (number: number, bars: string) => `Take ${number}, ${bars}`,
    whole: (when: string) => `${when}, the whole session`,
    thisWhole: 'This session, the whole of it',
    choose: 'There is nothing to compare with yet: play the piece again.',
    strip: (name: string) => `Mistakes by bar: ${name}`,
    accuracyUp: (by: string) => `${by} points more accurate`,
    accuracyDown: (by: string) => `${by} points less accurate`,
    accuracySame: 'as accurate',
    steadier: (ms: number) => `steadier by ${ms} ms`,
    looser: (ms: number) => `looser by ${ms} ms`,
    asSteady: 'as steady',
    faster: (percent: number) => `${percent} % faster`,
    slower: (percent: number) => `${percent} % slower`,
    sameTempo: 'at the same tempo',
    sentence: (what: string) => `The second was ${what}.`,
    better: (bars: string) => `Better: ${bars}.`,
    worse: (bars: string) => `Not as good: ${bars}.`,
    accuracy: 'Accuracy',
    steadiness: 'Steadiness',
    tempo: 'Quarter notes a minute',
    notes: 'Notes right',
  },

  history: {
    chart: 'Is it getting cleaner?',
    accuracy: (first: string, last: string) => `Accuracy from ${first} to ${last} over these sessions.`,
    accuracyName: 'accuracy',
    steadiness: 'Is it getting steadier?',
    spread: (first: string, last: string) => `Steadiness from ${first} to ${last}; less is steadier.`,
    spreadName: 'steadiness',
    columns: ['Session', 'Value'],
    filter: 'Show sessions',
    all: 'All',
    shown: (count: number) => several(count, 'session', 'sessions'),
  },

  export: {
    open: 'Export',
    session: { midi: 'Session as MIDI', csv: 'Session as CSV', json: 'Session as JSON' },
    take: {
      midi: (number: number) => `Take ${number} as MIDI`,
      csv: (number: number) => `Take ${number} as CSV`,
      json: (number: number) => `Take ${number} as JSON`,
    },
    print: 'Print or save as PDF',
    done: (fileName: string) => `Saved “${fileName}”.`,
  },

  print: {
    report: (title: string) => `How “${title}” went`,
    mistakes: 'Every mistake',
    score: 'The score with its marks',
    none: 'There was no mistake.',
    more: (count: number) => `And ${count} more.`,
  },
} as const
