/** What the app itself lets sound. */
export const playback = {
  listen: 'Listen: the app plays it to you',
  stop: 'Stop listening',
  playing: 'Listen. Any key of your piano, or Space, ends it.',
  preparing: 'Getting the piano ready…',
} as const
