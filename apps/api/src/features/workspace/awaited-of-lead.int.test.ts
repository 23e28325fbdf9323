import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPractice, type Asker, type KeptPractice } from '../../testing/kept-practice.ts';

const sessionId = '77777777-0000-4000-8000-000000000001';

describe('a session that somebody co-facilitated and nobody documented', () => {
  let kept: KeptPractice;

  const inRoom = (staffId: string, role: string): Promise<unknown> =>
    kept.sql(
      'insert into session_facilitator (organization_id, session_id, staff_id, group_id, role) values ($1, $2, $3, $4, $5)',
      [kept.practice.organizationId, sessionId, staffId, kept.practice.groupId, role],
    );
  const owedBy = async (who: Asker): Promise<unknown[]> => {
    const { owedByMe } = await kept.ask<{
      owedByMe: { kind: string; count: number; session: { id: string } }[];
    }>(who, '{ owedByMe { kind count session { id } } }');
    return owedByMe.filter(({ session }) => session.id === sessionId).map(({ kind, count }) => [kind, count]);
  };

  beforeAll(async () => {
    kept = await keepPractice();
    await kept.sql(
      `insert into session (organization_id, id, external_id, group_id, starts_at, ends_at, date, status)
       values ($1, $2, 'co-led', $3, '2026-03-02T10:00:00Z', '2026-03-02T11:00:00Z', '2026-03-02', 'held')`,
      [kept.practice.organizationId, sessionId, kept.practice.groupId],
    );
    await inRoom(kept.practice.staff.stranger, 'co');
  });
  afterAll(() => kept.app.stop());

  it('is theirs to document where nobody led', async () => {
    expect(await owedBy('stranger')).toEqual([['document', 3]]);
  });

  it('is awaited of the lead where somebody did, who is asked to document it', async () => {
    await inRoom(kept.practice.staff.lead, 'lead');
    expect(await owedBy('stranger')).toEqual([['awaits_lead', 3]]);
    expect(await owedBy('lead')).toEqual([['document', 3]]);
  });
});
