import {
  compileRoster,
  findCoMembers,
  type CompiledRoster,
  type Finding,
  type GuardPerson,
} from '../confidentiality/index.ts';
import type { Client, ClientId } from '../clients/index.ts';
import type { PracticeIndex } from '../practice/index.ts';
import type { CoMembers } from './co-members.ts';

/** A place where a note points at a co-member; what the rules need of it. */
export interface GuardFinding {
  readonly level: 'block' | 'warn';
  readonly personId: string | null;
}

/** Looks for co-members of a client in a text. */
export type Guard = (text: string, subject: ClientId, coMembers: CoMembers) => readonly GuardFinding[];

/** So many prepared rosters are kept; sessions are judged in order, so that the latest are the likeliest. */
const rostersKept = 200;

/** The guard with all that it says of a place: where it is, and with which words. */
export type FullGuard = (text: string, subject: ClientId, coMembers: CoMembers) => readonly Finding[];

/** The guard of the editor, for the people of a practice. Rosters are prepared once for all notes that share one. */
export function guardOf(practice: PracticeIndex): FullGuard {
  const staff = practice.records.staff.map(({ id, firstName, lastName }): GuardPerson => ({
    id,
    kind: 'staff',
    firstName,
    lastName,
    preferredName: null,
    otherNames: [],
  }));
  const rosters = new Map<string, CompiledRoster>();
  const people = new Map<ClientId, GuardPerson>();

  function personOf(id: ClientId): GuardPerson | undefined {
    const known = people.get(id);
    if (known !== undefined) return known;
    const client = practice.client(id);
    if (client === undefined) return undefined;
    const person = guarded(client);
    people.set(id, person);
    return person;
  }

  function rosterOf(coMembers: CoMembers): CompiledRoster {
    const known = rosters.get(coMembers.key);
    if (known !== undefined) return known;
    const clients = [...coMembers.people()].flatMap((id) => personOf(id) ?? []);
    const roster = compileRoster([...clients, ...staff]);
    const [oldest] = rosters.keys();
    if (rosters.size >= rostersKept && oldest !== undefined) rosters.delete(oldest);
    rosters.set(coMembers.key, roster);
    return roster;
  }
  return (text, subject, coMembers) => findCoMembers(rosterOf(coMembers), subject, text);
}

const guarded = ({ id, firstName, lastName, preferredName, otherNames }: Client): GuardPerson => ({
  id,
  kind: 'client',
  firstName,
  lastName,
  preferredName,
  otherNames,
});
