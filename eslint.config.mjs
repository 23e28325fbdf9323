// The lint rules of the house. packages/house-rules plants a violation of each ban and expects it to be caught.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const root = import.meta.dirname;

const sources = ['**/*.{ts,tsx}'];
const tests = [
  '**/*.{test,e2e}.{ts,tsx}',
  '**/src/testing/**',
  '**/testing-*.{ts,tsx}',
  '**/contract/**',
  '**/e2e/**',
  '**/bench/**',
];
const configurations = ['**/*.config.{ts,mjs,cjs}', '**/codegen.ts', '.dependency-cruiser.cjs'];

/** Where untyped data enters and is given its type: the only places for an `as` that the compiler cannot check. */
const edges = [
  'packages/domain/src/shared/**',
  'packages/fixtures/**',
  'apps/*/src/platform/**',
  'apps/api/src/app/**',
  'apps/api/src/command-line/**',
  'apps/api/src/features/exchange/**',
  'apps/api/src/**/*.{store,resolver}.ts',
  ...tests,
];

const ban = (selector, message) => ({ selector, message });

const everywhere = [
  ban('ExportDefaultDeclaration', 'Export by name: the same thing is then called the same everywhere.'),
  ban('TSEnumDeclaration', 'Use a union of literals; an enum is a second kind of value for the same word.'),
];

const unmarkedCasts = [
  ban(
    'TSAsExpression:not([typeAnnotation.typeName.name=/^(?:const|CivilDate|Instant|[A-Z]\\w*Id)$/]):not([typeAnnotation.indexType.literal.value=/^(?:id|\\w+Id)$/])',
    'A cast hides a mistake from the compiler. Only the edge may cast (see CONTRIBUTING), elsewhere only to a branded id or date.',
  ),
  ban(
    'TSTypeAssertion',
    'A cast hides a mistake from the compiler. Only the edge may cast (see CONTRIBUTING).',
  ),
];

const clocksAndDice = [
  ban(
    'NewExpression[callee.name="Date"][arguments.length=0]',
    'Time is an argument: no reading of the clock here.',
  ),
  ban('CallExpression[callee.name="Date"]', 'Time is an argument: no reading of the clock here.'),
  ban(
    'MemberExpression[object.name=/^(?:Date|performance)$/][property.name="now"]',
    'Time is an argument: no reading of the clock here.',
  ),
  ban(
    'MemberExpression[object.name="Math"][property.name="random"]',
    'Randomness is an argument: no dice here.',
  ),
  ban('MemberExpression[property.name="randomUUID"]', 'Identifiers are arguments: none are made here.'),
];

const localTime = [
  ban(
    'MemberExpression[property.name=/^(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|Year|TimezoneOffset)$/]',
    'The time zone of the machine means nothing here: use the UTC methods, or wallClock with the zone of the site.',
  ),
  ban(
    'MemberExpression[property.name=/^to(?:Date|Time)String$/]',
    'The time zone of the machine means nothing here: use the functions of shared/civil-date.ts.',
  ),
];

const localeOfTheMachine = [
  ban(
    'MemberExpression[property.name=/^(?:toLocale\\w*|localeCompare)$/]',
    'The language of the machine means nothing here: use the functions of shared/.',
  ),
  ban('Identifier[name="Intl"]', 'Intl answers differently from machine to machine: only shared/ uses it.'),
];

const domainShapes = [
  ban('ClassDeclaration', 'The domain is facts and functions: no classes.'),
  ban('ThrowStatement', 'Rules return a Result; they do not throw.'),
];

const oneStatementAtATime = [
  ban(
    'CallExpression[callee.object.name="Promise"][callee.property.name=/^(?:all|allSettled|any|race)$/]',
    'A transaction has one connection, and a connection does one statement after the other: await them in turn.',
  ),
];

const restrict = (...bans) => ['error', ...bans.flat()];

/**
 * Each package is checked with its own compiler settings, whatever folder the lint starts in. A file is looked for in the first project
 * first: the tests' one knows the sources, too, so that they are read and understood once and not twice. What sources may not know
 * (Node, say) is the compiler's to find ("check" has both projects).
 */
const packageProjects = ['apps', 'packages']
  .filter((parent) => existsSync(path.join(root, parent)))
  .flatMap((parent) => readdirSync(path.join(root, parent)).map((name) => `${parent}/${name}`))
  .map((folder) => ({
    folder,
    project: ['tsconfig.test.json', 'tsconfig.json'].filter((file) =>
      existsSync(path.join(root, folder, file)),
    ),
  }))
  .filter(({ project }) => project.length > 0)
  .map(({ folder, project }) => ({
    files: [`${folder}/**/*.{ts,tsx}`],
    languageOptions: { parserOptions: { project, tsconfigRootDir: path.join(root, folder) } },
  }));

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/coverage/**',
      '**/.turbo/**',
      '**/.concord/**',
      'apps/dashboard/src/gql/**',
      '**/*.gen.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'Buffer',
          'URL',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'module',
          'require',
          'performance',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: sources,
    extends: [tseslint.configs.recommendedTypeChecked],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': restrict(everywhere, unmarkedCasts),
    },
  },
  ...packageProjects,
  {
    files: ['apps/api/src/features/**/*.ts'],
    rules: {
      'no-restricted-syntax': restrict(
        everywhere,
        unmarkedCasts,
        clocksAndDice,
        localTime,
        oneStatementAtATime,
      ),
    },
  },
  {
    files: ['packages/demo/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': restrict(
        everywhere,
        unmarkedCasts,
        clocksAndDice,
        localTime,
        localeOfTheMachine,
      ),
    },
  },
  {
    files: ['packages/domain/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': restrict(
        everywhere,
        unmarkedCasts,
        clocksAndDice,
        localTime,
        localeOfTheMachine,
        domainShapes,
      ),
    },
  },
  { files: edges, rules: { 'no-restricted-syntax': restrict(everywhere) } },
  {
    files: ['packages/domain/src/practice-folder/**/*.ts'],
    rules: {
      'no-restricted-syntax': restrict(
        everywhere,
        clocksAndDice,
        localTime,
        localeOfTheMachine,
        domainShapes,
      ),
    },
  },
  {
    files: ['packages/domain/src/shared/**/*.ts'],
    rules: { 'no-restricted-syntax': restrict(everywhere, clocksAndDice, localTime) },
  },
  {
    files: ['apps/api/src/**/*.store.ts', 'apps/api/src/features/exchange/**/*.ts'],
    rules: { 'no-restricted-syntax': restrict(everywhere, clocksAndDice, localTime, oneStatementAtATime) },
  },
  { files: ['apps/dashboard/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  {
    files: tests,
    rules: {
      'no-restricted-syntax': restrict(everywhere),
      // Tests read answers and rows as they come; what they expect of them is their type.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  {
    files: configurations,
    rules: { 'no-restricted-syntax': 'off' },
  },
);
