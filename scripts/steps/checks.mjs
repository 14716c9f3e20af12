import { spawn } from 'node:child_process'
import { inRoot, node24, root, toolEnvironment } from './project.mjs'

/** What a machine checks besides the tests; each counts as one. The same commands as the `check:` scripts. */
const CHECKS = [
  { name: 'types fit', program: 'typescript/bin/tsc', args: ['-b'] },
  { name: 'the linter has nothing to say', program: 'eslint/bin/eslint.js', args: ['--max-warnings', '0', '.'] },
  { name: 'the format is ours', program: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  {
    name: 'no import crosses a wall',
    program: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.js', 'shared', 'electron', 'native', 'renderer'],
  },
]

/** The linter takes as long as all others together: it has one processor, and they have the other. */
export async function runChecks() {
  const results = new Map()
  const runInTurn = async (checks) => {
    for (const check of checks) results.set(check, await runCheck(check))
  }
  const isLinter = ({ program }) => program.startsWith('eslint/')
  await Promise.all([runInTurn(CHECKS.filter(isLinter)), runInTurn(CHECKS.filter((check) => !isLinter(check)))])
  return CHECKS.map((check) => results.get(check))
}

async function runCheck({ name, program, args }) {
  const startedAt = Date.now()
  const { code, output } = await runCaptured([inRoot('node_modules', program), ...args])
  const isFine = code === 0
  console.log(`${isFine ? '✓' : '✗'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
  if (!isFine) console.log(output.trimEnd())
  return isFine ? { name, state: 'passed' } : { name, state: 'failed', why: 'its output is above' }
}

function runCaptured(args) {
  const child = spawn(node24, args, { cwd: root, env: toolEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (text) => (output += text))
  child.stderr.on('data', (text) => (output += text))
  return new Promise((done) => child.on('close', (code) => done({ code, output })))
}
