/** NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

/** Makes the median absolute deviation of normal errors their standard deviation. */
export const MAD_TO_SIGMA = 1.4826

/** How far values scatter, whatever a few of them do: 1.4826 × MAD. NaN of nothing. */
export function robustSpread(values: readonly number[]): number {
  const middle = median(values)
  return MAD_TO_SIGMA * median(values.map((value) => Math.abs(value - middle)))
}
