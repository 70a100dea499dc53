import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import ts from 'typescript-eslint';

/**
 * Which room of the house may import what. Imports are relative and go one way, domain ← cache ← engine and
 * domain ← cache ← renderer, so that an import's own text tells whether it is allowed.
 */
function room(files, forbidden) {
  return {
    files,
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: forbidden }],
    },
  };
}

const matrixSdk = { regex: '^(matrix-js-sdk|@matrix-org/)', message: 'Only the engine imports the Matrix SDK.' };
const electron = { regex: '^electron($|/)', message: 'Only main and preload import electron.' };
const react = { regex: '^(react|react-dom|react-aria-components)($|/)', message: 'React is only in the renderer.' };

/** Everything but what is named: relative folders and packages. */
function nothingBut(allowed, message) {
  return { regex: `^(?!${allowed.map((name) => name.replaceAll('.', '\\.')).join('|')})`, message };
}

const liveQueries = [
  { regex: '^dexie$', importNames: ['liveQuery'], message: 'Live queries are those of cache/live-query.' },
  { regex: '^dexie-react-hooks$', message: 'Screens read by data/use-live-query.' },
];

const rooms = [
  room(
    ['src/domain/**'],
    [
      nothingBut(
        ['./', '../', 'zod$', 'date-fns', '@date-fns/', 'date-easter$', 'papaparse$', 'markdown-it$'],
        'The domain is pure and imports nothing of ours.',
      ),
      {
        regex: '^(\\.\\./)+(cache|engine|renderer|main|preload)/',
        message: 'The domain imports nothing but the domain.',
      },
    ],
  ),
  room(
    ['src/cache/**'],
    [
      nothingBut(
        ['./', '../domain/', 'dexie$', 'zod$', '@noble/hashes/'],
        'The cache imports the domain, Dexie, zod and the hash of its index.',
      ),
    ],
  ),
  room(
    ['src/engine/**'],
    [
      ...liveQueries,
      react,
      electron,
      { regex: '/(renderer|main)/', message: 'The engine knows no screen and no process.' },
      { regex: '/preload/(?!contract)', message: 'Of preload, only the contract is shared.' },
    ],
  ),
  room(
    ['src/renderer/**'],
    [
      ...liveQueries,
      matrixSdk,
      electron,
      { regex: '/main/|/preload/(?!contract)', message: 'Screens reach the host through the contract alone.' },
      { regex: '/engine/(?!port$)', message: 'Screens reach the engine through the cache, or its port.' },
      { regex: '/engine/port$', message: 'Of the engine, screens take only types.', allowTypeImports: true },
    ],
  ),
  room(
    ['src/renderer/features/**'],
    [
      ...liveQueries,
      matrixSdk,
      electron,
      { regex: '^\\.\\./(?!\\.\\.)', message: 'Features do not import features: share through ui, data or domain.' },
      { regex: '/app/', message: 'The app composes features; they do not know it.' },
      { regex: '/main/|/preload/(?!contract)', message: 'Screens reach the host through the contract alone.' },
      { regex: '/engine/(?!port$)', message: 'Screens reach the engine through the cache, or its port.' },
      { regex: '/engine/port$', message: 'Of the engine, screens take only types.', allowTypeImports: true },
    ],
  ),
  room(
    ['src/renderer/ui/**'],
    [nothingBut(['./', '../i18n', '../../domain/', 'react', 'lucide-react'], 'Primitives show what they are given.')],
  ),
  room(['src/preload/**'], [nothingBut(['./', 'electron$'], 'Preload is the bridge and nothing else.')]),
  room(
    ['src/main/**'],
    [
      nothingBut(
        ['./', '../preload/(contract|ipc-answer)$', 'electron$', 'zod$', 'node:'],
        'Main imports Electron, Node, zod and the bridge it shares with preload.',
      ),
    ],
  ),
];

export default ts.config(
  { ignores: ['out/', 'dist/', 'node_modules/', '.piiri/', 'test-results/', 'test/e2e/security/page/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `void promise` says that nobody waits for it, and `undefined` stands where a type asks for it.
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  { files: ['src/**/*.{ts,tsx}'], rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true }] } },
  { files: ['src/main/**', 'scripts/**', 'test/**', '*.{js,ts}'], languageOptions: { globals: globals.node } },
  { files: ['src/renderer/**/*.tsx', 'src/renderer/**/*.ts'], ...reactHooks.configs.flat.recommended },
  {
    // Stands in for a part of Electron that is CommonJS, and is loaded by an Electron that knows nothing else.
    files: ['scripts/setup/evaluation-loader/**'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  ...rooms,
);
