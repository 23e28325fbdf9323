import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeByPlanOfAnother, seeRows, tryWriting, writingsTo } from '../../testing/observe-rows.ts';
import { openProtectedRows, type ProtectedRows } from '../../testing/protected-rows.ts';

interface Policy {
  readonly table: string;
  readonly policy: string;
  readonly command: string;
  readonly roles: readonly string[];
  readonly using: string | null;
  readonly check: string | null;
}

/** What a policy would say without one of the conditions that it joins by `and`. */
function withoutEach(condition: string | null): readonly string[] {
  if (condition === null) return [];
  const inner = condition.replace(/^\((.*)\)$/s, '$1');
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < inner.length; at += 1) {
    if (inner[at] === '(') depth += 1;
    if (inner[at] === ')') depth -= 1;
    if (depth === 0 && inner.startsWith(' AND ', at)) {
      parts.push(inner.slice(from, at));
      from = at + 5;
    }
  }
  parts.push(inner.slice(from));
  return parts.length === 1
    ? []
    : parts.map((_, left) => parts.filter((__, at) => at !== left).join(' AND '));
}

/** What a policy would say if it did not ask for whom the plan was made; null where it asks nothing that a plan keeps. */
const forgettingThePlan = (condition: string | null): string | null =>
  condition?.includes('access_stamp()') === true
    ? condition.replaceAll(
        /CASE\s+WHEN \(NULLIF\(current_setting\('app\.access'.*?\sTHEN (.*?)\s+ELSE NULL::uuid\s+END/gs,
        '$1',
      )
    : null;

/** How a policy is altered so that it says so, as far as its command has it. */
const saying = (command: string, using: string | null, check: string | null): string =>
  `${command === 'INSERT' || using === null ? '' : ` using (${using})`}${command === 'SELECT' || command === 'DELETE' || check === null ? '' : ` with check (${check})`}`;

describe('each policy of row-level security', () => {
  let rows: ProtectedRows;
  let policies: readonly Policy[];

  beforeAll(async () => {
    rows = await openProtectedRows();
    const found = await rows.administrator.query<Policy>(
      `select tablename as table, policyname as policy, cmd as command, roles::text[] as roles, qual as using, with_check as check
       from pg_policies where schemaname = 'public' order by 1, 2`,
    );
    policies = found.rows;
  });
  afterAll(() => rows.close());

  /** All that everybody sees of a table, or could write to it, as text: as far as a policy speaks of it. */
  async function observe({ table, command, roles }: Policy): Promise<string> {
    const { administrator, people } = rows;
    const role = roles.includes('concord_api') ? 'concord_api' : 'concord_importer';
    const seen: unknown[] = [];
    const writings = command === 'SELECT' ? [] : await writingsTo(administrator, role, table);
    for (const access of people.values()) {
      const doer = { administrator, role, access } as const;
      if (command === 'SELECT' || command === 'ALL') seen.push(await seeRows(doer, table));
      seen.push(await tryWriting(doer, writings));
    }
    return JSON.stringify(seen);
  }

  /** What each sees of a table by the plans that were made for each of the others. */
  async function observeKeptPlans({ table, roles }: Policy): Promise<string> {
    const { administrator, people } = rows;
    const role = roles.includes('concord_api') ? 'concord_api' : 'concord_importer';
    const seen: unknown[] = [];
    for (const planner of people.values()) {
      for (const asker of ['administrator', 'lead', 'holder']) {
        const access = people.get(asker);
        if (access !== undefined)
          seen.push(await seeByPlanOfAnother({ administrator, role, access }, planner, table));
      }
    }
    return JSON.stringify(seen);
  }

  it('has rows to show and rows to hide, in every table', async () => {
    const { administrator, people, tables, elsewhere } = rows;
    const lacking: string[] = [];
    for (const table of tables) {
      const all = await administrator.query<{ row: string }>(`select t::text as row from ${table} t`);
      const texts = all.rows.map(({ row }) => row);
      const { rows: ofPractices } = await administrator.query(
        `select 1 from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name = 'organization_id'`,
        [table],
      );
      if (ofPractices.length > 0 && !texts.some((row) => row.includes(elsewhere)))
        lacking.push(`${table}: none of another practice`);
      const seen = new Set<string>();
      for (const access of people.values()) {
        const shown = await seeRows({ administrator, role: 'concord_api', access }, table);
        if (typeof shown !== 'string') for (const row of shown) seen.add(row);
      }
      // Sealing is the operator's: the API's login has no right to that table at all.
      if (seen.size === 0 && table !== 'audit_seal') lacking.push(`${table}: none that anybody sees`);
    }
    expect(lacking).toEqual([]);
  });

  it('is missed when it is dropped, when it lets everything through, and when a condition of what it shows is left out', async () => {
    const { administrator } = rows;
    const survivors: string[] = [];
    let mutants = 0;
    for (const policy of policies) {
      const { table, command, using, check } = policy;
      const before = await observe(policy);
      const shows = command === 'SELECT' || command === 'ALL';
      const altered: (readonly [string | null, string | null])[] = [
        ['false', 'false'],
        ['true', 'true'],
        ...(shows ? withoutEach(using).map((left) => [left, check] as const) : []),
      ];
      for (const [left, leftCheck] of altered) {
        const mutant = saying(command, using === null ? null : left, check === null ? null : leftCheck);
        // What already says `true` is not made looser by saying it again.
        if (mutant === saying(command, using, check)) continue;
        mutants += 1;
        await administrator.query(`alter policy ${policy.policy} on ${table}${mutant}`);
        if ((await observe(policy)) === before) survivors.push(`${table}.${policy.policy}: ${mutant}`);
      }
      await administrator.query(`alter policy ${policy.policy} on ${table}${saying(command, using, check)}`);
    }
    expect(policies.length).toBeGreaterThan(100);
    expect(mutants).toBeGreaterThan(300);
    expect(survivors).toEqual([]);
  }, 600_000);

  it('keeps no answer about the person beyond the plan without asking whom the plan was made for', () => {
    const asksOfThePerson =
      /\baccess_(?!stamp)|app\.(?:all_)?(?:groups|clients)|app\.(?:own|emergency)_clients|app\.sampled_notes/;
    const conditions = policies.flatMap(({ policy, using, check }) =>
      [using, check].map((condition) => ({ policy, condition: condition ?? '' })),
    );
    const asking = conditions.filter(({ condition }) => asksOfThePerson.test(condition));
    expect(asking.length).toBeGreaterThan(80);
    expect(asking.filter(({ condition }) => !condition.includes('access_stamp()'))).toEqual([]);
    // And none reads a setting about the person for each row.
    expect(
      asking.filter(({ condition }) =>
        /current_setting\('app\.(?!access|organization|person)/.test(condition),
      ),
    ).toEqual([]);
  });

  it('is missed when it does not ask whom the plan was made for', async () => {
    const { administrator } = rows;
    const survivors: string[] = [];
    let mutants = 0;
    for (const policy of policies) {
      const { table, command, using, check } = policy;
      const left = forgettingThePlan(using);
      if (left === null || (command !== 'SELECT' && command !== 'ALL')) continue;
      const before = await observeKeptPlans(policy);
      mutants += 1;
      await administrator.query(`alter policy ${policy.policy} on ${table}${saying(command, left, check)}`);
      if ((await observeKeptPlans(policy)) === before) survivors.push(`${table}.${policy.policy}`);
      await administrator.query(`alter policy ${policy.policy} on ${table}${saying(command, using, check)}`);
    }
    expect(mutants).toBeGreaterThan(40);
    expect(survivors).toEqual([]);
  }, 600_000);
});
