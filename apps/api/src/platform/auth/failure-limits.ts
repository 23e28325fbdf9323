import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.ts';
import { inUnitOfWork, type Transaction } from '../database/unit-of-work.ts';
import { countFailure, forgetFailures, removeOldFailures, takeBackFailure } from './failed-attempt.store.ts';
import { signingIn } from './session.store.ts';

const quarterHour = 15 * 60_000;

/** How many failed sign-ins an account, and a network, may have in a quarter of an hour. */
const failuresAllowed = { account: 5, network: 30 } as const;

/** The network that an address belongs to: the /24 of IPv4, the /64 of IPv6, within which changing address costs nothing. */
export function networkOf(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address;
  if (!isIPv6(plain)) return plain.split('.').slice(0, 3).join('.');
  const [head = '', tail = ''] = plain.split('::');
  const left = head.split(':').filter((group) => group !== '');
  const right = tail.split(':').filter((group) => group !== '');
  const zeros = plain.includes('::')
    ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
    : [];
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** Whether an attempt may be made; with the last one, if it fails, account or network are locked. */
export type Admission = 'admitted' | 'last-of-account' | 'last-of-network' | 'locked';

/** Counts attempts to sign in and says when it is enough. */
export interface FailureLimits {
  /** Counts an attempt as failed before it is made, so that attempts at one moment cannot all slip through. */
  readonly admit: (email: string, address: string) => Promise<Admission>;
  /** After a success: the address starts anew, and the network gets back what the attempt had counted. */
  readonly forget: (email: string, address: string) => Promise<void>;
}

// Kept hashed: the table is no list of who tried.
const keyOf = (kind: 'account' | 'network', text: string): Buffer =>
  createHash('sha256').update(`${kind}:${text.trim().toLowerCase()}`).digest();

/**
 * Counts in the database, so that several servers count together and a restart forgets nothing. Each count is a transaction of
 * its own: it stands also when what was attempted is rolled back.
 */
export function makeFailureLimits(dataSource: DataSource, clock: Clock): FailureLimits {
  const counting = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    inUnitOfWork(dataSource, signingIn, work);
  return {
    admit: (email, address) =>
      counting(async (transaction) => {
        const now = clock();
        // Everybody takes the account before the network: two attempts never wait for each other in a ring.
        const account = await countFailure(transaction, keyOf('account', email), now, quarterHour);
        const network = await countFailure(
          transaction,
          keyOf('network', networkOf(address)),
          now,
          quarterHour,
        );
        if (account === 1) await removeOldFailures(transaction, now);
        if (account > failuresAllowed.account || network > failuresAllowed.network) return 'locked';
        if (account === failuresAllowed.account) return 'last-of-account';
        return network === failuresAllowed.network ? 'last-of-network' : 'admitted';
      }),
    forget: (email, address) =>
      counting(async (transaction) => {
        await forgetFailures(transaction, keyOf('account', email));
        await takeBackFailure(transaction, keyOf('network', networkOf(address)));
      }),
  };
}
