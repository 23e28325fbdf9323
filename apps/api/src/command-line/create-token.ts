import { recordEvent } from '../platform/audit/audit.store.ts';
import { commandEvent } from '../platform/audit/command-event.ts';
import { findAccountByEmail, signingIn } from '../platform/auth/session.store.ts';
import { hashSecret, newToken } from '../platform/auth/secret.ts';
import { systemClock } from '../platform/clock.ts';
import { inUnitOfWork } from '../platform/database/unit-of-work.ts';
import { insertToken } from './token.store.ts';
import { InputError, parseCall, required, UsageError } from './command.ts';
import { printLine, type Io } from './io.ts';
import { withDatabase } from './with-database.ts';

const millisecondsPerDay = 86_400_000;
const longestDays = 3_660;

/** `concord token create`: prints a bearer token once; only its hash is stored. */
export async function createToken(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseCall(args, {
    email: { type: 'string' },
    days: { type: 'string', default: '90' },
  });
  const email = required(values.email, '--email').trim();
  const days = checkDays(values.days);
  const token = newToken();
  await withDatabase(io, ({ dataSource }) =>
    inUnitOfWork(dataSource, signingIn, async (transaction) => {
      const found = await findAccountByEmail(transaction, email);
      const now = systemClock();
      if (found === null || (found.worksUntil !== null && found.worksUntil <= now))
        throw new InputError('There is no account with this address that may sign in.');
      await insertToken(transaction, found.account, {
        tokenHash: hashSecret(token),
        createdAt: new Date(now),
        expiresAt: new Date(now + days * millisecondsPerDay),
      });
      const { organizationId, userId } = found.account;
      const act = { at: now, action: 'tokenCreate', recordClass: 'account' } as const;
      await recordEvent(transaction, organizationId, commandEvent(act, { userId, days }));
    }),
  );
  await printLine(io.stdout, token);
  return 0;
}

function checkDays(text: string): number {
  const days = Number(text);
  if (!/^\d+$/.test(text) || days < 1 || days > longestDays) {
    throw new UsageError(`--days is a whole number from 1 to ${longestDays}.`);
  }
  return days;
}
