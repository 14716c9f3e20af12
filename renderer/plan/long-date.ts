import { locale } from '../text/language'

const written = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' })

/** "Friday, 27 November" */
export function longDate(atMs: number = Date.now()): string {
  return written.format(atMs)
}
