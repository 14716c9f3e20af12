import { expect, test } from 'vitest'
import { readShellArguments } from '../../electron/main/shell-arguments'

test.each([
  [['--pianist', 'prelude.mid'], { pianistFile: 'prelude.mid', speed: 1 }],
  [['--pianist=prelude.mid', '--speed', '2'], { pianistFile: 'prelude.mid', speed: 2 }],
  [['--no-sandbox', '--remote-debugging-port=0', '--pianist', 'a.mid'], { pianistFile: 'a.mid', speed: 1 }],
  [['--no-open', '--port', '4000'], { pianistFile: null, speed: 1 }],
  [['--pianist'], { pianistFile: null, speed: 1 }],
  [['--speed', 'fast'], { pianistFile: null, speed: 1 }],
  [['--speed', '0'], { pianistFile: null, speed: 1 }],
  [[], { pianistFile: null, speed: 1 }],
])('%j', (args, expected) => {
  expect(readShellArguments(args)).toEqual(expected)
})
