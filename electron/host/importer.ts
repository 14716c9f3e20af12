import { Worker } from 'node:worker_threads'
import { failed, ok, type Result } from '../../shared/base/result'
import type { CoverJob, ImportedScore, ImportJob, ImportNews, ImportProblem } from '../import/import-reply'
import { problems } from '../import/problems'
import { spokenLanguage } from '../words/spoken'

/** Imports files one after another in a worker that may break without taking anything down. */
export interface Importer {
  run(file: FileToImport, options?: ImportOptions): Promise<Result<ImportedScore, ImportProblem>>
  /** The first system of canonical MEI, small, as SVG; null where it cannot be read. Files to import go first. */
  drawCover(mei: string): Promise<Result<string | null, ImportProblem>>
  /** Ends the worker; imports that wait are cancelled. */
  close(): Promise<void>
}

export interface FileToImport {
  readonly fileName: string
  readonly bytes: Uint8Array
}

export interface ImportOptions {
  readonly onStage?: (stage: ImportStage) => void
  readonly signal?: AbortSignal
}

type ImportStage = Extract<ImportNews, { kind: 'progressed' }>['stage']

export interface ImporterOptions {
  /** The built import worker: `out/main/importer.js`. */
  readonly workerFile: string | URL
  readonly timeLimitSeconds?: number
  /** Of the worker's JavaScript heap. Verovio's own memory is bounded by WebAssembly. */
  readonly memoryLimitMb?: number
}

/** The longest open piano scores take 3 s here; a machine a tenth as fast still gets there. */
export const IMPORT_TIME_LIMIT_SECONDS = 60
export const IMPORT_MEMORY_LIMIT_MB = 1024

export function createImporter(options: ImporterOptions): Importer {
  const { workerFile, timeLimitSeconds = IMPORT_TIME_LIMIT_SECONDS, memoryLimitMb = IMPORT_MEMORY_LIMIT_MB } = options
  const closing = new AbortController()
  let worker: Worker | undefined
  let lastJobId = 0
  let queue: Promise<unknown> = Promise.resolve()
  /** Covers wait for each other here, and each for the imports that were asked for before its turn. */
  let covers: Promise<unknown> = Promise.resolve()

  /** Kept from one import to the next: loading Verovio takes half a second. */
  function warmWorker(): Worker {
    worker ??= new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb } })
    return worker
  }

  async function dropWorker(): Promise<void> {
    const dropped = worker
    worker = undefined
    await dropped?.terminate()
  }

  async function runNow(file: FileToImport, { onStage, signal }: ImportOptions) {
    const read = (news: ImportNews) => {
      if (news.kind === 'progressed') onStage?.(news.stage)
      if (news.kind === 'imported') return ok(news.imported)
      return news.kind === 'refused' ? failed(news.problem) : null
    }
    const stop = AbortSignal.any(signal ? [signal, closing.signal] : [closing.signal])
    return ask({ fileName: file.fileName, bytes: file.bytes, language: spokenLanguage() }, { read, stop })
  }

  async function drawNow(mei: string): Promise<Result<string | null, ImportProblem>> {
    const read = (news: ImportNews) => (news.kind === 'coverDrawn' ? ok(news.svg) : null)
    return ask({ mei }, { read, stop: closing.signal })
  }

  /** A cover is drawn in a tenth of a second, but a busy computer may need long to load Verovio for it: one limit. */
  async function ask<Value>(
    job: Omit<ImportJob, 'jobId'> | Omit<CoverJob, 'jobId'>,
    { read, stop }: Omit<AskOptions<Value>, 'timeLimitSeconds'>,
  ): Promise<Result<Value, ImportProblem>> {
    if (stop.aborted) return failed(problems.cancelled())
    lastJobId += 1
    const answer = await askWorker(warmWorker(), { ...job, jobId: lastJobId }, { read, stop, timeLimitSeconds })
    if (answer.isWorkerLost) await dropWorker()
    return answer.result
  }

  return {
    run(file, runOptions = {}) {
      const result = queue.then(() => runNow(file, runOptions))
      queue = result
      return result
    },
    drawCover(mei) {
      const drawn = covers
        .then(() => queue)
        .then(() => {
          const drawing = drawNow(mei)
          queue = drawing
          return drawing
        })
      covers = drawn
      return drawn
    },
    async close() {
      closing.abort()
      await covers
      await queue
      await dropWorker()
    },
  }
}

interface Answer<Value> {
  readonly result: Result<Value, ImportProblem>
  /** The worker hangs or is gone; the next import needs a new one. */
  readonly isWorkerLost: boolean
}

interface AskOptions<Value> {
  /** The outcome, where this news is one. */
  readonly read: (news: ImportNews) => Result<Value, ImportProblem> | null
  readonly stop: AbortSignal
  readonly timeLimitSeconds: number
}

/** Ends in every case: with the worker's answer, its death, the time limit or a cancel. */
function askWorker<Value>(
  worker: Worker,
  job: ImportJob | CoverJob,
  { read, stop, timeLimitSeconds }: AskOptions<Value>,
): Promise<Answer<Value>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => lose(problems.tookTooLong(timeLimitSeconds)), timeLimitSeconds * 1000)
    stop.addEventListener('abort', onAbort)
    worker.on('message', onNews).on('error', onError).on('exit', onExit)
    worker.postMessage(job)

    function onNews(news: ImportNews): void {
      if (news.jobId !== job.jobId) return
      const result = read(news)
      if (result) end({ result, isWorkerLost: false })
    }

    function onError(error: unknown): void {
      const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      lose(isMemory ? problems.tooMuchMemory() : problems.engineFailed())
    }

    function onExit(): void {
      lose(problems.engineFailed())
    }

    function onAbort(): void {
      lose(problems.cancelled())
    }

    function lose(problem: ImportProblem): void {
      end({ result: failed(problem), isWorkerLost: true })
    }

    function end(answer: Answer<Value>): void {
      clearTimeout(timer)
      stop.removeEventListener('abort', onAbort)
      worker.off('message', onNews).off('error', onError).off('exit', onExit)
      // A worker that is about to be dropped may still fail; nobody listens any more.
      if (answer.isWorkerLost) worker.on('error', () => undefined)
      resolve(answer)
    }
  })
}
