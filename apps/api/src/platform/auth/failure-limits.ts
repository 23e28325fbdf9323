import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { RateLimiterMemory } from 'rate-limiter-flexible';

const quarterHour = 15 * 60;

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

/** Counts attempts to sign in and says when it is enough. */
export interface FailureLimits {
  /** Counts an attempt as failed before it is made, so that attempts at one moment cannot all slip through; false when locked. */
  readonly admit: (email: string, address: string) => Promise<boolean>;
  /** After a success: the address starts anew, and the network gets back what the attempt had counted. */
  readonly forget: (email: string, address: string) => Promise<void>;
}

// The address is kept hashed: a memory dump shows no list of who tried.
const keyOf = (email: string): string =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('base64');

export function makeFailureLimits(): FailureLimits {
  const accounts = new RateLimiterMemory({ points: failuresAllowed.account, duration: quarterHour });
  const networks = new RateLimiterMemory({ points: failuresAllowed.network, duration: quarterHour });
  return {
    admit: async (email, address) => {
      const account = await accounts.penalty(keyOf(email), 1);
      const network = await networks.penalty(networkOf(address), 1);
      return (
        account.consumedPoints <= failuresAllowed.account && network.consumedPoints <= failuresAllowed.network
      );
    },
    forget: async (email, address) => {
      await accounts.delete(keyOf(email));
      await networks.reward(networkOf(address), 1);
    },
  };
}
