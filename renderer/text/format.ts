import type { Bar } from '../../shared/music/score'
import { locale } from './language'
import { text } from './text'

const DAY_MS = 86_400_000

/** Whole percent; only what is perfect says 100%, and only what is nothing says 0%. */
export function formatAccuracy(accuracy: number | null): string {
  if (accuracy === null) return text.nothing
  const rounded = Math.round(accuracy * 100)
  if (accuracy < 1 && rounded === 100) return formatPercent(99)
  if (accuracy > 0 && rounded === 0) return formatPercent(1)
  return formatPercent(rounded)
}

/** Of whole percents: "93%", in German "93 %". */
export function formatPercent(value: number): string {
  return percent.format(value / 100)
}

/** With just so many decimals: "1.250", in German "1,250". */
export function formatDecimal(value: number, decimals: number): string {
  return value.toLocaleString(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: false,
  })
}

export function formatMs(ms: number | null): string {
  return ms === null ? text.nothing : `${Math.round(ms)} ms`
}

/** Below ten ms with one decimal: "5.3 ms", "21 ms". */
export function formatFineMs(ms: number): string {
  return `${formatDecimal(ms, ms < 10 ? 1 : 0)} ms`
}

/** "44.1 kHz", "48 kHz" */
export function formatKilohertz(hertz: number): string {
  return `${(hertz / 1000).toLocaleString(locale, { maximumFractionDigits: 1 })} kHz`
}

/** How far notes scatter to both sides: "±34 ms". */
export function formatSpread(ms: number | null): string {
  return ms === null ? text.nothing : `±${Math.round(ms)} ms`
}

/** How far from the beat: "12 ms late". */
export function formatDelta(deltaMs: number | null): string {
  if (deltaMs === null) return text.nothing
  const rounded = Math.round(deltaMs)
  if (rounded === 0) return text.review.onTime
  return rounded < 0 ? text.review.early(-rounded) : text.review.late(rounded)
}

export function formatDuration(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  return seconds % 60 === 0 || minutes >= 10 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`
}

/** "Today, 14:03" or "12 March, 14:03"; the year only when it is another one. */
export function formatMoment(atMs: number, nowMs: number): string {
  return `${formatDay(atMs, nowMs)}, ${clock.format(atMs)}`
}

/** "14:03" */
export function formatClock(atMs: number): string {
  return clock.format(atMs)
}

/** "340 kB", "1.2 MB": as file managers say it, 1 kB = 1,000 bytes. */
export function formatBytes(bytes: number): string {
  const isMega = bytes >= 999_500
  return isMega ? `${formatDecimal(bytes / 1e6, 1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`
}

export function formatDay(atMs: number, nowMs: number): string {
  const days = Math.round((startOfDay(nowMs) - startOfDay(atMs)) / DAY_MS)
  if (days === 0) return text.today
  if (days === 1) return text.yesterday
  const isThisYear = new Date(atMs).getFullYear() === new Date(nowMs).getFullYear()
  return (isThisYear ? dayAndMonth : dayMonthYear).format(atMs)
}

/** "F#min" → "F♯ minor"; what has another shape is shown as it is. */
export function formatKey(keySignature: string | null): string {
  if (keySignature === null) return text.nothing
  const [, letter, accidental, scale] = /^([A-G])([#b♯♭]?)(maj|min)$/.exec(keySignature) ?? []
  if (!letter) return keySignature
  const sign = accidental === '#' || accidental === '♯' ? '♯' : accidental ? '♭' : ''
  return text.keyName(letter, sign, scale === 'maj')
}

/** "12:3": the printed bar, and the beat in it counted in the unit of its metre. */
export function formatPlace(bar: Bar, onset: number): string {
  const beat = Math.floor(((onset - bar.onset) * bar.metre.unit) / 4 + 1e-6) + 1
  return `${bar.number}:${Math.max(1, beat)}`
}

/** "9", "9 and 12", "9, 12 and 14" */
export function formatList(parts: readonly (string | number)[]): string {
  return list.format(parts.map(String))
}

/** In the order of a dictionary of the person's language; numbers by their size, capitals and accents aside. */
export const compareWords = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }).compare

const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
const dayAndMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' })
const dayMonthYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' })
const percent = new Intl.NumberFormat(locale, { style: 'percent' })
const list = new Intl.ListFormat(locale, { type: 'conjunction' })

function startOfDay(atMs: number): number {
  return new Date(atMs).setHours(0, 0, 0, 0)
}
