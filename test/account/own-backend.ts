import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import type { Backend, BackendOptions } from '../backend/backend'
import { startBackend, whyNoBackend } from '../backend/start-backend'

const LONGEST_TEST_MS = 180_000

/** A backend for all tests of a file, whole again after each; where this machine has none, the tests say why. */
export function ownBackend(options: BackendOptions = {}): () => Backend {
  // Two databases, several apps and their imports: on a busy machine a test takes its time, and is told where it hangs.
  vi.setConfig({ testTimeout: LONGEST_TEST_MS })
  const whyNotRun = whyNoBackend()
  let backend: Backend | null = null

  beforeAll(async () => {
    if (!whyNotRun) backend = await startBackend(options)
  })
  beforeEach(({ skip }) => skip(whyNotRun !== null, whyNotRun ?? ''))
  afterEach(() => {
    if (backend) backend.fault = null
  })
  afterAll(async () => {
    await backend?.stop()
  })

  return () => {
    if (!backend) throw new Error('The backend has not started')
    return backend
  }
}
