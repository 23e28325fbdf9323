import type { ClientId } from '../clients/index.ts';
import { coMembersOf } from '../completeness/index.ts';
import {
  compileRoster,
  findCoMembers,
  type CompiledRoster,
  type Finding,
  type GuardPerson,
} from '../confidentiality/index.ts';
import type { PracticeIndex } from '../practice/index.ts';
import type { CivilDate } from '../shared/index.ts';

/** Where a text of a client's record names or describes somebody whom they had met in a group by that day. */
export type LookForOthers = (text: string, date: CivilDate) => readonly Finding[];

/** Prepares the confidentiality guard for one client's record. */
export function lookForOthers(practice: PracticeIndex, clientId: ClientId): LookForOthers {
  const metBy = coMembersOf(practice);
  const rosters = new Map<string, CompiledRoster>();
  const staff = practice.records.staff.map(({ id, firstName, lastName }): GuardPerson => ({
    id,
    kind: 'staff',
    firstName,
    lastName,
    preferredName: null,
    otherNames: [],
  }));
  const rosterOn = (date: CivilDate): CompiledRoster => {
    const { key, people } = metBy(clientId, date);
    const known = rosters.get(key);
    if (known !== undefined) return known;
    const clients = [...people()].flatMap((id): GuardPerson[] => {
      const client = practice.client(id);
      return client === undefined ? [] : [{ ...client, kind: 'client' }];
    });
    const roster = compileRoster([...clients, ...staff]);
    rosters.set(key, roster);
    return roster;
  };
  return (text, date) => findCoMembers(rosterOn(date), clientId, text);
}
