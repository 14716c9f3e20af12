import { planLengths } from '../../shared/contract/plan'
import { keep, readKept } from '../kept'
import { createStored } from '../stored'

export type PlanMinutes = (typeof planLengths)[number]

const KEPT_AS = 'plan-minutes'
/** Ours: between a short day and a long one. */
const USUAL: PlanMinutes = 20

/** How long a day's practice is to be; this computer remembers it. */
export const planMinutes = createStored<PlanMinutes>(read())

export function setPlanMinutes(minutes: PlanMinutes): void {
  keep(KEPT_AS, String(minutes))
  planMinutes.change(() => minutes)
}

function read(): PlanMinutes {
  const kept = Number(readKept(KEPT_AS))
  return planLengths.find((length) => length === kept) ?? USUAL
}
