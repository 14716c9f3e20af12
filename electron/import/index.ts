import { parentPort } from 'node:worker_threads'
import { speakAs } from '../words/spoken'
import { createEngine } from './engine'
import type { CoverJob, ImportJob, ImportNews } from './import-reply'
import { importScore } from './import-score'

const engine = createEngine()

parentPort?.on('message', (job: ImportJob | CoverJob) => void ('mei' in job ? answerCover(job) : answer(job)))
// The first file is not kept waiting for the program to load.
void engine.warmUp()

async function answer(job: ImportJob): Promise<void> {
  const { jobId, language } = job
  speakAs(language)
  post({ kind: 'progressed', jobId, stage: 'reading' })
  const imported = await importScore(job, engine, () => post({ kind: 'progressed', jobId, stage: 'engraving' }))
  post(
    imported.ok
      ? { kind: 'imported', jobId, imported: imported.value }
      : { kind: 'refused', jobId, problem: imported.problem },
  )
}

async function answerCover({ jobId, mei }: CoverJob): Promise<void> {
  post({ kind: 'coverDrawn', jobId, svg: await engine.drawCover(mei) })
}

function post(news: ImportNews): void {
  parentPort?.postMessage(news)
}
