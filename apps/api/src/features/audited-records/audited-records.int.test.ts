import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestApp, type Answer, type TestApp } from '../../testing/test-app.ts';
import { writeMarkedPractice, type MarkedPractice } from '../../testing/two-practices.ts';

interface Line {
  readonly part: string;
  readonly field: string;
  readonly isFilled: boolean;
  readonly value: string | null;
  readonly fails: boolean;
}

describe('the record that a finding is about', () => {
  let app: TestApp;
  let practice: MarkedPractice;
  const tokens = new Map<string, string>();
  const look = (who: string, findingId: string): Promise<Answer> =>
    app.ask(
      `query ($findingId: String!) { auditedRecord(findingId: $findingId) {
         textsWithheld client { label } lines { part field isFilled value fails } } }`,
      { variables: { findingId }, token: tokens.get(who) ?? '' },
    );
  const linesOf = (answer: Answer): Line[] =>
    (answer.body?.data?.['auditedRecord'] as { lines: Line[] } | null)?.lines ?? [];
  const lineOf = (answer: Answer, field: string): Line | undefined =>
    linesOf(answer).find((line) => line.part === 'note' && line.field === field);

  beforeAll(async () => {
    app = await makeTestApp();
    practice = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
    await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
    for (const role of ['auditor', 'director', 'clinician'] as const) {
      const staff = role === 'clinician' ? { staffId: practice.staff.lead } : {};
      const { organizationId } = practice;
      tokens.set(
        role,
        await app.enrol({ organizationId, email: `${role}@a.example`, roles: [role], ...staff }),
      );
    }
  });
  afterAll(() => app.stop());

  it('tells an auditor which fields are written and which one fails, and no word of them', async () => {
    const answer = await look('auditor', 'plan-missing|A2|A2|A2|');
    expect(answer.text).not.toMatch(/BODY|GOAL|EXIT|DIAGNOSIS|BILL|CLIENT-/);
    expect(answer.body?.data?.['auditedRecord']).toMatchObject({ textsWithheld: true });
    expect(lineOf(answer, 'response')).toMatchObject({ isFilled: true, value: null, fails: false });
    expect(lineOf(answer, 'plan')).toMatchObject({ isFilled: false, value: null, fails: true });
    expect(lineOf(answer, 'author')?.value).toBe('lead2 Staff A');
    expect(linesOf(answer).filter(({ fails }) => fails)).toHaveLength(1);
  });

  it('shows a director the texts, and a clinician those of their own groups alone', async () => {
    expect(lineOf(await look('director', 'plan-missing|A2|A2|A2|'), 'response')?.value).toBe('BODY-A2');
    expect(lineOf(await look('clinician', 'plan-missing|A1|A1|A1|'), 'response')?.value).toBe('BODY-A1');
    const other = await look('clinician', 'plan-missing|A2|A2|A2|');
    expect(other.body?.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await look('director', 'plan-missing|B1|B1|B1|')).body?.errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
  });

  it('shows the group note where nobody is named, and the membership where the rule looks at it', async () => {
    const group = await look('auditor', 'topic-missing|A1|||');
    expect(group.text).not.toContain('GROUPBODY');
    expect(linesOf(group).find(({ field }) => field === 'topic')).toMatchObject({
      isFilled: true,
      fails: true,
    });
    const exit = await look('auditor', 'exit-undocumented||A1||');
    expect(linesOf(exit).map(({ part }) => part)).toEqual(Array(6).fill('membership'));
  });
});
