import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { WindowPlace } from '../../electron/main/window-place'
import { readWindowPlace, writeWindowPlace } from '../../electron/main/window-place'

const folder = mkdtempSync(join(tmpdir(), 'window-place-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, 'window.json')
const laptop = { x: 0, y: 0, width: 1440, height: 900 }
const firstPlace = { width: 1280, height: 840, position: null, isMaximized: false }
const used: WindowPlace = { width: 1000, height: 700, position: { x: 200, y: 100 }, isMaximized: true }

test('a window opens where it was closed', () => {
  writeWindowPlace(file, used)
  expect(readWindowPlace(file, [laptop])).toEqual(used)
})

test('a window that was on a screen that is gone keeps its size and comes back', () => {
  writeWindowPlace(file, { ...used, position: { x: 3000, y: 100 } })
  expect(readWindowPlace(file, [laptop])).toEqual({ ...used, position: null })
})

test('a window whose title bar is above the screen comes back', () => {
  writeWindowPlace(file, { ...used, position: { x: 200, y: -40 } })
  expect(readWindowPlace(file, [laptop])).toEqual({ ...used, position: null })
})

test('a window on a second screen to the left stays there', () => {
  const left = { x: -1920, y: 0, width: 1920, height: 1080 }
  const place = { ...used, position: { x: -1800, y: 50 } }
  writeWindowPlace(file, place)
  expect(readWindowPlace(file, [laptop, left])).toEqual(place)
})

test.each(['', '{"width":1000', '{"width":"wide"}', 'null'])('a broken file (%j) means the first place', (text) => {
  writeFileSync(file, text)
  expect(readWindowPlace(file, [laptop])).toEqual(firstPlace)
})

test('the first start has the first place', () => {
  expect(readWindowPlace(join(folder, 'none.json'), [laptop])).toEqual(firstPlace)
})
