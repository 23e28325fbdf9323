import type { Role } from '../gql/graphql.ts';
import { mayOpenRecords, rolesWithRecords as everybodyWithRecords } from '../platform/access-words.ts';

const readersOfNotes: readonly Role[] = ['DIRECTOR', 'CLINICIAN'];

/** Where the navigation leads, by which keys, and whose role includes what stands there. */
export const places = [
  { to: '/', label: 'Home', keys: 'g h', part: 'practice', roles: everybodyWithRecords },
  { to: '/document', label: 'Document', keys: 'g d', part: 'practice', roles: readersOfNotes },
  { to: '/follow-ups', label: 'Follow-ups', keys: 'g w', part: 'practice', roles: readersOfNotes },
  {
    to: '/groups',
    label: 'Groups',
    keys: 'g r',
    part: 'practice',
    roles: [...everybodyWithRecords, 'BILLER'] satisfies Role[],
  },
  { to: '/members', label: 'Members', keys: 'g m', part: 'practice', roles: everybodyWithRecords },
  { to: '/amendments', label: 'Requests to amend', keys: 'g q', part: 'practice', roles: readersOfNotes },
  { to: '/billing', label: 'Billing', keys: 'g b', part: 'practice', roles: ['DIRECTOR', 'BILLER'] },
  { to: '/attendance', label: 'Attendance', keys: 'g a', part: 'reports', roles: everybodyWithRecords },
  { to: '/flow', label: 'Entry & exit', keys: 'g f', part: 'reports', roles: everybodyWithRecords },
  { to: '/goals', label: 'Goals', keys: 'g o', part: 'reports', roles: readersOfNotes },
  { to: '/cofac', label: 'Co-facilitation', keys: 'g c', part: 'reports', roles: everybodyWithRecords },
  { to: '/audit', label: 'Audit', keys: 'g u', part: 'reports', roles: everybodyWithRecords },
  { to: '/access-log', label: 'Access log', keys: 'g l', part: 'reports', roles: ['DIRECTOR'] },
  {
    to: '/emergency',
    label: 'Emergency access',
    keys: 'g e',
    part: 'practice',
    roles: readersOfNotes,
  },
  { to: '/sites-and-staff', label: 'Sites & staff', keys: 'g s', part: 'practice', roles: ['DIRECTOR'] },
  { to: '/admin', label: 'People', keys: 'g p', part: 'practice', roles: ['ADMINISTRATOR'] },
  { to: '/practice', label: 'The practice', keys: 'g t', part: 'practice', roles: ['ADMINISTRATOR'] },
  {
    to: '/payers',
    label: 'Payers',
    keys: 'g y',
    part: 'practice',
    roles: ['DIRECTOR', 'BILLER', 'AUDITOR', 'ADMINISTRATOR'],
  },
] as const satisfies readonly {
  readonly to: string;
  readonly label: string;
  readonly keys: string;
  readonly part: 'practice' | 'reports';
  readonly roles: readonly Role[];
}[];

export type Place = (typeof places)[number];

const includes = (allowed: readonly Role[], held: readonly Role[]): boolean =>
  held.some((role) => allowed.includes(role));

/** The pages that somebody with these roles can use. */
export const placesFor = (held: readonly Role[]): readonly Place[] =>
  places.filter(({ roles }) => includes(roles, held));

/** Where somebody begins: their Home; who has none begins at their chief work. */
export const firstPlaceFor = (held: readonly Role[]): Place | undefined => {
  const own = placesFor(held);
  return own.find(({ to }) => to === '/') ?? own.find(({ to }) => to === '/billing') ?? own[0];
};

/** Pages that open out of others: a group's, a member's and a session's own. */
const records = ['/groups/', '/members/', '/sessions/'];

/** Whether the page at an address is for somebody with these roles. An address that is no page is for everybody. */
export function mayOpen(held: readonly Role[], pathname: string): boolean {
  if (records.some((start) => pathname.startsWith(start))) return mayOpenRecords({ roles: held });
  const place = places.find(({ to }) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)));
  return place === undefined || includes(place.roles, held);
}
