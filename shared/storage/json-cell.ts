/** The object in a JSON cell; null for an empty cell and for JSON of another kind. */
export function objectFromCell(cell: string | null): Record<string, unknown> | null {
  const value = valueFromCell(cell)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}

export function objectToCell(value: Readonly<Record<string, unknown>> | null): string | null {
  return value === null ? null : JSON.stringify(value)
}

/** The whole numbers in a JSON list; null for an empty cell and where anything else is in it. */
export function wholesFromCell(cell: string | null): number[] | null {
  const value = valueFromCell(cell)
  return Array.isArray(value) && value.every((item) => Number.isInteger(item)) ? (value as number[]) : null
}

/** undefined where the cell is broken. */
export function valueFromCell(cell: string | null): unknown {
  if (cell === null) return null
  try {
    return JSON.parse(cell)
  } catch {
    return undefined
  }
}
