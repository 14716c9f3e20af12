/** The part of the npm package that the importer uses; it brings no types of its own. */
declare module 'verovio/wasm' {
  const createModule: () => Promise<import('verovio/esm').VerovioModule>
  export default createModule
}

declare module 'verovio/wasm-hum' {
  const createModule: () => Promise<import('verovio/esm').VerovioModule>
  export default createModule
}

declare module 'verovio/esm' {
  /** An instance of the WebAssembly program. */
  export interface VerovioModule {
    readonly HEAPU8: Uint8Array
  }
  export class VerovioToolkit {
    constructor(module: VerovioModule)
    setOptions(options: Readonly<Record<string, unknown>>): void
    loadData(data: string): boolean
    getMEI(options: Readonly<Record<string, unknown>>): string
    getLog(): string
    renderToSVG(page: number): string
    renderToTimemap(options: Readonly<Record<string, unknown>>): readonly TimemapEntry[]
    destroy(): void
  }
  export const LOG_OFF: number
  export function enableLog(level: number, module: VerovioModule): void
  export interface TimemapEntry {
    readonly qstamp: number
    readonly on?: readonly string[]
    readonly off?: readonly string[]
    readonly measureOn?: string
  }
}
