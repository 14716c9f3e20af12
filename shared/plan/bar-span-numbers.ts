/** Bars of a score, by index and as they are printed. */
export interface BarSpanNumbers {
  readonly firstBar: number
  readonly lastBar: number
  readonly firstNumber: string
  readonly lastNumber: string
}
