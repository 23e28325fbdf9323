import { randomUUID } from 'node:crypto';
import type { PracticeRole } from '@concord/domain/staff';
import type { DataSource } from 'typeorm';
import { hashPassword } from '../../platform/auth/password.ts';
import { findAccountByEmail, signingIn } from '../../platform/auth/session.store.ts';
import { inUnitOfWork } from '../../platform/database/unit-of-work.ts';
import { insertAccount } from './account.store.ts';

/** Somebody who shall be able to sign in. */
export interface Newcomer {
  readonly organizationId: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly PracticeRole[];
  readonly staffId: string | null;
  readonly password: string;
}

/** Makes an account; false when its address is taken. */
export async function addAccount(dataSource: DataSource, newcomer: Newcomer): Promise<boolean> {
  const { organizationId, email, name, roles, staffId } = newcomer;
  const passwordHash = await hashPassword(newcomer.password);
  return inUnitOfWork(dataSource, signingIn, (transaction) =>
    insertAccount(transaction, {
      organizationId,
      id: randomUUID(),
      email,
      name,
      roles,
      staffId,
      passwordHash,
    }),
  );
}

/** Whether somebody may sign in with this address. */
export const hasAccount = async (dataSource: DataSource, email: string): Promise<boolean> =>
  (await inUnitOfWork(dataSource, signingIn, (transaction) => findAccountByEmail(transaction, email))) !==
  null;
