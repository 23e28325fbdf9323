import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestApp, type Answer, type TestApp } from '../../testing/test-app.ts';
import { writeMarkedPractice, type MarkedPractice } from '../../testing/two-practices.ts';

interface Detail {
  readonly sample: { readonly version: number; readonly phase: string };
  readonly draw: {
    readonly population: number;
    readonly drawn: readonly { externalId: string; digest: string }[];
  };
  readonly drawsTheSame: boolean | null;
  readonly records: readonly { noteId: string; externalId: string; state: string; mine: string | null }[];
  readonly result: {
    readonly reviewed: number;
    readonly errors: number;
    readonly low: number;
    readonly high: number;
    readonly unsettled: number;
    readonly doubleReviewed: number;
  } | null;
}

const written = `__typename ... on Done { id } ... on Refusal { code }`;

describe('a sample of notes', () => {
  let app: TestApp;
  let practice: MarkedPractice;
  const tokens = new Map<string, string>();
  const users = new Map<string, string>();

  const ask = (who: string, query: string, variables: Record<string, unknown> = {}): Promise<Answer> =>
    app.ask(query, { variables, token: tokens.get(who) ?? '' });
  async function take<T>(answering: Promise<Answer>): Promise<T> {
    const { body } = await answering;
    const [problem] = body?.errors ?? [];
    if (problem !== undefined) throw new Error(`${problem.extensions.code} ${problem.message}`);
    return Object.values(body?.data ?? {})[0] as T;
  }
  const definition = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
    title: 'Notes of February',
    reason: 'The payer has announced a review of February.',
    from: '2026-02-01',
    to: '2026-02-28',
    signedOnly: false,
    method: 'simple',
    size: 2,
    confidence: 95,
    seed: 'winter-26',
    reviewers: [users.get('auditor'), users.get('second')],
    doubleShare: 0.5,
    checklist: ['It is about this member alone.', 'It was signed.'],
    lastDay: '2026-03-02',
    ...change,
  });
  const define = (who: string, change: Record<string, unknown> = {}) =>
    take<{ id?: string; code?: string }>(
      ask(
        who,
        `mutation ($definition: SampleInput!) { defineSample(definition: $definition) { ${written} } }`,
        {
          definition: definition(change),
        },
      ),
    );
  const detail = (who: string, sampleId: string) =>
    take<Detail>(
      ask(
        who,
        `query ($sampleId: ID!) { auditSample(sampleId: $sampleId) {
           sample { version phase } draw { population drawn { externalId digest } } drawsTheSame
           records { noteId externalId state mine }
           result { reviewed errors low high unsettled doubleReviewed } } }`,
        { sampleId },
      ),
    );
  const start = (who: string, sampleId: string, version = 1) =>
    take<{ id?: string; code?: string }>(
      ask(
        who,
        `mutation ($sampleId: ID!, $version: Int!) { startSample(sampleId: $sampleId, version: $version) { ${written} } }`,
        {
          sampleId,
          version,
        },
      ),
    );
  const look = (who: string, sampleId: string, noteId: string): Promise<Answer> =>
    ask(
      who,
      `query ($sampleId: ID!, $noteId: ID!) { sampledRecord(sampleId: $sampleId, noteId: $noteId) {
         record { mine client { id label } } lines { part field isFilled value } addenda reviews { reviewer part comment } } }`,
      { sampleId, noteId },
    );
  const review = (who: string, sampleId: string, noteId: string, answers: string[], comment = '') =>
    take<{ id?: string; code?: string }>(
      ask(
        who,
        `mutation ($sampleId: ID!, $noteId: ID!, $answers: [String!]!, $comment: String!) {
           reviewRecord(sampleId: $sampleId, noteId: $noteId, answers: $answers, comment: $comment) { ${written} } }`,
        { sampleId, noteId, answers, comment },
      ),
    );

  beforeAll(async () => {
    app = await makeTestApp();
    practice = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
    const roles = {
      auditor: 'auditor',
      second: 'auditor',
      third: 'auditor',
      director: 'director',
      lead: 'clinician',
    } as const;
    for (const [name, role] of Object.entries(roles)) {
      const staff = role === 'clinician' ? { staffId: practice.staff.lead } : {};
      const { organizationId } = practice;
      tokens.set(
        name,
        await app.enrol({ organizationId, email: `${name}@a.example`, roles: [role], ...staff }),
      );
      const viewer = await take<{ id: string }>(ask(name, '{ viewer { id } }'));
      users.set(name, viewer.id);
    }
  });
  afterAll(() => app.stop());

  let sampleId = '';
  let notes: readonly string[] = [];

  it('is the same whoever draws it from the same seed, and another from another seed', async () => {
    sampleId = (await define('auditor')).id ?? '';
    const other = (await define('director', { title: 'The same again' })).id ?? '';
    const drawn = (await detail('auditor', sampleId)).draw;
    expect(drawn.population).toBe(2);
    expect((await detail('auditor', other)).draw.drawn).toEqual(drawn.drawn);
    const another = (await define('auditor', { seed: 'summer-26' })).id ?? '';
    const digests = (await detail('auditor', another)).draw.drawn.map(({ digest }) => digest);
    expect(digests).not.toEqual(drawn.drawn.map(({ digest }) => digest));
  });

  it('is refused without a reason, a reviewer of the practice, or a second reviewer for double reviews', async () => {
    expect(await define('auditor', { reason: 'because' })).toMatchObject({ code: 'reason-missing' });
    expect(await define('auditor', { reviewers: [users.get('lead')], doubleShare: 0 })).toMatchObject({
      code: 'reviewer-unknown',
    });
    expect(await define('auditor', { reviewers: [users.get('auditor')] })).toMatchObject({
      code: 'second-reviewer-missing',
    });
    await expect(define('lead')).rejects.toThrow('FORBIDDEN');
  });

  it('opens nothing before a director has started it, and is frozen from then on', async () => {
    const first = practice.groups[0].noteId;
    expect((await look('auditor', sampleId, first)).body?.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await expect(start('auditor', sampleId)).rejects.toThrow('FORBIDDEN');
    expect(await start('director', sampleId)).toMatchObject({ id: sampleId });
    expect(await start('director', sampleId, 2)).toMatchObject({ code: 'already-started' });
    const started = await detail('auditor', sampleId);
    expect(started.sample.phase).toBe('running');
    expect(started.drawsTheSame).toBe(true);
    expect(started.records.map(({ externalId }) => externalId)).toEqual(
      started.draw.drawn.map(({ externalId }) => externalId),
    );
    notes = started.records.map(({ noteId }) => noteId);
    const change = `mutation ($id: ID!, $d: SampleInput!) { changeSample(sampleId: $id, version: 2, definition: $d) { ${written} } }`;
    expect(await take(ask('director', change, { id: sampleId, d: definition() }))).toMatchObject({
      code: 'already-started',
    });
    await expect(app.database.dataSource.query('update audit_sample_record set place = 9')).rejects.toThrow(
      /permission denied/,
    );
  });

  it('opens its records to the reviewers that it names, texts and all, and each look is on record', async () => {
    const [noteId = ''] = notes;
    const seen = await look('auditor', sampleId, noteId);
    expect(seen.text).toMatch(/BODY-A[12]/);
    expect(seen.text).toMatch(/ADDENDUM-A[12]/);
    expect(seen.text).not.toMatch(/GROUPBODY|BILL-|CLIENT-/);
    for (const who of ['third', 'director']) {
      expect((await look(who, sampleId, noteId)).body?.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect((await look('lead', sampleId, noteId)).body?.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    // Elsewhere the note stays closed to the auditor.
    const workspace = await ask('auditor', 'query ($id: ID!) { workspace(sessionId: $id) { groupName } }', {
      id: practice.groups[0].sessionId,
    });
    expect(workspace.body?.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const log = await take<{
      rows: { action: string; outcome: string; clientIds: string[]; person: string }[];
    }>(ask('director', '{ accessLog(scope: {}, limit: 50) { rows { action outcome clientIds } } }'));
    const looks = log.rows.filter(({ action }) => action === 'sampledRecord');
    expect(
      looks.filter(({ outcome, clientIds }) => outcome === 'done' && clientIds.length === 1),
    ).toHaveLength(1);
    expect(looks.filter(({ outcome }) => outcome === 'refused')).not.toHaveLength(0);
  });

  it('is reviewed twice without the second seeing the first, and counts a disagreement until it is settled', async () => {
    const [doubled = '', single = ''] = notes;
    expect(await review('auditor', sampleId, doubled, ['yes'])).toMatchObject({ code: 'answer-missing' });
    expect(await review('auditor', sampleId, doubled, ['no', 'yes'])).toMatchObject({
      code: 'comment-missing',
    });
    expect(await review('auditor', sampleId, doubled, ['no', 'yes'], 'It quotes a peer.')).toMatchObject({
      id: doubled,
    });
    expect(await review('auditor', sampleId, doubled, ['yes', 'yes'])).toMatchObject({
      code: 'already-reviewed',
    });
    expect((await look('second', sampleId, doubled)).text).not.toContain('It quotes a peer.');
    await review('second', sampleId, doubled, ['yes', 'yes']);
    expect((await look('second', sampleId, doubled)).text).toContain('It quotes a peer.');
    await review('second', sampleId, single, ['yes', 'not_applicable']);
    expect((await detail('auditor', sampleId)).result).toMatchObject({
      reviewed: 2,
      errors: 1,
      unsettled: 1,
      doubleReviewed: 1,
    });
    await review('auditor', sampleId, doubled, ['yes', 'yes']);
    const settled = await detail('auditor', sampleId);
    expect(settled.records.map(({ state }) => state)).toEqual(['passed', 'passed']);
    // Wilson, 0 of 2 at 95%: 0 to z²/(2 + z²) = 3.8415/5.8415.
    expect(settled.result).toMatchObject({ errors: 0, unsettled: 0, low: 0 });
    expect(settled.result?.high).toBeCloseTo(0.6576, 4);
  });

  it('keeps the verdict of each of two who review at one moment, and tells the one who came second to settle', async () => {
    const half = { doubleShare: 1, reviewers: [users.get('auditor'), users.get('second')] };
    const parallel = (await define('director', { title: 'Both at once', ...half })).id ?? '';
    await start('director', parallel);
    const [{ noteId } = { noteId: '' }, { noteId: other } = { noteId: '' }] = (
      await detail('auditor', parallel)
    ).records;
    const both = await Promise.all([
      review('auditor', parallel, noteId, ['no', 'yes'], 'It quotes a peer.'),
      review('second', parallel, noteId, ['yes', 'yes']),
      review('auditor', parallel, other, ['yes', 'yes']),
      review('second', parallel, other, ['yes', 'yes']),
    ]);
    expect(both.map(({ id }) => id)).toEqual([noteId, noteId, other, other]);
    expect((await detail('auditor', parallel)).result).toMatchObject({ doubleReviewed: 2, unsettled: 1 });
    // They differ: whoever settles first has settled it, and the other is told.
    const settled = await Promise.all([
      review('auditor', parallel, noteId, ['no', 'yes'], 'It does quote a peer.'),
      review('second', parallel, noteId, ['yes', 'yes']),
    ]);
    expect(settled.map(({ id, code }) => id ?? code).sort()).toEqual(['already-reviewed', noteId].sort());
    const verdict = settled[0]?.id === noteId ? 1 : 0;
    expect((await detail('auditor', parallel)).result).toMatchObject({ unsettled: 0, errors: verdict });
    const seen = (await look('auditor', parallel, noteId)).text;
    expect(seen.match(/"part":"(?:first|second|settling)"/g)).toHaveLength(3);
  });

  it('keeps its checklist, records and results when the practice switches a rule off meanwhile', async () => {
    const shown = async (): Promise<unknown> => {
      const query = `query ($sampleId: ID!) { auditSample(sampleId: $sampleId) { sample { version phase }
        draw { population drawn { externalId digest } } drawsTheSame records { noteId state }
        result { reviewed errors low high unsettled questions { question failures } } } }`;
      return take(ask('auditor', query, { sampleId }));
    };
    const open = async (): Promise<string[]> => {
      const query = `{ auditFindings(scope: { from: "2026-02-01", to: "2026-03-02" }) { rows { ruleId } } }`;
      const { rows } = await take<{ rows: { ruleId: string }[] }>(ask('director', query));
      return rows.map(({ ruleId }) => ruleId);
    };
    const setRule = (standing: string): Promise<unknown> =>
      take(
        ask(
          'director',
          `mutation ($standing: String!) { changeRuleSetting(ruleId: "process-not-described", standing: $standing,
             reason: "We describe it in the plan.") { ${written} } }`,
          { standing },
        ),
      );
    const before = await shown();
    expect(await open()).toContain('process-not-described');
    await setRule('off');
    expect(await open()).not.toContain('process-not-described');
    expect(await shown()).toEqual(before);
    await setRule('default');
  });

  it('closes its records to the reviewers on the day after the last, or when it is closed', async () => {
    const [noteId = ''] = notes;
    app.clock.now = (app.clock.now + 10 * 3_600_000) as typeof app.clock.now;
    expect((await detail('auditor', sampleId)).sample.phase).toBe('expired');
    expect((await look('auditor', sampleId, noteId)).body?.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    app.clock.now = (app.clock.now - 10 * 3_600_000) as typeof app.clock.now;
    expect((await look('auditor', sampleId, noteId)).status).toBe(200);
    const close = `mutation ($id: ID!) { closeSample(sampleId: $id) { ${written} } }`;
    expect(await take(ask('auditor', close, { id: sampleId }))).toMatchObject({ id: sampleId });
    expect((await look('auditor', sampleId, noteId)).body?.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await review('auditor', sampleId, noteId, ['yes', 'yes']).catch(String)).toContain('NOT_FOUND');
  });
});
