import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plant, type Plot } from './plant.ts';
import { root } from './working-copy.ts';

const configuration = createRequire(import.meta.url)(
  path.join(root, '.dependency-cruiser.cjs'),
) as IConfiguration;

/** The parts of the house between which the mistakes are planted; they obey every rule. */
const house: Record<string, string> = {
  'package.json': '{"type":"module"}',
  'packages/domain/package.json': '{"name":"@concord/domain","exports":{"./*":"./src/*/index.ts"}}',
  'packages/domain/src/clients/index.ts': "export * from './client.ts';",
  'packages/domain/src/clients/client.ts': 'export interface Client { readonly id: string }',
  'packages/domain/src/groups/index.ts': "export * from './group.ts';",
  'packages/domain/src/groups/group.ts':
    "import type { Client } from '../clients/index.ts';\nexport interface Group { readonly first: Client }",
  'packages/demo/src/index.ts': 'export const practice = 1;',
  'apps/api/src/features/groups/index.ts': "export { groups } from './groups.store.ts';",
  'apps/api/src/features/groups/groups.store.ts':
    "import { Entity } from 'typeorm';\nexport const groups = Entity;",
  'apps/api/src/features/groups/groups.resolver.ts':
    "import { Resolver } from 'type-graphql';\nexport const r = Resolver;",
  'apps/api/src/features/clients/index.ts':
    "import { groups } from '../groups/index.ts';\nexport const clients = groups;",
  'apps/api/src/app/build-app.ts':
    "import { clients } from '../features/clients/index.ts';\nexport const app = clients;",
  'apps/api/src/testing/make.ts': 'export const make = 1;',
  'packages/fixtures/src/index.ts': 'export const folder = 1;',
  'apps/dashboard/src/features/goals/goal-page.tsx': 'export const goalPage = 1;',
  'apps/dashboard/src/app/routes/home.tsx':
    "import { goalPage } from '../../features/goals/goal-page.tsx';\nexport const home = goalPage;",
  ...library('typeorm', 'Entity'),
  ...library('pg', 'Pool'),
  ...library('type-graphql', 'Resolver'),
  ...library('graphql', 'parse'),
  ...library('vitest', 'expect'),
};

function library(name: string, exported: string): Record<string, string> {
  return {
    [`node_modules/${name}/package.json`]: JSON.stringify({ name, type: 'module', exports: './index.js' }),
    [`node_modules/${name}/index.js`]: `export const ${exported} = 1;`,
  };
}

const imports = (name: string, from: string) =>
  `import { ${name} } from '${from}';\nexport const planted = ${name};`;
const importsType = (name: string, from: string) =>
  `import type { ${name} } from '${from}';\nexport type Planted = ${name};`;

/** rule → file in which the mistake is planted → its text */
const mistakes: readonly (readonly [string, string, string])[] = [
  [
    'no-cycles',
    'apps/api/src/platform/one.ts',
    "import type { Two } from './two.ts';\nexport type One = Two | 1;",
  ],
  [
    'no-cycles',
    'packages/domain/src/attendance/index.ts',
    "import type { Session } from '../sessions/index.ts';\nexport type Seat = Session | 1;",
  ],
  ['nothing-missing', 'apps/api/src/platform/lost.ts', imports('gone', './nowhere.ts')],
  ['domain-is-pure', 'packages/domain/src/groups/reads-files.ts', imports('readFileSync', 'node:fs')],
  ['domain-is-pure', 'packages/domain/src/groups/uses-library.ts', imports('Pool', 'pg')],
  [
    'domain-is-pure',
    'packages/domain/src/groups/knows-api.ts',
    imports('app', '../../../../apps/api/src/app/build-app.ts'),
  ],
  [
    'front-doors-of-the-domain',
    'packages/domain/src/groups/back-door.ts',
    importsType('Client', '../clients/client.ts'),
  ],
  [
    'front-doors-of-the-domain-from-outside',
    'apps/api/src/app/back-door.ts',
    importsType('Client', '../../../../packages/domain/src/clients/client.ts'),
  ],
  [
    'front-doors-of-features',
    'apps/api/src/features/clients/back-door.ts',
    imports('groups', '../groups/groups.store.ts'),
  ],
  [
    'front-doors-of-features-from-outside',
    'apps/api/src/app/side-door.ts',
    imports('groups', '../features/groups/groups.store.ts'),
  ],
  [
    'islands',
    'apps/dashboard/src/features/attendance/bridge.tsx',
    imports('goalPage', '../goals/goal-page.tsx'),
  ],
  [
    'features-know-no-app',
    'apps/dashboard/src/features/attendance/upward.tsx',
    imports('home', '../../app/routes/home.tsx'),
  ],
  [
    'features-know-no-app',
    'apps/api/src/features/clients/upward.ts',
    imports('app', '../../app/build-app.ts'),
  ],
  [
    'platform-knows-no-feature',
    'apps/api/src/platform/curious.ts',
    imports('clients', '../features/clients/index.ts'),
  ],
  [
    'platform-knows-no-feature',
    'apps/dashboard/src/charts/curious.tsx',
    imports('goalPage', '../features/goals/goal-page.tsx'),
  ],
  [
    'platform-knows-no-feature',
    'apps/dashboard/src/ui/curious.tsx',
    imports('goalPage', '../features/goals/goal-page.tsx'),
  ],
  [
    'only-stores-touch-the-database',
    'apps/api/src/features/clients/admit-client.ts',
    imports('Entity', 'typeorm'),
  ],
  [
    'only-stores-touch-the-database',
    'apps/api/src/features/clients/clients.resolver.ts',
    imports('Pool', 'pg'),
  ],
  [
    'only-the-edge-speaks-graphql',
    'apps/api/src/features/clients/clients.store.ts',
    imports('parse', 'graphql'),
  ],
  [
    'only-the-edge-speaks-graphql',
    'apps/api/src/features/clients/discharge-client.ts',
    imports('Resolver', 'type-graphql'),
  ],
  [
    'api-knows-domain-and-demo-only',
    'apps/api/src/app/knows-dashboard.ts',
    imports('home', '../../../dashboard/src/app/routes/home.tsx'),
  ],
  [
    'dashboard-knows-schema-and-domain-only',
    'apps/dashboard/src/app/knows-api.ts',
    imports('app', '../../../api/src/app/build-app.ts'),
  ],
  [
    'dashboard-knows-schema-and-domain-only',
    'apps/dashboard/src/app/knows-demo.ts',
    imports('practice', '../../../../packages/demo/src/index.ts'),
  ],
  [
    'demo-knows-domain-only',
    'packages/demo/src/knows-api.ts',
    imports('app', '../../../apps/api/src/app/build-app.ts'),
  ],
  [
    'product-needs-no-test-library',
    'apps/api/src/app/uses-builders.ts',
    imports('make', '../testing/make.ts'),
  ],
  ['product-needs-no-test-library', 'apps/dashboard/src/app/uses-vitest.ts', imports('expect', 'vitest')],
];

/** The other halves of planted circles. */
const companions: Record<string, string> = {
  'apps/api/src/platform/two.ts': "import type { One } from './one.ts';\nexport type Two = One | 2;",
  'packages/domain/src/sessions/session.ts':
    "import type { Seat } from '../attendance/index.ts';\nexport type Session = Seat;",
  'packages/domain/src/sessions/index.ts': "export * from './session.ts';",
};

async function findViolations(plot: Plot): Promise<readonly string[]> {
  const { forbidden = [], options = {} } = configuration;
  const { output } = await cruise(['apps', 'packages'], {
    ...options,
    baseDir: plot.folder,
    ruleSet: { forbidden },
    validate: true,
  });
  const { summary } = output as ICruiseResult;
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

describe('the boundaries of the house', () => {
  const plots: Plot[] = [];
  let found: readonly string[] = [];

  beforeAll(async () => {
    const planted = Object.fromEntries(mistakes.map(([, file, text]) => [file, text]));
    const plot = plant({ ...house, ...companions, ...planted });
    plots.push(plot);
    found = await findViolations(plot);
  });

  afterAll(() => plots.forEach((plot) => plot.remove()));

  it.each(mistakes)('%s is broken by %s and caught', (rule, file) => {
    expect(found).toContain(`${rule}: ${file}`);
  });

  it('a house without mistakes breaks no rule', async () => {
    const plot = plant(house);
    plots.push(plot);
    expect(await findViolations(plot)).toEqual([]);
  });

  it('every rule has a planted mistake and a comment that says why it stands', () => {
    const rules = configuration.forbidden ?? [];
    expect(new Set(mistakes.map(([rule]) => rule))).toEqual(new Set(rules.map((rule) => rule.name)));
    expect(rules.filter((rule) => rule.severity !== 'error' || rule.comment === undefined)).toEqual([]);
  });
});
