export const MUSIC_FILES = '.musicxml,.xml,.mxl,.mei,.abc,.krn,.mid,.midi'
export const MIDI_FILES = '.mid,.midi'

/** Opens the system's file dialog; nothing happens when it is cancelled. */
export function chooseFiles(accept: string, isMultiple: boolean, receive: (files: readonly File[]) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = isMultiple
  input.onchange = () => receive([...(input.files ?? [])])
  input.click()
}
