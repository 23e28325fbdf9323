import type { DataSource } from 'typeorm';
import { wholePractice } from '../features/exchange/index.ts';
import { recordId } from '../platform/database/ids.ts';
import { inUnitOfWork } from '../platform/database/unit-of-work.ts';

/** The member of staff with the clinic's own identifier, and whether they leave or have left; null for nobody. */
export async function findStaffMember(
  dataSource: DataSource,
  organizationId: string,
  externalId: string,
): Promise<{ readonly id: string; readonly leaves: boolean } | null> {
  const id = recordId(organizationId, 'staff', externalId);
  const rows = await inUnitOfWork(dataSource, wholePractice(organizationId), (transaction) =>
    transaction.query<{ leaves: boolean }>(
      'select last_day is not null as leaves from staff_member where organization_id = $1 and id = $2',
      [organizationId, id],
    ),
  );
  const [row] = rows;
  return row === undefined ? null : { id, leaves: row.leaves };
}
