import type { Client, ClientId } from '../clients/index.ts';
import type { Group } from '../groups/index.ts';
import type { PracticeIndex } from '../practice/index.ts';
import type { Session } from '../sessions/index.ts';
import { formatInstant, type CivilDate } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';

/** How a report points at a group, a member of staff, a client or a session; the clinic's own identifier is both ids here. */
export interface GroupRef {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly kind: 'PSYCHOEDUCATIONAL' | 'PROCESS';
  readonly enrolment: 'OPEN' | 'CLOSED';
}
export interface StaffRef {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly credential: string;
}
export interface ClientRef {
  readonly id: string;
  readonly externalId: string;
  readonly label: string;
}
export interface SessionRef {
  readonly id: string;
  readonly externalId: string;
  readonly startsAt: string;
  readonly date: CivilDate;
}

/** A group as reports name it. */
export const groupRef = ({ id, name, kind, enrolment }: Group): GroupRef => ({
  id,
  externalId: id,
  name,
  kind: kind === 'process' ? 'PROCESS' : 'PSYCHOEDUCATIONAL',
  enrolment: enrolment === 'open' ? 'OPEN' : 'CLOSED',
});

const nameOf = (client: Client): string => `${client.preferredName ?? client.firstName} ${client.lastName}`;

/** A client as reports name it: by the preferred first name, where there is one; by the identifier where the practice knows no such client. */
export function clientRef(practice: PracticeIndex, id: ClientId): ClientRef {
  const client = practice.client(id);
  return { id, externalId: id, label: client === undefined ? id : nameOf(client) };
}

/** A member of staff as reports name them; by the identifier where the practice knows nobody by it. */
export function staffRef(practice: PracticeIndex, id: StaffId): StaffRef {
  const person = practice.staffMember(id);
  const name = person === undefined ? id : `${person.firstName} ${person.lastName}`;
  return { id, externalId: id, name, credential: person?.credential ?? '' };
}

/** A session as reports name it: by its start, and by its date at its site. */
export const sessionRef = ({ id, startsAt, date }: Session): SessionRef => ({
  id,
  externalId: id,
  startsAt: formatInstant(startsAt),
  date,
});
