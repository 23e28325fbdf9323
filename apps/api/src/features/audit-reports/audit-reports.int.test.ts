import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inUnitOfWork } from '../../platform/database/unit-of-work.ts';
import { readPdf } from '../../testing/read-pdf.ts';
import { makeTestApp, type Answer, type TestApp } from '../../testing/test-app.ts';
import { writeMarkedPractice, type MarkedPractice } from '../../testing/two-practices.ts';

const ofScope = `query ($scope: ReportScope!) { auditReport(scope: $scope) { fileName pdf findings listed } }`;
const ofSample = `query ($sampleId: ID!) { sampleReport(sampleId: $sampleId) { fileName pdf findings listed } }`;
const scope = { from: '2026-02-01', to: '2026-02-28' };

interface Report {
  readonly fileName: string;
  readonly pdf: string;
  readonly findings: number;
  readonly listed: number;
}

describe('an audit on paper', () => {
  let app: TestApp;
  let practice: MarkedPractice;
  const tokens = new Map<string, string>();
  let sampleId = '';

  const ask = (who: string, query: string, variables: Record<string, unknown>): Promise<Answer> =>
    app.ask(query, { variables, token: tokens.get(who) ?? '' });
  async function take<T>(who: string, query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { body } = await ask(who, query, variables);
    if (body?.errors !== undefined) throw new Error(JSON.stringify(body.errors));
    return Object.values(body?.data ?? {})[0] as T;
  }
  const codesOf = (answer: Answer): string[] =>
    (answer.body?.errors ?? []).map(({ extensions }) => extensions.code);
  const wordsOf = async ({ pdf }: Report): Promise<string> =>
    (await readPdf(Buffer.from(pdf, 'base64'))).pages.join('\n').replace(/\s+/g, ' ');

  beforeAll(async () => {
    app = await makeTestApp();
    practice = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
    const other = await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
    for (const role of ['auditor', 'director', 'clinician', 'biller', 'administrator'] as const) {
      const staff = role === 'clinician' ? { staffId: practice.staff.lead } : {};
      const { organizationId } = practice;
      const token = await app.enrol({ organizationId, email: `${role}@a.example`, roles: [role], ...staff });
      tokens.set(role, token);
    }
    const { organizationId } = other;
    tokens.set(
      'foreign',
      await app.enrol({ organizationId, email: 'director@b.example', roles: ['director'] }),
    );
    const { id } = await take<{ id: string }>('auditor', '{ viewer { id } }');
    const definition = {
      title: 'Notes of February',
      reason: 'The payer has announced a review of February.',
      ...scope,
      signedOnly: false,
      method: 'by_group',
      size: 2,
      confidence: 95,
      seed: 'winter-26',
      reviewers: [id],
      doubleShare: 0,
      checklist: ['It is about this member alone.', 'It was signed.'],
      lastDay: '2026-03-02',
    };
    const kept = await take<{ id: string }>(
      'auditor',
      `mutation ($definition: SampleInput!) { defineSample(definition: $definition) { ... on Done { id } } }`,
      { definition },
    );
    sampleId = kept.id;
  });
  afterAll(() => app.stop());

  it('says scope, rules with their basis, completeness and every open finding, and has a line to sign on', async () => {
    const report = await take<Report>('auditor', ofScope, { scope });
    const listed = await take<{ total: number; rows: { ruleId: string }[] }>(
      'auditor',
      `query ($scope: ReportScope!) { auditFindings(scope: $scope, limit: 500) { total rows { ruleId } } }`,
      { scope },
    );
    expect(report).toMatchObject({ findings: listed.total, listed: listed.total });
    expect(listed.total).toBeGreaterThan(0);
    const words = await wordsOf(report);
    expect(words).toContain('held from 2026-02-01 to 2026-02-28');
    expect(words).toContain('guide: one note per client, per session');
    expect(words).toContain('Auditor (signature), date');
    for (const ruleId of new Set(listed.rows.map((row) => row.ruleId))) {
      const count = listed.rows.filter((row) => row.ruleId === ruleId).length;
      expect(words, ruleId).toMatch(new RegExp(`\\(${ruleId}, (blocks|warns|informs)\\): ${count} `));
    }
    // Two groups with one attended member and one group note each; every note is unsigned.
    expect(words).toMatch(/Complete of required records: \d of 4 \(/);
  });

  it('says how many notes have been judged anew, while an update of the checks is followed', async () => {
    const checks = async (): Promise<string | undefined> =>
      /updated: .*? judged before/.exec(
        await wordsOf(await take<Report>('auditor', ofScope, { scope })),
      )?.[0];
    expect(await checks()).toBeUndefined();
    const access = {
      organizationId: practice.organizationId,
      groups: 'all',
      clients: 'all',
      ownClients: [],
      classes: [],
    } as const;
    const stand = (stage: string): Promise<unknown> =>
      inUnitOfWork(app.database.dataSource, access, ({ query }) =>
        query('update judging_anew set stage = $1', [stage]),
      );
    await stand('clients');
    expect(await checks()).toBe(
      'updated: 0 of 2 notes had been judged anew; the others stand as they were judged before',
    );
    await stand('ended');
  });

  it('holds headers under code numbers, and no name of a member and no word of a note, whoever prints it', async () => {
    for (const who of ['auditor', 'director']) {
      for (const report of [
        await take<Report>(who, ofScope, { scope }),
        await take<Report>(who, ofSample, { sampleId }),
      ]) {
        const words = await wordsOf(report);
        expect(words).not.toMatch(/CLIENT-|BODY-|GOAL-|BILL-|ADDENDUM-|DIAGNOSIS-|EXIT-/);
        expect(words).toContain('A1');
      }
    }
  });

  it('says of a sample its frame, then its result and its records', async () => {
    const draft = await wordsOf(await take<Report>('auditor', ofSample, { sampleId }));
    expect(draft).toContain('Audit of a sample: Notes of February');
    expect(draft).toContain('there is nothing to tell yet');
    await take('director', `mutation ($id: ID!) { startSample(sampleId: $id, version: 1) { __typename } }`, {
      id: sampleId,
    });
    const { records } = await take<{ records: { noteId: string }[] }>(
      'auditor',
      `query ($id: ID!) { auditSample(sampleId: $id) { records { noteId } } }`,
      { id: sampleId },
    );
    const [first] = records;
    await take(
      'auditor',
      `mutation ($sampleId: ID!, $noteId: ID!) {
         reviewRecord(sampleId: $sampleId, noteId: $noteId, answers: ["yes", "no"], comment: "It is not signed.") { __typename } }`,
      { sampleId, noteId: first?.noteId },
    );
    const words = await wordsOf(await take<Report>('auditor', ofSample, { sampleId }));
    expect(words).toContain('Seed winter-26');
    expect(words).toContain('2 of 2 notes; drawn again for this report: the same');
    // One of one reviewed in error: Wilson's interval at 95% reaches from 1 / (1 + z²) = 20.7% to 100%.
    expect(words).toContain('1 of 1 reviewed record is in error: 100.0% (95% interval 20.7% to 100.0%).');
    expect(words).toContain('Group A1 1 1 Group A2 1 1');
    expect(words).toContain('Reviewer: A Tester (signature), date');
    expect(words).not.toContain('It is not signed.');
  });

  it('is printed by those who check records, of their own practice alone', async () => {
    for (const who of ['clinician', 'biller', 'administrator']) {
      expect(codesOf(await ask(who, ofScope, { scope })), who).toEqual(['FORBIDDEN']);
      expect(codesOf(await ask(who, ofSample, { sampleId })), who).toEqual(['FORBIDDEN']);
    }
    expect(codesOf(await ask('foreign', ofSample, { sampleId }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await ask('auditor', ofSample, { sampleId: 'none' }))).toEqual(['NOT_FOUND']);
    expect(await wordsOf(await take<Report>('foreign', ofScope, { scope }))).not.toContain('Group A1');
  });
});
