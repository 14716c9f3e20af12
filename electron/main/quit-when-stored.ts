import { app } from 'electron'

/** Every way out of the app waits until what was played is stored. `store` runs once; if it fails, the journal has it. */
export function quitWhenStored(store: () => Promise<void>, onFault: (error: unknown) => void): void {
  let storing: Promise<void> | null = null
  let isStored = false

  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (isStored) return
    event.preventDefault()
    storing ??= store()
      .catch(onFault)
      .finally(() => {
        isStored = true
        app.quit()
      })
  })
}
