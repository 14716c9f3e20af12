/** What a session was played on where it was no device: stored with it, and in the cloud, whatever language is spoken. */
export const WINDOW_KEYS_NAME = 'Computer keyboard'
export const PIANIST_NAME = 'Virtual pianist'
