import type { ClientId } from '../clients/index.ts';
import { coMembersOf, guardOf } from '../completeness/index.ts';
import type { Finding } from '../confidentiality/index.ts';
import type { PracticeIndex } from '../practice/index.ts';
import type { CivilDate } from '../shared/index.ts';

/** Where a text of a client's record names or describes somebody whom they had met in a group by that day. */
export type LookForOthers = (text: string, date: CivilDate) => readonly Finding[];

/** Prepares the confidentiality guard for one client's record. */
export function lookForOthers(practice: PracticeIndex, clientId: ClientId): LookForOthers {
  const metBy = coMembersOf(practice);
  const look = guardOf(practice);
  return (text, date) => look(text, clientId, metBy(clientId, date));
}
