/** What we use of Verovio, which ships without types. */
declare module 'verovio/wasm' {
  const createVerovioModule: () => Promise<object>
  export default createVerovioModule
}

declare module 'verovio/esm' {
  export class VerovioToolkit {
    constructor(verovioModule: object)
    setOptions(options: Readonly<Record<string, string | number | boolean>>): void
    loadData(data: string): boolean
    redoLayout(options: object): void
    getPageCount(): number
    /** 1-based; 0 when no page holds the element. */
    getPageWithElement(elementId: string): number
    renderToSVG(page: number): string
  }
}
