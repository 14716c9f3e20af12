import type { EngraverNews, EngraverOrder, Sheet } from './engraver-messages'

export interface EngravingWork {
  readonly mei: string
  readonly sheet: Sheet
  readonly firstBarId: string | null
}

/** The engraver in its own thread. Only the latest work is reported about. */
export interface Engraver {
  engrave(work: EngravingWork, onNews: (news: EngraverNews) => void): void
  hurryPage(page: number): void
  hurryBar(barId: string): void
  close(): void
}

/** Starts at once: Verovio needs a moment to get ready. A trap inside it ends only its thread, and is told as `failed`. */
export function createEngraver(): Engraver {
  let layoutId = 0
  /** What the worker holds already: it needs no second reading. */
  let loadedMei: string | null = null
  let tell: (news: EngraverNews) => void = () => undefined
  let worker = startWorker()

  function startWorker(): Worker {
    const started = new Worker(new URL('./engraver.worker.ts', import.meta.url), { type: 'module', name: 'engraver' })
    started.addEventListener('message', ({ data }: MessageEvent<EngraverNews>) => {
      if (data.kind === 'failed') loadedMei = null
      if (data.layoutId === layoutId) tell(data)
    })
    started.addEventListener('error', () => {
      started.terminate()
      loadedMei = null
      worker = startWorker()
      tell({ kind: 'failed', layoutId })
    })
    return started
  }

  const order = (message: EngraverOrder) => worker.postMessage(message)
  return {
    engrave: (work, onNews) => {
      layoutId += 1
      tell = onNews
      order({ kind: 'engrave', layoutId, ...work, mei: work.mei === loadedMei ? null : work.mei })
      loadedMei = work.mei
    },
    hurryPage: (page) => order({ kind: 'hurryPage', layoutId, page }),
    hurryBar: (barId) => order({ kind: 'hurryBar', layoutId, barId }),
    close: () => worker.terminate(),
  }
}
