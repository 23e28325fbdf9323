import type { ShownSessionFragment } from '../../gql/graphql.ts';
import { formatNumberOf } from '../../platform/format.ts';

interface OpenDoors {
  readonly openSessions: number;
  readonly openTokens: number;
}

/** "2 sessions, 1 token", or "none". */
export function sayOpenDoors({ openSessions, openTokens }: OpenDoors): string {
  const parts = [
    ...(openSessions > 0 ? [formatNumberOf(openSessions, 'session')] : []),
    ...(openTokens > 0 ? [formatNumberOf(openTokens, 'token')] : []),
  ];
  return parts.length === 0 ? 'none' : parts.join(', ');
}

/** What the organization's own sign-in is to a person. */
export function sayProvider({
  isKnownAtProvider,
  hasPassword,
}: {
  readonly isKnownAtProvider: boolean;
  readonly hasPassword: boolean;
}): string {
  const ways = hasPassword ? 'They have a password here, too.' : 'They have no password here.';
  return isKnownAtProvider
    ? `Linked at their first sign-in. ${ways} Forget the link when their account over there was made anew.`
    : `Not linked yet: this happens when they first come, with a verified address. ${ways}`;
}

/** What an administrator can do about a person's password. */
export const sayPassword = ({ hasPassword }: { readonly hasPassword: boolean }): string =>
  hasPassword
    ? 'Forgotten, or known to others? The old one, all sessions and all tokens end at once; you get a code to hand to them.'
    : 'None yet. With a code that you hand to them they choose one; a newer code replaces an older one.';

const firstSteps: Readonly<Record<ShownSessionFragment['signedInBy'], string>> = {
  PASSWORD: 'by password',
  PROVIDER: 'through the organization',
};
const secondSteps: Readonly<Record<ShownSessionFragment['secondStep'], string>> = {
  NONE: '',
  CODE: ' and code',
  PROVIDER: ', second factor there',
};

/** "by password and code" */
export const sayHowSignedIn = ({
  signedInBy,
  secondStep,
}: Pick<ShownSessionFragment, 'signedInBy' | 'secondStep'>): string =>
  firstSteps[signedInBy] + secondSteps[secondStep];

const roles: Readonly<Record<string, string>> = {
  lead: 'lead',
  co: 'co-facilitator',
  trainee: 'trainee',
  observer: 'observer',
};

/** "co-facilitator" */
export const sayAssignmentRole = (role: string): string => roles[role] ?? role;
