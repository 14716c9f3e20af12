import type { MenuItemConstructorOptions } from 'electron'
import { shellWords } from './shell-words'

export interface MenuActions {
  readonly playMidiFile: () => void
  readonly stopPianist: () => void
}

/** The standard menus of each system, and the virtual pianist, in the language spoken now. */
export function menuTemplate(platform: NodeJS.Platform, actions: MenuActions): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const words = shellWords.menu
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    isMac ? { role: 'fileMenu' } : { label: words.file, submenu: [{ role: 'quit', label: words.quit }] },
    // macOS adds entries of its own to these two, in the language of the system.
    isMac ? { role: 'editMenu' } : { label: words.edit, submenu: editEntries() },
    { label: words.pianist, submenu: pianistEntries(actions) },
    { label: words.view, submenu: viewEntries() },
    isMac ? { role: 'windowMenu' } : { label: words.window, submenu: windowEntries() },
  ]
}

function editEntries(): MenuItemConstructorOptions[] {
  const words = shellWords.menu
  return [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    { type: 'separator' },
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ]
}

function pianistEntries({ playMidiFile, stopPianist }: MenuActions): MenuItemConstructorOptions[] {
  return [
    { label: shellWords.menu.play, click: playMidiFile },
    { label: shellWords.menu.stop, click: stopPianist },
  ]
}

function viewEntries(): MenuItemConstructorOptions[] {
  const words = shellWords.menu
  return [
    { role: 'reload', label: words.reload },
    { role: 'toggleDevTools', label: words.developerTools },
    { type: 'separator' },
    { role: 'resetZoom', label: words.actualSize },
    { role: 'zoomIn', label: words.zoomIn },
    { role: 'zoomOut', label: words.zoomOut },
    { type: 'separator' },
    { role: 'togglefullscreen', label: words.fullScreen },
  ]
}

function windowEntries(): MenuItemConstructorOptions[] {
  const words = shellWords.menu
  return [
    { role: 'minimize', label: words.minimize },
    { role: 'close', label: words.close },
  ]
}
