/** ISO 8601 in UTC; null for a time that no calendar knows. */
export function isoTime(epochMs: number): string | null {
  const date = new Date(epochMs)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
