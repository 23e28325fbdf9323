import { DataSource } from 'typeorm';
import { inUnitOfWork, type RowAccess, type Transaction } from './unit-of-work.ts';

/**
 * Does an operator's import in one transaction: as the importer's role, which is bound by row-level security like the API,
 * but may bring signed records up to date with the clinic's own. Needs the administrator's connection, since no login of the
 * API may become the importer.
 */
export async function inImport<T>(
  administratorUrl: string,
  access: RowAccess,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: administratorUrl,
    synchronize: false,
    logging: false,
    poolSize: 1,
  });
  await dataSource.initialize();
  try {
    return await inUnitOfWork(dataSource, access, async (transaction) => {
      await transaction.query('set local role concord_importer');
      return work(transaction);
    });
  } finally {
    await dataSource.destroy();
  }
}
