import tseslint from 'typescript-eslint'
import reactHooks from 'eslint-plugin-react-hooks'

const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' }
const noExportAll = { selector: 'ExportAllDeclaration', message: 'Name what you export.' }
const noClock = { selector: "NewExpression[callee.name='Date']", message: 'Time is an argument in shared/.' }

export default tseslint.config(
  { ignores: ['out/**', 'node_modules/**', '.cache/**', 'electron/host/sync/database-types.ts'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-syntax': ['error', noEnum, noExportAll],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'Date', message: 'Time is an argument in shared/.' }],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Randomness is an argument in shared/.' },
        { object: 'Date', property: 'now', message: 'Time is an argument in shared/.' },
      ],
      'no-restricted-syntax': ['error', noEnum, noExportAll, noClock],
    },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/main/serve-window.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'electron', importNames: ['ipcMain'], message: 'The one door is main/serve-window.ts.' }],
        },
      ],
    },
  },
  { files: ['renderer/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  {
    // A property test needs no narrower types than its subject; a double may be partial.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
)
