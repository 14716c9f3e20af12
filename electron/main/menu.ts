import type { MenuItemConstructorOptions } from 'electron'

export interface MenuActions {
  readonly playMidiFile: () => void
  readonly stopPianist: () => void
}

/** The standard menus of each system, and the virtual pianist. */
export function menuTemplate(platform: NodeJS.Platform, actions: MenuActions): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    isMac ? { role: 'fileMenu' } : { label: '&File', submenu: [{ role: 'quit' }] },
    { role: 'editMenu' },
    { label: '&Pianist', submenu: pianistEntries(actions) },
    { label: '&View', submenu: viewEntries },
    { role: 'windowMenu' },
  ]
}

function pianistEntries({ playMidiFile, stopPianist }: MenuActions): MenuItemConstructorOptions[] {
  return [
    { label: 'Let the Virtual Pianist Play a MIDI File…', click: playMidiFile },
    { label: 'Stop the Virtual Pianist', click: stopPianist },
  ]
}

const viewEntries: MenuItemConstructorOptions[] = [
  { role: 'reload' },
  { role: 'toggleDevTools' },
  { type: 'separator' },
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  { type: 'separator' },
  { role: 'togglefullscreen' },
]
