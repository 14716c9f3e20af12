/** Within this nothing is early or late: a chord may be spread as far and still sounds together. Ours. */
export const TIMING_TOLERANCE_MS = 50
