import type { ExportedFile } from '../../shared/contract/review'

/** Long enough for the browser to have taken it. Ours. */
const KEPT_MS = 10_000

/** Hands a file to the person as the window's browser does it: into the downloads, or where they are asked. */
export function download({ fileName, mediaType, bytes }: ExportedFile): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}
