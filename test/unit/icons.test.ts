import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const folder = resolve(import.meta.dirname, '../../resources/icons')

test('each picture of the icon is as large as its name says, and has no background', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.png'))
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) {
    const header = readFileSync(resolve(folder, name)).subarray(0, 26)
    const [width, height, colourType] = [header.readUInt32BE(16), header.readUInt32BE(20), header.readUInt8(25)]
    expect([`${width}x${height}.png`, colourType]).toEqual([name, TRUE_COLOUR_WITH_ALPHA])
  }
})

/** PNG, "Image header". */
const TRUE_COLOUR_WITH_ALPHA = 6
