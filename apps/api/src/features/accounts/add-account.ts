import { randomUUID } from 'node:crypto';
import type { AuditEvent } from '@concord/domain/audit-log';
import type { Instant } from '@concord/domain/shared';
import type { PracticeRole } from '@concord/domain/staff';
import type { DataSource } from 'typeorm';
import { recordEvent } from '../../platform/audit/audit.store.ts';
import { commandEvent } from '../../platform/audit/command-event.ts';
import { hashPassword } from '../../platform/auth/password.ts';
import { findAccountByEmail, signingIn } from '../../platform/auth/session.store.ts';
import { inUnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { insertAccount, type NewAccount } from './account.store.ts';

/** Somebody who shall be able to sign in. */
export interface Newcomer {
  readonly organizationId: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly PracticeRole[];
  readonly staffId: string | null;
  /** Null for who signs in through the organization's provider alone. */
  readonly password: string | null;
}

async function record(
  transaction: Transaction,
  account: NewAccount,
  event: AuditEvent | null,
): Promise<boolean> {
  const isNew = await insertAccount(transaction, account);
  if (isNew && event !== null) await recordEvent(transaction, account.organizationId, event);
  return isNew;
}

/** Makes an account, with its event in the audit trail where it is an act of the operator; false when its address is taken. */
export async function addAccount(
  dataSource: DataSource,
  newcomer: Newcomer,
  at: Instant | null = null,
): Promise<boolean> {
  const { organizationId, email, name, roles, staffId } = newcomer;
  const passwordHash = newcomer.password === null ? null : await hashPassword(newcomer.password);
  const id = randomUUID();
  const act = { action: 'userAdd', recordClass: 'account' } as const;
  const event = at === null ? null : commandEvent({ ...act, at }, { userId: id, roles });
  return inUnitOfWork(dataSource, signingIn, (transaction) =>
    record(transaction, { organizationId, id, email, name, roles, staffId, passwordHash }, event),
  );
}

/** Whether somebody may sign in with this address. */
export const hasAccount = async (dataSource: DataSource, email: string): Promise<boolean> =>
  (await inUnitOfWork(dataSource, signingIn, (transaction) => findAccountByEmail(transaction, email))) !==
  null;
