import type { Dice } from '../support/practice-dice'
import type { Fault, FaultRule } from '../backend/fault'

const nothing: FaultRule = () => 'pass'

/** What may go wrong with the requests of one sync. */
export function anyFaults(dice: Dice): FaultRule {
  const kind = dice.pick(['none', 'none', 'lostAnswers', 'cut', 'http', 'slow', 'everything'] as const)
  const share = dice.pick([0.15, 0.4, 1])!
  const sometimes =
    (fault: () => Fault): FaultRule =>
    () =>
      dice.falls(share) ? fault() : 'pass'
  switch (kind) {
    case 'lostAnswers':
      return sometimes(() => 'dropAnswer')
    case 'cut':
      return sometimes(() => 'refuse')
    case 'http':
      return sometimes(() => dice.pick(badAnswers)!)
    case 'slow':
      return sometimes(() => ({ delayMs: dice.between(1, 30) }))
    case 'everything':
      return sometimes(() => dice.pick<Fault>(['dropAnswer', 'refuse', ...badAnswers])!)
    default:
      return nothing
  }
}

/** As they were seen from a server that is starting, ending, overloaded, or dying in the middle of a call. */
const badAnswers: readonly Fault[] = [
  { status: 503, body: { code: 'PGRST001', message: 'no connection' } },
  { status: 503, body: { code: 'PGRST002', message: 'no schema cache' } },
  { status: 500, body: { code: '57P01', message: 'terminating connection' } },
  { status: 500, body: { code: '40001', message: 'could not serialize' } },
  { status: 400, body: { code: '', message: 'connection closed' } },
  { status: 404, body: [] },
  { status: 429, headers: { 'retry-after': '1' } },
  { status: 502 },
]
