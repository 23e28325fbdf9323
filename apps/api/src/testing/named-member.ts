import { inUnitOfWork } from '../platform/database/unit-of-work.ts';
import type { TestApp } from './test-app.ts';
import type { MarkedPractice } from './two-practices.ts';

/** Writes into a practice as somebody who sees all of it. */
export const writeAs = (
  app: TestApp,
  practice: MarkedPractice,
  sql: string,
  parameters: readonly unknown[],
): Promise<object[]> =>
  inUnitOfWork(
    app.database.dataSource,
    {
      organizationId: practice.organizationId,
      groups: 'all',
      clients: 'all',
      ownClients: [],
      classes: ['body', 'billing', 'quality'],
    },
    ({ query }) => query(sql, parameters),
  );

/** Has the signed note of the first group name the member of the second twice, who was in the first one for a while. */
export async function nameMember(app: TestApp, practice: MarkedPractice): Promise<void> {
  const [{ groupId, noteId }, { clientId, noteId: otherNote }] = practice.groups;
  // Both members were in the first group together, so that a note about the one may not name the other.
  await writeAs(
    app,
    practice,
    `insert into membership (organization_id, id, external_id, group_id, client_id, entered_on, left_on, exit)
       values ($1, gen_random_uuid(), 'A2 in A1', $2, $3, '2026-01-05', '2026-02-20', 'completed')`,
    [practice.organizationId, groupId, clientId],
  );
  await writeAs(
    app,
    practice,
    `update client set first_name = 'Marisol', last_name = 'Okonjo' where organization_id = $1 and id = $2`,
    [practice.organizationId, clientId],
  );
  await writeAs(
    app,
    practice,
    `update progress_note_body set response = 'He was comforted by Marisol Okonjo, and thanked Marisol at the end.'
       where organization_id = $1 and note_id = $2`,
    [practice.organizationId, noteId],
  );
  await writeAs(
    app,
    practice,
    `update progress_note set status = 'signed' where organization_id = $1 and id = any ($2::uuid[])`,
    [practice.organizationId, [noteId, otherNote]],
  );
}
