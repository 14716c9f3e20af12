import type { VerovioModule } from 'verovio/esm'
import { failed, ok, type Result } from '../../shared/base/result'
import { drawCover } from './draw-cover'

export type NotationFormat = 'musicxml' | 'mei' | 'abc' | 'humdrum'

export interface Engine {
  /**
   * Canonical MEI: it loads again to the same ids, and the same file always gives the same text.
   * `refused` when the text cannot be read, `trapped` when the program broke; it is then loaded anew.
   */
  engrave(text: string, format: NotationFormat): Promise<Result<string, EngineFailure>>
  /** The first system, small, as SVG; null for what cannot be drawn. */
  drawCover(mei: string): Promise<string | null>
  /** Loads the program ahead of the first file. */
  warmUp(): Promise<void>
}

export type EngineFailure =
  { readonly kind: 'trapped' } | { readonly kind: 'refused'; /** In Verovio's words. */ readonly said: string }

/** Any number does: ids that Verovio makes up must be the same at each import. */
const ID_SEED = 1
const FORMAT_OPTION: Readonly<Record<NotationFormat, string>> = {
  musicxml: 'xml',
  mei: 'mei',
  abc: 'abc',
  humdrum: 'humdrum',
}

/** Keeps Verovio: one instance for most formats, a larger one with Humdrum that is loaded when it is needed. */
export function createEngine(): Engine {
  const instances = new Map<InstanceName, Promise<Instance>>()

  function instanceFor(format: NotationFormat): Promise<Instance> {
    const name = format === 'humdrum' ? 'humdrum' : 'usual'
    const instance = instances.get(name) ?? loadInstance(name)
    instances.set(name, instance)
    return instance
  }

  return {
    async engrave(text, format) {
      const instance = await instanceFor(format)
      try {
        return await convert(instance, text, format)
      } catch {
        instances.clear()
        return failed({ kind: 'trapped' })
      } finally {
        // Verovio 6.3 applies the key of an ABC tune to the next one.
        if (format === 'abc') instances.delete('usual')
      }
    },
    async drawCover(mei) {
      const { module } = await instanceFor('mei')
      try {
        return await drawCover(module, mei)
      } catch {
        instances.clear()
        return null
      }
    },
    async warmUp() {
      await instanceFor('musicxml')
    },
  }
}

type InstanceName = 'usual' | 'humdrum'

interface Instance {
  readonly module: VerovioModule
  /** What it printed; emptied before each file. */
  readonly said: string[]
}

async function loadInstance(name: InstanceName): Promise<Instance> {
  const { default: createModule } = name === 'humdrum' ? await import('verovio/wasm-hum') : await import('verovio/wasm')
  const { enableLog, LOG_OFF } = await import('verovio/esm')
  const said: string[] = []
  const module = await listenTo(said, createModule)
  enableLog(LOG_OFF, module)
  return { module, said }
}

/**
 * Verovio binds the console when it starts, and would write on the output of the app. Its log is about drawing and
 * tells a person nothing.
 */
async function listenTo(said: string[], createModule: () => Promise<VerovioModule>): Promise<VerovioModule> {
  const { log, error } = console
  const hear = (...words: readonly unknown[]) => void said.push(words.join(' '))
  console.log = hear
  console.error = hear
  try {
    return await createModule()
  } finally {
    console.log = log
    console.error = error
  }
}

async function convert(
  { module, said }: Instance,
  text: string,
  format: NotationFormat,
): Promise<Result<string, EngineFailure>> {
  const { VerovioToolkit } = await import('verovio/esm')
  said.length = 0
  const toolkit = new VerovioToolkit(module)
  toolkit.setOptions({ inputFrom: FORMAT_OPTION[format], xmlIdSeed: ID_SEED, breaks: 'none', expandNever: true })
  const isLoaded = toolkit.loadData(text)
  const mei = isLoaded ? withOwnIds(withoutDate(toolkit.getMEI({}))) : ''
  toolkit.destroy()
  const isReliable = mei !== '' && !said.some((line) => WRONG_RHYTHM.test(line))
  return isReliable ? ok(mei) : failed({ kind: 'refused', said: said.join('\n') })
}

/** Humdrum spines that disagree about time; Verovio goes on, with wrong beats. */
const WRONG_RHYTHM = /Inconsistent rhythm analysis/

/** Verovio signs its MEI with the time of the conversion. */
function withoutDate(mei: string): string {
  return mei.replace(/(<application\b[^>]*?) isodate="[^"]*"/g, '$1')
}

/** Humdrum's fingers of one chord are all given the same id. The second one's becomes "fing-L10F2S2". */
function withOwnIds(mei: string): string {
  const counts = new Map<string, number>()
  return mei.replace(/(?<=<fing xml:id=")[^"]+/g, (id) => {
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return count === 1 ? id : `${id}S${count}`
  })
}
