import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { writeMarkedPractice, type MarkedPractice } from '../../testing/two-practices.ts';

interface Decision {
  readonly id: string;
  readonly findingId: string;
  readonly state: string;
  readonly comment: string;
  readonly madeBy: string | null;
  readonly answer: string | null;
  readonly isFound: boolean;
  readonly client: { readonly label: string } | null;
  readonly staff: { readonly externalId: string } | null;
  readonly group: { readonly externalId: string };
}

const fields = `id findingId state isFound comment madeBy undoneBy answer client { id label } staff { externalId } group { externalId }`;
const decided = `{ __typename ... on FindingDecisions { decisions { ${fields} } left { findingId reason decision { ${fields} } } } ... on Refusal { code message field } }`;

interface Outcome {
  readonly decisions?: Decision[];
  readonly left?: {
    readonly findingId: string;
    readonly reason: string;
    readonly decision: Decision | null;
  }[];
  readonly code?: string;
}
const unsigned = (tag: string, lead: string): string => `note-overdue|${tag}|${tag}|${tag}|${lead}`;

describe('deciding about findings', () => {
  let app: TestApp;
  let practice: MarkedPractice;
  const tokens = new Map<string, string>();

  async function ask<T>(who: string, query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await app.ask(query, { variables, token: tokens.get(who) ?? '' });
    if (answer.body?.errors !== undefined) throw new Error(JSON.stringify(answer.body.errors));
    return Object.values(answer.body?.data ?? {})[0] as T;
  }
  const decide = (who: string, findingIds: string[], comment: string, seen?: string[]) =>
    ask<Outcome>(
      who,
      `mutation ($findingIds: [String!]!, $comment: String!, $seen: [ID!]) {
         returnFindings(findingIds: $findingIds, comment: $comment, seen: $seen) ${decided} }`,
      { findingIds, comment, ...(seen === undefined ? {} : { seen }) },
    );
  const waive = (who: string, findingIds: string[], reason: string, expiresOn: string, seen?: string[]) =>
    ask<Outcome>(
      who,
      `mutation ($findingIds: [String!]!, $reason: String!, $expiresOn: Date!, $seen: [ID!]) {
         waiveFindings(findingIds: $findingIds, reason: $reason, expiresOn: $expiresOn, seen: $seen) ${decided} }`,
      { findingIds, reason, expiresOn, ...(seen === undefined ? {} : { seen }) },
    );
  const undo = (who: string, decisionIds: string[]) =>
    ask<Outcome>(
      who,
      `mutation ($decisionIds: [ID!]!) { undoFindingDecisions(decisionIds: $decisionIds) ${decided} }`,
      { decisionIds },
    );
  const standing = (who: string, findingIds?: string[]): Promise<Decision[]> =>
    ask(
      who,
      `query ($findingIds: [String!]) { findingDecisions(findingIds: $findingIds) { ${fields} } }`,
      findingIds === undefined ? {} : { findingIds },
    );
  const returnedToMe = (who: string): Promise<Decision[]> => ask(who, `{ returnedToMe { ${fields} } }`);

  beforeAll(async () => {
    app = await makeTestApp();
    practice = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
    await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
    const people = {
      auditor: { roles: ['auditor'] },
      director: { roles: ['director'] },
      lead: { roles: ['clinician'], staffId: practice.staff.lead },
      primary: { roles: ['clinician'], staffId: practice.staff.primaryOfTheOther },
    } as const;
    for (const [name, person] of Object.entries(people)) {
      const token = await app.enrol({
        organizationId: practice.organizationId,
        email: `${name}@practice.example`,
        ...person,
      });
      tokens.set(name, token);
    }
  });
  afterAll(() => app.stop());

  it('returns findings in bulk to those who have to mend them, who read the comment and answer it', async () => {
    const ids = [unsigned('A1', 'lead1'), unsigned('A2', 'lead2'), 'process-not-described|A1|||'];
    const { decisions = [] } = await decide('auditor', ids, ' Sign it, please. ');
    expect(decisions.map(({ findingId }) => findingId).sort()).toEqual([...ids].sort());
    expect(new Set(decisions.map(({ state }) => state))).toEqual(new Set(['returned']));
    // The session's lead mends what names nobody.
    expect(decisions.find(({ findingId }) => findingId.startsWith('process'))?.staff).toEqual({
      externalId: 'lead1',
    });

    const mine = await returnedToMe('lead');
    expect(mine.map(({ findingId }) => findingId).sort()).toEqual([ids[0], ids[2]].sort());
    expect(mine[0]).toMatchObject({ comment: 'Sign it, please.', madeBy: 'A Tester' });
    const [first] = mine;
    const say = `mutation ($id: ID!) { answerReturned(decisionId: $id, comment: "Signed.") { ... on Done { id } ... on Refusal { code } } }`;
    await expect(ask('primary', say, { id: first?.id })).rejects.toThrow('NOT_FOUND');
    expect(await ask('lead', say, { id: first?.id })).toEqual({ id: first?.id });
    expect(await ask('lead', say, { id: first?.id })).toEqual({ code: 'already-answered' });
    const [seen] = await standing('auditor', [first?.findingId ?? '']);
    expect(seen).toMatchObject({ state: 'answered', answer: 'Signed.', isFound: true });
    // What they answered no longer waits for them: quality assurance looks at it, and returns it again where it must.
    expect((await returnedToMe('lead')).map(({ findingId }) => findingId)).not.toContain(first?.findingId);
    await decide('auditor', [first?.findingId ?? ''], 'It is still open: look again.');
    expect((await returnedToMe('lead')).map(({ comment }) => comment)).toContain(
      'It is still open: look again.',
    );
  });

  it('leaves whoever has to mend it when it is taken back, and leaves alone what is not found', async () => {
    const ids = ['process-not-described|A1|||', 'topic-missing|A1|||'];
    const seen = (await standing('director', ids)).map(({ id }) => id);
    const { decisions = [], left } = await decide('director', ids, 'Describe it.', seen);
    // The note has a topic: there is nothing to mend.
    expect(decisions.map(({ findingId, isFound }) => [findingId, isFound])).toEqual([[ids[0], true]]);
    expect(left).toEqual([{ findingId: ids[1], reason: 'changed', decision: null }]);
    const waiting = async (): Promise<string[]> =>
      (await returnedToMe('lead')).flatMap(({ findingId }) => (ids.includes(findingId) ? [findingId] : []));
    expect(await waiting()).toEqual([ids[0]]);
    await undo(
      'director',
      decisions.map(({ id }) => id),
    );
    expect(await waiting()).toEqual([]);
  });

  it('leaves what a colleague has decided since it was seen, and shows what they decided', async () => {
    const id = 'process-not-described|A2|||';
    const first = await decide('director', [id], 'Describe it, please.');
    const [theirs] = first.decisions ?? [];
    const second = await waive(
      'auditor',
      [id, 'process-not-described|A1|||'],
      'It is known to the team.',
      '2026-03-31',
      [],
    );
    expect(second.decisions).toMatchObject([{ findingId: 'process-not-described|A1|||', state: 'waived' }]);
    expect(second.left).toMatchObject([
      { findingId: id, reason: 'decided', decision: { id: theirs?.id, comment: 'Describe it, please.' } },
    ]);
    expect(await standing('auditor', [id])).toMatchObject([{ id: theirs?.id, state: 'returned' }]);
    // Having seen it, they may replace it; it stays on record.
    const third = await waive('auditor', [id], 'It is known to the team.', '2026-03-31', [theirs?.id ?? '']);
    expect(third.left).toEqual([]);
    expect((await standing('auditor', [id])).map(({ state }) => state)).toEqual(['waived', 'undone']);
    await undo(
      'auditor',
      [...(second.decisions ?? []), ...(third.decisions ?? [])].map((one) => one.id),
    );
  });

  it('keeps one decision whole when two people decide about the same findings at one moment, and tells the other', async () => {
    const ids = ['process-not-described|A1|||', 'process-not-described|A2|||', unsigned('A2', 'lead2')];
    for (let round = 0; round < 8; round += 1) {
      const before = (await standing('auditor', ids)).filter(({ state }) => state !== 'undone');
      const seen = before.map(({ id }) => id);
      const [returned, waived] = await Promise.all([
        decide('auditor', round % 2 === 0 ? ids : [...ids].reverse(), 'Describe it, please.', seen),
        waive('director', ids, 'It is known to the team.', '2026-03-31', seen),
      ]);
      const now = (await standing('auditor', ids)).filter(({ state }) => state !== 'undone');
      for (const id of ids) {
        const made = [returned, waived].flatMap(({ decisions = [] }) =>
          decisions.filter(({ findingId }) => findingId === id),
        );
        const left = [returned, waived].flatMap(({ left: others = [] }) =>
          others.filter(({ findingId }) => findingId === id),
        );
        // Who was second is told, and shown the decision that stands: it is that of the first.
        expect([made.length, left.length, left[0]?.reason]).toEqual([1, 1, 'decided']);
        expect(left[0]?.decision?.id).toBe(made[0]?.id);
        expect(now.filter(({ findingId }) => findingId === id).map((one) => one.id)).toEqual([made[0]?.id]);
      }
    }
  });

  it('shows an auditor members under code numbers, and a clinician only the decisions about their own groups', async () => {
    const all = await standing('auditor');
    expect(all.map(({ group }) => group.externalId)).toEqual(expect.arrayContaining(['A1', 'A2']));
    for (const { client } of all) expect(client?.label ?? 'M-').toMatch(/^M-/);
    expect(new Set((await standing('lead')).map(({ group }) => group.externalId))).toEqual(new Set(['A1']));
  });

  it('waives with a reason and an expiry, in the place of what was decided before, and takes it back without deleting', async () => {
    const id = unsigned('A1', 'lead1');
    expect(await waive('auditor', [id], 'known', '2026-03-31')).toMatchObject({ code: 'reason-missing' });
    expect(await waive('auditor', [id], 'The paper chart holds it signed.', '2026-03-01')).toMatchObject({
      code: 'expiry-past',
    });
    const reason = 'The paper chart holds it signed.';
    const { decisions = [] } = await waive('director', [id], reason, '2026-03-02');
    expect(decisions).toMatchObject([{ state: 'waived' }]);
    // It had been returned twice before.
    const states = async (): Promise<string[]> => (await standing('auditor', [id])).map(({ state }) => state);
    expect(await states()).toEqual(['waived', 'undone', 'undone']);

    app.clock.now = (app.clock.now + 12 * 3_600_000) as typeof app.clock.now;
    expect((await standing('auditor', [id]))[0]?.state).toBe('expired');
    app.clock.now = (app.clock.now - 12 * 3_600_000) as typeof app.clock.now;

    const decisionIds = decisions.map((one) => one.id);
    expect((await undo('auditor', decisionIds)).decisions).toMatchObject([{ state: 'undone' }]);
    expect(await undo('auditor', decisionIds)).toMatchObject({ code: 'already-undone' });
    expect(await states()).toEqual(['undone', 'undone', 'undone']);
    const over = await waive('director', [id], reason, '2026-03-02');
    app.clock.now = (app.clock.now + 12 * 3_600_000) as typeof app.clock.now;
    // A waiver whose day is over is in nobody's way, seen or not.
    expect(await decide('director', [id], 'It is due again.', [])).toMatchObject({
      decisions: [{ state: 'returned' }],
      left: [],
    });
    app.clock.now = (app.clock.now - 12 * 3_600_000) as typeof app.clock.now;
    expect(over.decisions).toHaveLength(1);
    await expect(
      app.database.dataSource.query('delete from finding_decisions where id = any ($1)', [decisionIds]),
    ).rejects.toThrow(/permission denied/);
    await expect(
      app.database.dataSource.query("update finding_decisions set comment = 'Another.' where id = any ($1)", [
        decisionIds,
      ]),
    ).rejects.toThrow(/permission denied/);
  });

  it('decides about all or none, and not about records that are not there', async () => {
    const before = (await standing('auditor')).length;
    for (const wrong of [
      unsigned('B1', 'lead1'),
      'note-unsigned|none|none|none|none',
      'no-such-rule|A1|A1|A1|lead1',
      'no finding at all',
    ]) {
      await expect(decide('auditor', [unsigned('A2', 'lead2'), wrong], 'Sign it.')).rejects.toThrow(
        'NOT_FOUND',
      );
    }
    await expect(decide('auditor', [], 'Sign it.')).rejects.toThrow('BAD_USER_INPUT');
    expect(await standing('auditor')).toHaveLength(before);
  });

  it('is the work of auditors and directors: a clinician decides nothing', async () => {
    await expect(decide('lead', [unsigned('A1', 'lead1')], 'Mine.')).rejects.toThrow('FORBIDDEN');
    await expect(undo('lead', [(await standing('auditor'))[0]?.id ?? ''])).rejects.toThrow('FORBIDDEN');
  });
});
