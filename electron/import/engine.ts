import type { VerovioModule } from 'verovio/esm'
import { failed, ok, type Result } from '../../shared/base/result'

export type NotationFormat = 'musicxml' | 'mei' | 'abc' | 'humdrum'

export interface Engine {
  /**
   * Canonical MEI: it loads again to the same ids, and the same file always gives the same text.
   * `refused` when the text cannot be read, `trapped` when the program broke; it is then loaded anew.
   */
  engrave(text: string, format: NotationFormat): Promise<Result<string, EngineFailure>>
  /** Loads the program ahead of the first file. */
  warmUp(): Promise<void>
}

export type EngineFailure = 'refused' | 'trapped'

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
  const modules = new Map<ModuleName, VerovioModule>()

  async function moduleFor(format: NotationFormat): Promise<VerovioModule> {
    const name = format === 'humdrum' ? 'humdrum' : 'usual'
    const module = modules.get(name) ?? (await loadModule(name))
    modules.set(name, module)
    return module
  }

  return {
    async engrave(text, format) {
      const module = await moduleFor(format)
      try {
        return await convert(module, text, format)
      } catch {
        modules.clear()
        return failed('trapped')
      }
    },
    async warmUp() {
      await moduleFor('musicxml')
    },
  }
}

type ModuleName = 'usual' | 'humdrum'

async function loadModule(name: ModuleName): Promise<VerovioModule> {
  const { default: createModule } = name === 'humdrum' ? await import('verovio/wasm-hum') : await import('verovio/wasm')
  const { enableLog, LOG_OFF } = await import('verovio/esm')
  const module = await createModule()
  // What it says is about drawing and for programmers; people are told what this importer finds itself.
  enableLog(LOG_OFF, module)
  return module
}

async function convert(
  module: VerovioModule,
  text: string,
  format: NotationFormat,
): Promise<Result<string, EngineFailure>> {
  const { VerovioToolkit } = await import('verovio/esm')
  const toolkit = new VerovioToolkit(module)
  toolkit.setOptions({
    inputFrom: FORMAT_OPTION[format],
    xmlIdSeed: ID_SEED,
    breaks: 'none',
    expandNever: true,
    logLevel: 'off',
  })
  const isLoaded = toolkit.loadData(text)
  const mei = isLoaded ? withoutDate(toolkit.getMEI({})) : ''
  toolkit.destroy()
  return mei === '' ? failed('refused') : ok(mei)
}

/** Verovio signs its MEI with the time of the conversion. */
function withoutDate(mei: string): string {
  return mei.replace(/(<application\b[^>]*?) isodate="[^"]*"/g, '$1')
}
