import { parseInstant, type Instant } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { writeMarkedPractice } from '../../testing/two-practices.ts';

const [subject, rules] = ['A1|A1|A1|lead1', ['note-unsigned', 'note-overdue']];
const reason = 'The author is ill until the end of the week.';

/** A note of a session that ended on 2 February 2026 at 19:30 UTC: it may be signed in time until 5 February, 19:30. */
describe('a note that is waived while it is unsigned', () => {
  let app: TestApp;
  let token = '';

  const at = (text: string): void => {
    app.clock.now = parseInstant(text) ?? (0 as Instant);
  };
  async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await app.ask(query, { variables, token });
    if (answer.body?.errors !== undefined) throw new Error(JSON.stringify(answer.body.errors));
    return Object.values(answer.body?.data ?? {})[0] as T;
  }
  const listed = async (withWaived = false): Promise<{ total: number; rules: string[] }> => {
    const { total, rows } = await ask<{ total: number; rows: { ruleId: string; client: unknown }[] }>(
      `query ($filter: FindingFilter) { auditFindings(scope: { from: "2026-02-01", to: "2026-02-28" }, filter: $filter, limit: 50, offset: 0) {
         total rows { ruleId group { externalId } decision { kind } } } }`,
      { filter: { rules, withWaived } },
    );
    return { total, rules: rows.map(({ ruleId }) => ruleId) };
  };
  const decide = (mutation: string, ruleId: string, values: string): Promise<{ decisions?: unknown[] }> =>
    ask(
      `mutation { ${mutation}(findingIds: ["${ruleId}|${subject}"], ${values}) { ... on FindingDecisions { decisions { id } } ... on Refusal { code } } }`,
    );
  const standing = (ruleId: string) =>
    ask<{ findingId: string; state: string }[]>(
      `{ findingDecisions(findingIds: ["${ruleId}|${subject}"]) { findingId state } }`,
    );

  beforeAll(async () => {
    app = await makeTestApp();
    const practice = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
    token = await app.enrol({
      organizationId: practice.organizationId,
      email: 'director@practice.example',
      roles: ['director'],
    });
    at('2026-02-03T10:00:00Z');
  });
  afterAll(() => app.stop());

  it('leaves the worklist', async () => {
    expect(await listed()).toEqual({ total: 2, rules: ['note-unsigned', 'note-unsigned'] });
    const { decisions } = await decide(
      'waiveFindings',
      'note-unsigned',
      `reason: "${reason}", expiresOn: "2026-02-10"`,
    );
    expect(decisions).toHaveLength(1);
    expect(await listed()).toEqual({ total: 1, rules: ['note-unsigned'] });
  });

  it('is not asked about again as overdue before the last day of the waiver is over', async () => {
    at('2026-02-10T23:59:00Z');
    expect(await listed()).toEqual({ total: 1, rules: ['note-overdue'] });
    expect(await listed(true)).toEqual({ total: 2, rules: ['note-overdue', 'note-overdue'] });
    expect(await standing('note-overdue')).toEqual([
      { findingId: `note-overdue|${subject}`, state: 'waived' },
    ]);
  });

  it('is back the day after', async () => {
    at('2026-02-11T00:00:00Z');
    expect(await listed()).toEqual({ total: 2, rules: ['note-overdue', 'note-overdue'] });
  });

  it('is returned all the same when quality assurance decides anew: that takes the place of the waiver', async () => {
    at('2026-02-09T10:00:00Z');
    const { decisions } = await decide('returnFindings', 'note-overdue', 'comment: "Sign it, you are back."');
    expect(decisions).toHaveLength(1);
    expect(await listed()).toEqual({ total: 2, rules: ['note-overdue', 'note-overdue'] });
    expect(await standing('note-overdue')).toEqual([
      { findingId: `note-overdue|${subject}`, state: 'returned' },
      { findingId: `note-overdue|${subject}`, state: 'undone' },
    ]);
  });
});
