import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepPractice, type KeptPractice } from '../../testing/kept-practice.ts';

let kept: KeptPractice;
beforeAll(async () => {
  kept = await keepPractice();
});
afterAll(() => kept.app.stop());

it('puts nobody into the room of a session after their last day; on that day they may still have been there, and who is on record stays', async () => {
  const { organizationId, sessionId, staff } = kept.practice;
  const record = async (lastDay: string): Promise<string> => {
    await kept.sql('update staff_member set last_day = $3 where organization_id = $1 and id = $2', [
      organizationId,
      staff.stranger,
      lastDay,
    ]);
    const [session] = await kept.sql<{ version: number }>(
      'select version from session where organization_id = $1 and id = $2',
      [organizationId, sessionId],
    );
    return kept.change('director', 'recordInRoom', {
      sessionId,
      baseVersion: session?.version ?? 0,
      inRoom: [
        { staffId: staff.lead, role: 'lead' },
        { staffId: staff.stranger, role: 'co' },
      ],
    });
  };
  expect(await record('2026-03-01')).toBe('staff-unknown');
  expect(await record('2026-03-02')).toBe('done');
  // Who is on record there stays, whatever became of them since.
  expect(await record('2026-03-01')).toBe('done');
});
