import type { FaultRule } from '../backend/fault'
import type { World } from './world'

/** Which server dies at which request, of all that come in. */
export interface Death {
  readonly server: 'postgres' | 'postgrest'
  readonly atRequest: number
}

/**
 * Kills a server with SIGKILL while requests are on their way to it, and starts it again; `world.recovered` tells when.
 * `rule`: for the requests of every device.
 */
export function serverDies(world: World, { server, atRequest }: Death) {
  const { backend } = world
  let requests = 0
  const rule: FaultRule = () => {
    requests += 1
    if (requests === atRequest) {
      const killed = server === 'postgres' ? backend.killPostgres() : backend.killPostgrest()
      world.recovered = killed.then(() => (server === 'postgres' ? backend.restart() : backend.startPostgrest()))
    }
    return 'pass'
  }
  return { rule, hasHappened: () => requests >= atRequest }
}
