import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lendPackages, plant, type Plot } from './plant.ts';

const tsconfig = JSON.stringify({
  compilerOptions: {
    target: 'ES2023',
    module: 'ESNext',
    moduleResolution: 'bundler',
    lib: ['ES2023', 'DOM'],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  },
  include: ['src'],
});

const domain = 'packages/domain/src/groups';
const feature = 'apps/api/src/features/groups';
const restricted = 'no-restricted-syntax';

/** rule → file in which the mistake is planted → its text */
const mistakes: readonly (readonly [string, string, string])[] = [
  [
    '@typescript-eslint/no-explicit-any',
    `${domain}/any.ts`,
    'export const open = (group: any): boolean => group === null;',
  ],
  [
    '@typescript-eslint/no-non-null-assertion',
    `${domain}/bang.ts`,
    'export const first = (seats: string[]): string => seats[0]!;',
  ],
  [restricted, `${domain}/cast.ts`, "export const group = JSON.parse('{}') as { id: string };"],
  [restricted, `${domain}/angle-cast.ts`, "export const group = <{ id: string }>JSON.parse('{}');"],
  [
    restricted,
    'apps/dashboard/src/features/goals/cast.tsx',
    "export const goal = JSON.parse('{}') as { id: string };",
  ],
  [restricted, `${domain}/clock.ts`, 'export const today = (): Date => new Date();'],
  [restricted, `${domain}/now.ts`, 'export const now = (): number => Date.now();'],
  [restricted, `${feature}/now.ts`, 'export const now = (): number => Date.now();'],
  [restricted, `${domain}/dice.ts`, 'export const roll = (): number => Math.random();'],
  [
    'no-restricted-syntax',
    'packages/demo/src/groups/dice.ts',
    'export const roll = (): number => Math.random();',
  ],
  [restricted, `${domain}/local-month.ts`, 'export const month = (day: Date): number => day.getMonth();'],
  [restricted, `${domain}/locale.ts`, 'export const text = (n: number): string => n.toLocaleString();'],
  [
    restricted,
    `${domain}/order.ts`,
    'export const order = (a: string, b: string): number => a.localeCompare(b);',
  ],
  [restricted, `${domain}/intl.ts`, 'export const numbers = new Intl.NumberFormat();'],
  [restricted, `${domain}/class.ts`, 'export class Group {}'],
  [restricted, `${domain}/throws.ts`, "export const admit = (): never => { throw new Error('full'); };"],
  [restricted, `${domain}/enum.ts`, 'export enum Kind { Process }'],
  [restricted, `${domain}/default.ts`, 'export default 1;'],
  [
    restricted,
    `${feature}/together.store.ts`,
    'export const both = (a: Promise<number>, b: Promise<number>): Promise<number[]> => Promise.all([a, b]);',
  ],
  [
    '@typescript-eslint/no-floating-promises',
    `${feature}/forgotten.ts`,
    'export const go = (work: () => Promise<void>): void => { work(); };',
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    `${domain}/switch.ts`,
    "export function word(kind: 'open' | 'closed'): string { switch (kind) { case 'open': return 'o'; } return ''; }",
  ],
  [
    '@typescript-eslint/ban-ts-comment',
    `${domain}/silenced.ts`,
    "// @ts-expect-error\nexport const n: number = 'one';",
  ],
  ['no-console', `${feature}/prints.ts`, "export const print = (): void => console.log('a');"],
  [
    'max-lines',
    `${domain}/long.ts`,
    Array.from({ length: 301 }, (_, line) => `export const line${line} = ${line};`).join('\n'),
  ],
];

/** What the bans must leave alone: file → text */
const allowed: Record<string, string> = {
  [`${domain}/kinds.ts`]: "export const kinds = ['open', 'closed'] as const;",
  [`${domain}/brand.ts`]:
    'export type GroupId = string & { readonly brand: unique symbol };\nexport const groupId = (text: string): GroupId => text as GroupId;',
  [`${domain}/utc.ts`]: 'export const month = (day: Date): number => day.getUTCMonth();',
  [`${domain}/day.ts`]: "export const day = new Date('2025-03-04T00:00:00Z');",
  'packages/domain/src/shared/zone.ts':
    "export const zone = new Intl.DateTimeFormat('en-CA', { timeZone: 'UTC' });",
  'apps/api/src/platform/clock.ts': 'export const clock = (): number => Date.now();',
  [`${feature}/groups.store.ts`]: "export const row = JSON.parse('{}') as { id: string };",
};

describe('the bans of the lint', () => {
  let plot: Plot;
  const reported = new Map<string, readonly string[]>();

  beforeAll(async () => {
    const planted = Object.fromEntries(mistakes.map(([, file, text]) => [file, `${text}\n`]));
    const settings = Object.fromEntries(
      ['packages/domain', 'packages/demo', 'apps/api', 'apps/dashboard'].map((at) => [
        `${at}/tsconfig.json`,
        tsconfig,
      ]),
    );
    plot = plant({ ...allowed, ...planted, ...settings, 'package.json': '{"type":"module"}' }, [
      'eslint.config.mjs',
    ]);
    lendPackages(plot);
    const results = await new ESLint({ cwd: plot.folder }).lintFiles(['apps', 'packages']);
    for (const { filePath, messages } of results) {
      const file = path.relative(plot.folder, filePath);
      reported.set(
        file,
        messages.map((message) => message.ruleId ?? message.message),
      );
    }
  });

  afterAll(() => plot.remove());

  it.each(mistakes)('%s catches the mistake in %s', (rule, file) => {
    expect(reported.get(file)).toContain(rule);
  });

  it.each(Object.keys(allowed))('leaves %s alone', (file) => {
    expect(reported.get(file)).toEqual([]);
  });

  it('looks at a folder of its own, not at the working copy', () => {
    expect(existsSync(path.join(plot.folder, 'eslint.config.mjs'))).toBe(true);
    expect(readdirSync(path.join(plot.folder, 'apps')).sort()).toEqual(['api', 'dashboard']);
  });
});
