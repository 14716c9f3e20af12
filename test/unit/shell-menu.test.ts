import { expect, test } from 'vitest'
import type { MenuItemConstructorOptions } from 'electron'
import { menuTemplate } from '../../electron/main/menu'

const actions = { playMidiFile: () => undefined, stopPianist: () => undefined }

const rolesOf = (items: readonly MenuItemConstructorOptions[]): readonly string[] =>
  items.flatMap(({ role, submenu }) => [...(role ? [role] : []), ...(Array.isArray(submenu) ? rolesOf(submenu) : [])])

test.each(['win32', 'linux'] as const)('on %s the app can be ended from the menu', (platform) => {
  expect(rolesOf(menuTemplate(platform, actions))).toContain('quit')
})

test('on macOS the app has its own menu, which ends it', () => {
  expect(menuTemplate('darwin', actions)[0]).toEqual({ role: 'appMenu' })
})

test('the virtual pianist is played and stopped from its menu', () => {
  const done: string[] = []
  const menu = menuTemplate('linux', {
    playMidiFile: () => done.push('play'),
    stopPianist: () => done.push('stop'),
  })
  const entries = menu.find(({ label }) => label === '&Pianist')!.submenu as MenuItemConstructorOptions[]
  for (const { click } of entries) click!({} as never, undefined, {})
  expect(done).toEqual(['play', 'stop'])
})
