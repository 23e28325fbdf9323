import type { DataSource } from 'typeorm';
import { wholePractice } from '../features/exchange/index.ts';
import { recordId } from '../platform/database/ids.ts';
import { inUnitOfWork } from '../platform/database/unit-of-work.ts';

/** The member of staff with the clinic's own identifier, or null. */
export async function findStaffMember(
  dataSource: DataSource,
  organizationId: string,
  externalId: string,
): Promise<string | null> {
  const id = recordId(organizationId, 'staff', externalId);
  const rows = await inUnitOfWork(dataSource, wholePractice(organizationId), (transaction) =>
    transaction.query('select 1 as found from staff_member where organization_id = $1 and id = $2', [
      organizationId,
      id,
    ]),
  );
  return rows.length === 0 ? null : id;
}
