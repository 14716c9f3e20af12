import { defineConfig } from 'vitest/config'

/** A virtual machine and sound in real time want the processors for themselves: one after the other, after all else. */
const ALONE = ['test/devices/machine.test.ts', 'test/devices/microphone.test.ts', 'test/devices/audio-capture.test.ts']

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['test/**/*.test.ts'],
          exclude: ALONE,
          // Two cores: browsers and databases in one file at a time.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ALONE,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
