import pg from 'pg';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';

/** Any number will do, as long as every copy of Concord takes the same. */
const importLock = 7_206_902;

/**
 * Lets one import of a practice at a time through, and lets it be given up: an abandoned one is noticed while the database
 * still works on it, and aborting the signal stops what the database does at that moment. Answers with how to stop listening.
 */
export async function takeTurn(
  administratorUrl: string,
  transaction: Transaction,
  organizationId: string,
  signal: AbortSignal | undefined,
): Promise<() => void> {
  await transaction.query("set local client_connection_check_interval = '1s'");
  const [backend] = await transaction.query<{ pid: number }>(
    'select pg_backend_pid() as pid, pg_advisory_xact_lock($1, hashtext($2))',
    [importLock, organizationId],
  );
  const cancel = (): void => {
    // When even this fails, the transaction is given up at its next row.
    void cancelStatement(administratorUrl, backend?.pid ?? 0).catch(() => undefined);
  };
  signal?.addEventListener('abort', cancel, { once: true });
  return () => signal?.removeEventListener('abort', cancel);
}

async function cancelStatement(administratorUrl: string, pid: number): Promise<void> {
  const client = new pg.Client({ connectionString: administratorUrl });
  await client.connect();
  try {
    await client.query('select pg_cancel_backend($1)', [pid]);
  } finally {
    await client.end();
  }
}
