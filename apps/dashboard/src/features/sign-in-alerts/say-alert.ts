import type { SignInAlertKind } from '../../gql/graphql.ts';
import { formatNumberOf } from '../../platform/format.ts';

const guessed: Readonly<Record<SignInAlertKind, string>> = {
  PASSWORD: 'Five wrong passwords in a quarter of an hour; the account was locked for as long',
  NETWORK:
    'Thirty wrong passwords for several accounts from one network; the network was locked for a quarter of an hour',
  CODE: 'Five wrong codes after the right password: whoever it was knows it',
  CONFIRMATION: 'Five wrong passwords or codes in a session that was open, before signing or in an emergency',
};

/** What happened, and how often it came to that. */
export const sayGuessing = ({
  kind,
  times,
}: {
  readonly kind: SignInAlertKind;
  readonly times: number;
}): string =>
  times === 1 ? `${guessed[kind]}.` : `${guessed[kind]}; ${formatNumberOf(times, 'time', 'times')} by now.`;

/** A network as those who look after networks write it: "198.51.100.0/24", "2001:db8:0:7::/64". */
export const sayNetwork = (network: string): string =>
  network.includes(':') ? `${network}::/64` : `${network}.0/24`;

/** What to do about it, where that is not to be seen from what happened. */
export const sayAdvice = (kind: SignInAlertKind): string | null =>
  kind === 'CODE'
    ? 'Have the password changed, and end the open sessions.'
    : kind === 'CONFIRMATION'
      ? 'Ask the person whether it was them; if not, end their sessions.'
      : null;
