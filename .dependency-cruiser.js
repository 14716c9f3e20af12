/** Each rule reads as a sentence; the comment tells what to do instead. */
const rules = []

/** Files in `folder` may import only from `allowed` (paths) and npm packages in `packages`. */
function only(name, folder, allowed, comment = 'See ARCHITECTURE.md, dependency rules.') {
  rules.push({
    name,
    comment,
    severity: 'error',
    from: { path: folder },
    to: { pathNot: [folder, ...allowed] },
  })
}

/** Only the files matching `keeper` may import what matches `target`. */
function keeper(target, keeperPath, comment) {
  rules.push({
    name: `only-${keeperPath.replace(/[^a-z]+/g, '-')}`,
    comment,
    severity: 'error',
    from: { path: '^(shared|electron|renderer|native)/', pathNot: keeperPath },
    to: { path: target },
  })
}

function forbid(name, from, to, comment) {
  rules.push({ name, comment, severity: 'error', from, to })
}

const shared = (...folders) => `^shared/(${folders.join('|')})/`
only('base', '^shared/base/', [])
only('music', '^shared/music/', [shared('base')])
only('performance', '^shared/performance/', [shared('base')])
only('follow', '^shared/follow/', [shared('base', 'music', 'performance')])
only('align', '^shared/align/', [shared('base', 'music', 'performance', 'follow')])
only('listen', '^shared/listen/', [shared('base', 'music', 'performance')])
only('grade', '^shared/grade/', [shared('base', 'music', 'performance', 'follow', 'align', 'listen')])
only('perform', '^shared/perform/', [shared('base', 'music', 'performance', 'follow', 'align', 'grade')])
only('coach-rules', '^shared/coach/', [shared('base', 'music', 'performance', 'follow', 'align', 'listen', 'grade')])
only('studies', '^shared/studies/', [shared('base', 'music')])
only('curriculum', '^shared/curriculum/', [shared('base', 'music', 'performance', 'grade', 'studies')])
only('plan', '^shared/plan/', [shared('base', 'music', 'curriculum', 'studies'), '^node_modules/ts-fsrs/'])
only('storage', '^shared/storage/', ['^shared/', 'node_modules/zod/'])
only('contract', '^shared/contract/', ['^shared/', 'node_modules/zod/'])
only(
  'renderer',
  '^renderer/',
  ['^shared/', '^node_modules/', '^virtual:', '^resources/icons/'],
  'Ask the host through bridge.ts.',
)
only('preload', '^electron/preload/', ['^shared/contract/', 'node_modules/electron/'])
only('coach-process', '^electron/coach/', ['^shared/', '^worker_threads$'])
only('import-worker', '^electron/import/', ['^shared/', '^electron/words/', '^node_modules/', '^[a-z_:/]+$'])
only('words', '^electron/words/', ['^shared/contract/'])

forbid(
  'host-sees-no-shell',
  { path: '^electron/host/' },
  { path: '^electron/(main|preload|headless)/|node_modules/electron/' },
  'Hand it in from the shell.',
)
forbid('window-has-no-node', { path: '^renderer/' }, { dependencyTypes: ['core'] }, 'Ask the host through bridge.ts.')
forbid('shared-is-pure', { path: '^shared/' }, { dependencyTypes: ['core'] }, 'Carry it in as data.')
forbid('no-cycles', {}, { circular: true }, 'Move what both need below both.')

keeper('node_modules/electron/', '^electron/(main|preload)/', 'Only the Electron shell knows Electron.')
keeper('node_modules/better-sqlite3/', '^electron/host/store/database[.]ts$', 'Ask the store.')
keeper(
  'node_modules/@supabase/',
  '^electron/host/(sync/cloud|account/sign-in-service)[.]ts$',
  'Ask the sync engine, or the account.',
)
keeper('node_modules/@julusian/midi/', '^native/', 'Native modules have typed keepers in native/.')
keeper('node_modules/verovio/', '^(electron/import|renderer/score)/', 'Only import and engraving know Verovio.')

export default {
  forbidden: rules,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
