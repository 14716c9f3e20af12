import type { EngraverNews, EngraverOrder, Sheet } from './engraver-messages'

export interface EngravingWork {
  /** null lays out again what is loaded. */
  readonly mei: string | null
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
  let tell: (news: EngraverNews) => void = () => undefined
  let worker = startWorker()

  function startWorker(): Worker {
    const started = new Worker(new URL('./engraver.worker.ts', import.meta.url), { type: 'module', name: 'engraver' })
    started.addEventListener('message', ({ data }: MessageEvent<EngraverNews>) => {
      if (data.layoutId === layoutId) tell(data)
    })
    started.addEventListener('error', () => {
      started.terminate()
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
      order({ kind: 'engrave', layoutId, ...work })
    },
    hurryPage: (page) => order({ kind: 'hurryPage', layoutId, page }),
    hurryBar: (barId) => order({ kind: 'hurryBar', layoutId, barId }),
    close: () => worker.terminate(),
  }
}
