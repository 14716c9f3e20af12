import type { AccountInputs } from '../../shared/contract/account'
import type { Asked } from '../../shared/contract/requests'

type Provider = Asked<Extract<keyof AccountInputs, 'account/startOAuth'>>['provider']

const several = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const sessions = (count: number) => several(count, 'session', 'sessions')
const pieces = (count: number) => several(count, 'piece of your own', 'pieces of your own')
const things = (count: number) => several(count, 'thing', 'things')

const providers: Readonly<Record<Provider, string>> = { google: 'Google', apple: 'Apple', github: 'GitHub' }

/** What the cloud may have refused, by the kind the host gives it. */
const refusedKinds: Readonly<Partial<Record<string, string>>> = {
  session: 'A session',
  deleteSession: 'The deletion of a session',
  forgetNotes: 'The deletion of the notes of a session',
  song: 'A piece of your own',
  progress: 'Your progress in a lesson',
  xp: 'Points you earned',
  streak: 'Your streak',
  achievement: 'An achievement',
  profile: 'Your profile',
  displayName: 'Your name',
}

export const account = {
  title: 'Account',
  menu: 'Account and sync',

  why: {
    title: 'Your practice, on every computer',
    without: 'Piano Coach works without an account, and without the internet. Nothing is missing.',
    adds: 'An account adds one thing: everything you practise is kept in the cloud too, so each of your computers shows the same history, and a lost laptop loses nothing.',
    sentTitle: 'What is sent',
    sent: [
      'your e-mail address, and a name if you give one',
      'the notes you played, how they were judged, and what they add up to',
      'the music you added yourself',
    ],
    notSent: 'No sound is ever recorded or sent. You can delete the account and all of it at any time.',
  },

  entry: {
    label: 'How to go on',
    signIn: 'Sign in',
    signUp: 'Create account',
    email: 'E-mail',
    password: 'Password',
    newPasswordHint: (shortest: number) => `At least ${shortest} characters.`,
    showPassword: 'Show password',
    hidePassword: 'Hide password',
    name: 'Name (optional)',
    adopt: (sessionCount: number, songCount: number) => {
      const parts = [sessionCount > 0 ? sessions(sessionCount) : '', songCount > 0 ? pieces(songCount) : '']
      return `Add the ${parts.filter(Boolean).join(' and the ')} on this computer to this account`
    },
    adoptNot: 'They stay on this computer and are here again when you sign out.',
    sendLink: 'E-mail me a link instead',
    otherWays: 'Other ways in',
    with: (provider: Provider) => `Continue with ${providers[provider]}`,
    providers,
    haveLink: 'I have a link already',
    waiting: 'One moment…',
    entering: 'Opening your library…',
  },

  problems: {
    email: 'This is not a whole e-mail address. It looks like name@example.com.',
    noPassword: 'Type your password.',
    shortPassword: (shortest: number) => `A password needs at least ${shortest} characters.`,
    link: 'This is not a whole link. Copy it from the e-mail again, from its first letter to its last.',
    address: 'This is not a whole address. It looks like https://abcdefgh.supabase.co.',
    key: 'This is not a whole key. Copy the “anon” or “publishable” key of the project.',
  },

  link: {
    title: 'Look into your e-mail',
    sent: (email: string) => `A link is on its way to ${email}. Open it on this computer and you are signed in.`,
    confirm: (email: string) =>
      `The account is made. A link is on its way to ${email}: open it on this computer to confirm the address, and you are signed in.`,
    browser: 'Your browser has opened. Sign in there, and this window goes on by itself.',
    openBrowser: (provider: Provider) => `Open the page of ${providers[provider]}`,
    browserTitle: (provider: Provider) => `Sign in with ${providers[provider]}`,
    browserMeans: 'Sign in on that page, and this window goes on by itself.',
    pasteTitle: 'Sign in with a link',
    pasteMeans: 'If the link does not bring you back here, copy it out of the e-mail and paste it.',
    field: 'Link from the e-mail',
    finish: 'Sign in with this link',
    back: 'Start again',
  },

  project: {
    title: 'Where it is kept',
    ours: 'In the cloud that comes with Piano Coach.',
    own: (url: string) => `In your own project: ${url}`,
    none: 'This copy of Piano Coach comes without a cloud, so there is no account to sign in to yet. Everything works on this computer all the same.',
    noneHow:
      'To sync, connect a Supabase project of your own: make one, put Piano Coach’s tables into it with “supabase db push”, and type its address and public key here.',
    means: 'A project of your own at Supabase, or one you run yourself, works just as well.',
    url: 'Project address',
    key: 'Public key',
    keyHint: 'The “anon” or “publishable” key, which is safe to hand out. Never the secret one.',
    use: 'Use this project',
    useOurs: 'Use the one that comes with the app',
    used: 'The project was changed.',
  },

  signedIn: {
    you: 'You',
    name: 'Name',
    noName: 'No name yet',
    rename: 'Save name',
    renamed: 'Your name was changed.',
    sync: 'Sync',
    refused: 'Set aside',
    data: 'Your data',
    dataMeans: 'Keep less, take everything with you, or delete it.',
    again: 'Sign in again',
    againMeans: (email: string) =>
      `The cloud no longer knows this computer. Everything is still here, and you can go on practising. Sign in as ${email} to sync again.`,
  },

  sync: {
    now: 'Sync now',
    anyway: 'Sync now anyway',
    pause: 'Pause',
    goOn: 'Sync again',
    progress: 'Progress of the sync',
    progressOf: (done: number, total: number) => `${done} of ${total}`,
    lastSynced: (when: string) => `Last synced: ${when}.`,
    neverSynced: 'Not synced on this computer yet.',
    waiting: (count: number) => `${several(count, 'thing waits', 'things wait')} to be sent.`,
    refused: (count: number) => `The cloud refused ${things(count)}. Nothing is lost; see below.`,
    nextTry: (when: string) => `It is tried again at ${when}.`,
    nextTrySoon: 'It is tried again in a moment.',
    said: {
      upToDate: 'Everything is in your account.',
      allButRefused: 'Everything else is in your account.',
      aboutTo: 'About to sync.',
      pushing: 'Sending what you practised…',
      pulling: 'Fetching what you practised elsewhere…',
      offline: 'No internet just now.',
      offlineMeans: 'Everything you practise is kept here and follows when the internet is back.',
      unanswered: 'The cloud does not answer just now.',
      unansweredMeans: 'Everything you practise is kept here and follows when it does.',
      paused: 'Paused by you.',
      pausedMeans: 'What you practise is kept here until you let it sync again.',
      metered: 'Waiting for another network.',
      meteredMeans: 'This one may cost money by the megabyte, so nothing is sent until you say so.',
      playing: 'Sync rests while you play.',
      playingMeans: 'It goes on when the session is over.',
      signInAgain: 'Sign in again to sync.',
      updateApp: 'Piano Coach needs an update to sync.',
      updateAppMeans: 'The cloud speaks a newer language than this version. Everything is kept here until then.',
      updateCloud: 'The cloud needs an update to sync.',
      updateCloudMeans:
        'It does not know everything this version says. It is tried again from time to time; everything is kept here until then.',
    },
    light: (sentence: string) => `Account: ${sentence}`,
    spokenEnd: (sentence: string) => `Sync finished. ${sentence}`,
  },

  refused: {
    means: 'The cloud did not take these. They are safe on this computer.',
    titled: (kind: string, title: string | null) => {
      const what = refusedKinds[kind] ?? 'Something of yours'
      return title === null ? what : `${what}: ${title}`
    },
    retryOf: (what: string) => `Try again: ${what}`,
    retryAll: 'Try all again',
    none: 'The cloud has taken them all now.',
  },

  signOut: {
    part: 'Sign out',
    partMeans: 'This computer goes back to practising without an account.',
    open: 'Sign out…',
    title: 'Sign out on this computer?',
    means: 'Your account and your other computers stay as they are.',
    choice: 'This computer’s copy of your account',
    keep: 'Keep it here',
    keepMeans: 'Nobody sees it without signing in as you, and the next sign-in is quick.',
    remove: 'Take it off',
    removeMeans: 'Your sessions and your music leave this computer and come back when you sign in.',
    waiting: (count: number) =>
      `${several(count, 'thing has', 'things have')} not reached your account yet. Taking the copy off deletes ${count === 1 ? 'it' : 'them'} for good; sync first, or keep the copy.`,
    syncFirst: 'Sync first',
    do: 'Sign out',
    doAndRemove: 'Sign out and take it off',
  },

  deletion: {
    part: 'Delete account',
    means: 'The account and everything in it go, in the cloud and on this computer.',
    open: 'Delete account…',
    title: 'Delete your account?',
    what: 'Your account and all that belongs to it are deleted: every session, your own music, your name and your e-mail address; in the cloud and on this computer. Your other computers can no longer sync.',
    forGood: 'Nobody can bring it back. Export everything first if you may want it one day.',
    password: 'Your password',
    passwordHint:
      'An account without one: sign out, sign in again with a link, and leave this empty within ten minutes.',
    sure: (email: string) => `Delete ${email} and all of its data for good`,
    notSure: 'Tick this to go on.',
    do: 'Delete the account',
  },

  offer: {
    sentence: 'Do you practise on another computer too? An account keeps them in step.',
    see: 'See how',
    never: 'Do not show this again',
  },

  settings: {
    none: 'You practise without an account. That works for good.',
    signedIn: (email: string) => `Signed in as ${email}.`,
    open: 'Account and sync',
  },
} as const

export const data = {
  title: 'Your data',
  open: 'See your data',

  retention: {
    title: 'What is kept',
    label: 'Keep of each session',
    choices: { everything: 'Every note', aggregates: 'Only what it adds up to' },
    means: {
      everything: 'Each note you play stays, so that any past session can be opened and every mistake looked at.',
      aggregates:
        'When the next session begins, the notes of the one before are deleted, here and in your account if you have one. Accuracy, steadiness and the bars to work on stay.',
    },
    earlier: 'The notes of all past sessions can be deleted at once as well.',
    forget: 'Delete the notes of past sessions…',
    forgetTitle: 'Delete the notes of all past sessions?',
    forgetMeans:
      'What each session adds up to stays: accuracy, steadiness, the bars to work on. The notes themselves, the takes and the marks on the score are deleted here, and in your account if you have one. This cannot be undone.',
    forgetDo: 'Delete the notes',
    forgotten: (count: number) =>
      count === 0 ? 'There were no notes to delete.' : `The notes of ${sessions(count)} were deleted.`,
  },

  export: {
    title: 'Take it with you',
    means: 'One file with everything: each session as MIDI, CSV and JSON, the music you added, and your settings.',
    do: 'Export everything',
    running: 'Writing the file…',
    done: (size: string) => `Everything is in one file (${size}):`,
    spoken: 'The export is finished.',
  },

  erase: {
    title: 'Erase this computer',
    means: 'Every session, the music you added and the settings, of every account that was used on this computer.',
    cloudStays: 'You are signed out. What your account holds in the cloud stays there.',
    open: 'Erase everything here…',
    dialogTitle: 'Erase everything on this computer?',
    dialogMeans:
      'All sessions, all music that was added and all settings are deleted from this computer, of every account that was used here. This cannot be undone.',
    dialogWaiting: (count: number) =>
      `${several(count, 'thing has', 'things have')} not reached your account yet and would be lost.`,
    noAccount: 'You have no account, so there is no other copy. Export everything first if you may want it one day.',
    word: 'erase',
    field: (word: string) => `Type “${word}” to go on`,
    wrongWord: (word: string) => `Type the word “${word}”, and nothing else.`,
    do: 'Erase everything here',
  },
} as const

export const sessionDeletion = {
  open: 'Delete this session…',
  openOf: (when: string) => `Delete the session of ${when}`,
  title: 'Delete this session?',
  what: (when: string, duration: string) => `${when}, ${duration} long.`,
  means:
    'The session and its notes are deleted on this computer, and in your account and on your other computers if you have them. This cannot be undone.',
  do: 'Delete the session',
  done: 'The session was deleted.',
} as const

export const summary = {
  notesDeleted: 'The notes of this session were deleted. What they added up to is kept.',
  noDetail: 'Only what this session added up to has come to this computer.',
  dynamics: 'Dynamics',
  dynamicsMeans: 'of the written loud and soft was followed',
  pedal: 'Pedal',
  pedalMeans: 'of the written pedal was followed',
} as const
