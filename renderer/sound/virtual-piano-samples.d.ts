declare module 'virtual:piano-samples' {
  /** Made by `electron.vite.config.ts`: where each sample is served, by its file name. */
  export const urlsByFile: Readonly<Record<string, string>>
}
