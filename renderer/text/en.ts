import type { ImportStage } from '../../shared/contract/news'
import type { PracticeMode } from '../../shared/follow/session-rules'
import type { HandChoice } from '../../shared/music/score'
import type { VerdictKind } from '../../shared/grade/session-report'
import type { TakeBeginning } from '../../shared/align/cut-takes'
import { account, data, sessionDeletion, summary } from './en-account'
import { charts } from './en-charts'
import { coach } from './en-coach'
import { achievements, course, navigation, rewards } from './en-course'
import { devices } from './en-devices'
import { findings, notJudged } from './en-findings'
import { songList } from './en-library'
import { plan, studies } from './en-plan'
import { progress } from './en-progress'
import { reasons } from './en-reasons'
import { reviewText } from './en-review'
import { settings } from './en-settings'
import * as transport from './en-transport'
import { scoreView } from './en-score-view'
import { welcome } from './en-welcome'
import { playback } from './en-sound'

/** 𝄪 raises by two semitones, 𝄫 lowers by two. */
type NoteSign = '' | '♯' | '♭' | '𝄪' | '𝄫'

const several = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const hands: Readonly<Record<HandChoice, string>> = { left: 'Left', both: 'Both', right: 'Right' }
const handsInSentence: Readonly<Record<HandChoice, string>> = {
  left: 'left hand',
  both: 'both hands',
  right: 'right hand',
}
const modeNames: Readonly<Record<PracticeMode, string>> = {
  follow_score: 'Follow',
  metronome: 'Metronome',
  wait: 'Wait',
  loop_bars: 'Loop',
}
const modeMeanings: Readonly<Record<PracticeMode, string>> = {
  follow_score: 'No clock: the score follows you, wherever you play.',
  metronome: 'A bar is counted in, then you play to the click.',
  wait: 'The score waits for the right keys, as long as you need.',
  loop_bars: 'Round and round a few bars; each time is a take.',
}
const stages: Readonly<Record<ImportStage | 'waiting', string>> = {
  waiting: 'Waiting',
  reading: 'Reading the notes',
  engraving: 'Engraving',
  storing: 'Putting it in your library',
}
const verdicts: Readonly<Record<VerdictKind, string>> = {
  correct: 'Correct',
  wrongPitch: 'Wrong note',
  missed: 'Missed',
  extra: 'Extra',
  uncertain: 'Not sure',
}

/** Every sentence of the window, in one place, ready for translation. */
export const en = {
  appName: 'Piano Coach',
  nothing: '–',
  today: 'Today',
  yesterday: 'Yesterday',
  keyName: (letter: string, sign: '' | '♯' | '♭', isMajor: boolean) =>
    `${letter}${sign} ${isMajor ? 'major' : 'minor'}`,
  /** `octave` is scientific: middle C is in octave 4; null where the letter says enough. */
  noteName: (letter: string, sign: NoteSign, octave: number | null) => `${letter}${sign}${octave ?? ''}`,
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  tryAgain: 'Try again',
  more: 'More',
  hands,
  handsInSentence,
  notes: (count: number) => several(count, 'note', 'notes'),

  connection: {
    lost: 'The connection to the app was lost. What you played is safe; reconnecting…',
    gone: 'The app is no longer there, or was started anew. Open the address it prints, or type npm start again. What you played is safe.',
    noAnswer: 'The app did not answer. What you played is safe; try again in a moment.',
    opening: 'Opening…',
  },

  window: {
    broken: 'Something went wrong in this window. What you played is safe.',
    reload: 'Reload the window',
  },

  practice: {
    title: 'Practice',
    preparing: 'Preparing the score…',
    idle: 'Paused. Press Start when you are ready.',
    idleAtClick: 'Press Start: a bar of clicks, then you.',
    armed: 'Listening: play when you like.',
    armedUnchosen: 'Listening: play when you like. Press any key on your piano.',
    armedAlone: 'Listening: begin with the lit key, or anywhere.',
    armedAtClick: 'Counting in: play with the click.',
    armedWaiting: 'Listening: the score waits for each right key.',
    armedLooping: (bars: string) => `Listening: play ${bars}, round and round.`,
    playing: 'Following you. Space to stop and review.',
    playingAtClick: 'Playing to the click. Space to stop and review.',
    playingWaiting: 'The score waits for you. Space to stop and review.',
    playingLooping: (bars: string) => `Going round ${bars}. Space to stop and review.`,
    finishing: 'Listening back to what you played…',
    nothingHeard: 'Nothing was played, so nothing was kept.',
    kept: 'Your session was kept.',
    review: 'Review it',
    start: 'Start',
    startMeans: 'Listen to me',
    startClickMeans: 'Count me in',
    stop: 'Stop',
    stopMeans: 'Stop and see how it went',
    restartBar: 'Restart bar',
    previousBar: 'Previous bar',
    nextBar: 'Next bar',
    place: 'Bar and beat',
    tempo: 'Your tempo',
    tempoUnit: 'quarter notes a minute',
    handsLabel: 'Hands',
    transport: 'Transport',
    view: 'View',
    layout: 'Score layout',
    zoom: 'Zoom',
    showKeyboard: 'Show the piano',
    hideKeyboard: 'Hide the piano',
    keyboard: 'On-screen piano',
    fullScreen: 'Full screen',
    pastSessions: 'Past sessions',
    score: 'Score',
    toLibrary: 'Go to the library',
    engravingFailed: 'This score could not be drawn. You can still play it and be judged; importing it again may help.',
    noClick: 'The click could not be started, so there is no count-in. Follow, Wait and Loop work without it.',
    noSound: 'The piano sound could not be started. Everything else works; your notes are judged as usual.',
  },

  modes: {
    title: 'How you practise',
    is: (mode: string) => `Practice mode: ${mode}`,
    names: modeNames,
    means: modeMeanings,
    bars: (first: string, last: string) => (first === last ? first : `${first}–${last}`),
    barsInSentence: (first: string, last: string) => (first === last ? `bar ${first}` : `bars ${first} to ${last}`),
    firstBar: 'From bar',
    lastBar: 'to bar',
    repeatedBar: (bar: string, pass: number) => `${bar} (${pass}×)`,
  },

  pianist: {
    title: 'Virtual pianist',
    playSong: 'Play this song to me',
    playFile: 'Play a MIDI file…',
    speed: 'Speed',
    speedOf: (speed: number) => `${speed}×`,
    playing: 'The virtual pianist is playing.',
    stop: 'Stop the pianist',
  },

  devices,

  library: {
    title: 'Library',
    search: 'Search by title, composer or key',
    searchLabel: 'Search the library',
    add: 'Add music…',
    addMeans: 'MusicXML, MXL, MEI, ABC, Humdrum or MIDI; or drop files anywhere on this window.',
    own: 'Your music',
    bundled: 'Songs to learn',
    columns: {
      title: 'Title',
      composer: 'Composer',
      difficulty: 'Level',
      key: 'Key',
      metre: 'Metre',
      bars: 'Bars',
      mastery: 'Mastered',
      lastPractised: 'Last practised',
      bestAccuracy: 'Best',
      actions: 'Actions',
    },
    noComposer: 'Composer unknown',
    never: 'Not yet',
    nothingFound: (query: string) => `No song matches “${query}”.`,
    clearSearch: 'Show all songs',
    empty: 'There is no music here yet.',
    delete: 'Take out of the library',
    deleteOf: (title: string) => `Take ${title} out of the library`,
    deleteTitle: (title: string) => `Take “${title}” out of the library?`,
    deleteMeans: 'The song leaves the list. What you played on it stays on this computer.',
    deleted: (title: string) => `“${title}” is no longer in the library.`,
    practise: (title: string) => `Practise ${title}`,
    count: (count: number) => several(count, 'song', 'songs'),
  },

  imports: {
    title: 'Adding music',
    drop: 'Drop to add to your library',
    stages,
    added: 'Added to your library',
    addedWith: (count: number) => `Added, with ${several(count, 'remark', 'remarks')}`,
    known: 'Already in your library',
    tooLarge:
      'This file is larger than 32 MB. A score is usually far smaller; export it again without audio or images.',
    unreadable: 'This file could not be read. Your library is as it was.',
    cancelOf: (fileName: string) => `Cancel ${fileName}`,
    dismissOf: (fileName: string) => `Dismiss ${fileName}`,
    practise: 'Practise',
    progress: 'Progress',
  },

  review: {
    title: 'Review',
    accuracy: 'Accuracy',
    accuracyMeans: 'of the notes in the bars you played',
    timing: 'Steadiness',
    timingMeans: {
      follow_score: 'around your own pulse; less is steadier',
      loop_bars: 'around your own pulse; less is steadier',
      metronome: 'around the click; less is steadier',
      wait: 'not timed: the score waited for you',
    } satisfies Record<PracticeMode, string>,
    counts: 'Notes',
    timingCounts: 'Timing',
    verdicts,
    /** After a number: "3 wrong". */
    counted: {
      correct: 'correct',
      wrongPitch: 'wrong',
      missed: 'missed',
      extra: 'extra',
      uncertain: 'not sure',
      early: 'early',
      late: 'late',
    } satisfies Record<VerdictKind | 'early' | 'late', string>,
    weakBars: 'Bars to work on',
    noWeakBars: 'No bar was clearly weaker than the rest.',
    showBar: (bar: string | number) => `Show bar ${bar}`,
    bar: (bar: string | number) => `Bar ${bar}`,
    bars: (list: string, { isOne, more }: { readonly isOne: boolean; readonly more: number }) =>
      `${isOne ? 'bar' : 'bars'} ${list}${more > 0 ? ` and ${several(more, 'more place', 'more places')}` : ''}`,
    findingsTitle: 'What a teacher would say',
    findings,
    noFindings: 'Nothing stands out that a teacher would stop you for.',
    onlyWeakBars: 'Nothing but the bars below: the rest went well.',
    notJudged,
    dynamicsNotJudged: (why: string) => `Dynamics are not judged: ${why}.`,
    pedalNotJudged: (why: string) => `The pedal is not judged: ${why}.`,
    takes: 'Takes',
    take: 'Take',
    takeBegan: {
      start: 'from the start',
      said: 'where you chose to begin',
      jump: 'after a jump',
      pause: 'after a pause',
    } satisfies Record<TakeBeginning, string>,
    allTakes: (count: number) => `Show all ${count} takes`,
    fewerTakes: 'Show fewer takes',
    reasons,
    rowsOpen: 'Open a row to see why.',
    whyOf: (bar: string, note: string) => `Bar ${bar}, ${note}: why`,
    moreRows: (count: number) => `Show ${count} more`,
    practiseBar: (bar: string | number) => `Practise from bar ${bar}`,
    practiseAgain: 'Practise again',
    recovered: 'The app was closed while you played. That session was finished and kept.',
    table: 'Every note',
    tableMeans: 'What was written, what was played and how it was judged',
    shown: { label: 'Rows', mistakes: 'Only mistakes', all: 'Every note' },
    showTable: 'Show every note as a table',
    columns: { bar: 'Bar', hand: 'Hand', written: 'Written', played: 'Played', verdict: 'Verdict', timing: 'Timing' },
    early: (ms: number) => `${ms} ms early`,
    late: (ms: number) => `${ms} ms late`,
    onTime: 'on time',
    earlier: 'Past sessions',
    noSessions: 'You have not played this song yet.',
    firstSession: 'Practise it now',
    allSessions: 'All sessions of this song',
    strip: 'Mistakes by bar',
    stripBar: (bar: string, errorShare: number | null) =>
      errorShare === null ? `Bar ${bar}, not played` : `Bar ${bar}, ${Math.round(errorShare * 100)} percent wrong`,
    stripNothing: 'No bar chosen',
    barSummary: (correct: number, expected: number) => `${correct} of ${expected} notes correct`,
    barUncovered: 'Not played in this session',
    barSpread: (spread: string) => `Steadiness ${spread}`,
    on: (inputName: string) => `on ${inputName}`,
    ownInputs: { windowKeys: 'Computer keyboard', pianist: 'Virtual pianist' },
    spoken: (accuracy: string, sentence: string) => `Session finished. Accuracy ${accuracy}. ${sentence}`,
    sums: {
      nothing: 'Too little was played to say anything about it.',
      clean: 'Every note as written.',
      cleanAndSteady: 'Every note as written, and steady.',
      unsteady: (spread: string) => `Every note as written; the pulse still wanders by ${spread}.`,
      worstBar: (bar: string, what: string) => `Bar ${bar} needs the most care: ${what}.`,
      scattered: (what: string) => `No single bar stands out: ${what} in all.`,
      wrong: (count: number) => several(count, 'wrong note', 'wrong notes'),
      missed: (count: number) => several(count, 'missed note', 'missed notes'),
      extra: (count: number) => several(count, 'extra note', 'extra notes'),
      unsteadyBar: (bar: string, spread: string) => `Bar ${bar} needs the most care: its notes scatter by ${spread}.`,
    },
  },

  reviewText,
  account,
  coach,
  scoreView,
  charts,
  progress,
  songList,
  navigation,
  course,
  rewards,
  achievements,
  plan,
  studies,
  data,
  sessionDeletion,
  summary,

  settings,
  welcome,

  about: {
    title: 'About',
    version: (version: string) => `Piano Coach ${version}`,
    promise:
      'Play anything, from any bar, stop, go back, and it keeps up. Then it tells you the truth about what you played, and what to do about it.',
    privacy:
      'Everything happens on this computer. Nothing you play leaves it unless you sign in to an account, and then only to that.',
    licence:
      'Piano Coach is free software under the GNU Affero General Public License, version 3 or later. It comes without any warranty.',
    credits: 'Credits',
    creditList: [
      { what: 'Piano sound', who: 'Salamander Grand Piano by Alexander Holm', licence: 'CC BY 3.0' },
      { what: 'Engraving', who: 'Verovio by RISM Digital Center', licence: 'LGPL 3.0' },
      { what: 'Music symbols', who: 'Leland by MuseScore and Leipzig by RISM', licence: 'SIL OFL 1.1' },
      { what: 'Text', who: 'Source Sans 3 and Source Serif 4 by Adobe', licence: 'SIL OFL 1.1' },
      { what: 'Icons', who: 'Lucide', licence: 'ISC' },
      { what: 'Verdict colours', who: 'Masataka Okabe and Kei Ito', licence: '' },
    ],
  },

  playback,
  ...transport,

  help: {
    title: 'Keys',
    all: 'These work at any time, without clicking the score first.',
    piano: 'The computer keyboard is a piano',
    pianoMeans: 'Two rows of keys play at once; the same letters stand on the piano on screen.',
    lowerRow: 'Lower octave',
    upperRow: 'Upper octaves',
    octaves: 'Octave − / +',
    commandNames: {
      playOrStop: 'Start, stop',
      listen: 'Listen: the app plays',
      previousBar: 'One bar back',
      nextBar: 'One bar on',
      previousOnset: 'One note back',
      nextOnset: 'One note on',
      slower: 'Slower by 5 percent',
      faster: 'Faster by 5 percent',
      acceptCoach: 'Do as the coach says',
      restartBar: 'Restart this bar',
      leftHand: 'Left hand',
      rightHand: 'Right hand',
      bothHands: 'Both hands',
      metronome: 'Metronome, or Follow again',
      wait: 'Wait, or Follow again',
      loop: 'Loop, or Follow again',
      loopStartHere: 'The loop begins here',
      loopEndHere: 'The loop ends here',
      previousPage: 'Turn a page back',
      nextPage: 'Turn the page',
      toggleKeyboard: 'Show or hide the piano',
      fullScreen: 'Full screen',
      help: 'This list',
      toToday: 'Today',
      toPath: 'The path',
      toLibrary: 'The library',
      toProgress: 'Your progress',
      back: 'Back',
    },
  },
} as const
