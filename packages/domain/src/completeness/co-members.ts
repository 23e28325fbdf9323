import type { ClientId } from '../clients/index.ts';
import type { GroupId } from '../groups/index.ts';
import type { PracticeIndex } from '../practice/index.ts';
import { compareCodePoints, type CivilDate } from '../shared/index.ts';

/** The client and everyone who was ever in a group with the client; `key` is the same for the same people. */
export interface CoMembers {
  readonly key: string;
  readonly people: () => ReadonlySet<ClientId>;
}

/** Answers who shared a group with a client up to a day. */
export type CoMembersUpTo = (client: ClientId, date: CivilDate) => CoMembers;

interface Joined {
  readonly client: ClientId;
  readonly on: CivilDate;
}

/**
 * Co-members: everyone who was ever a member of, or a guest in, any group with the client up to a day (rules.md), also those
 * who had left before the client came: their names are still known in the room.
 */
export function coMembersOf(practice: PracticeIndex): CoMembersUpTo {
  const joinedByGroup = new Map<GroupId, Map<ClientId, CivilDate>>();
  const groupsByClient = new Map<ClientId, Set<GroupId>>();
  const join = (group: GroupId, client: ClientId, on: CivilDate): void => {
    const joined = joinedByGroup.get(group) ?? new Map<ClientId, CivilDate>();
    joinedByGroup.set(group, joined);
    const before = joined.get(client);
    if (before === undefined || on < before) joined.set(client, on);
    const groups = groupsByClient.get(client) ?? new Set<GroupId>();
    groupsByClient.set(client, groups.add(group));
  };
  for (const { groupId, clientId, enteredOn } of practice.records.memberships) {
    join(groupId, clientId, enteredOn);
  }
  for (const { sessionId, clientId } of practice.records.attendance) {
    const session = practice.session(sessionId);
    if (session !== undefined) join(session.groupId, clientId, session.date);
  }
  const inOrder = new Map<GroupId, readonly Joined[]>();
  for (const [group, joined] of joinedByGroup) {
    const list = [...joined].map(([client, on]) => ({ client, on }));
    inOrder.set(
      group,
      list.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : compareCodePoints(a.client, b.client))),
    );
  }
  const countUpTo = (group: GroupId, date: CivilDate): number => {
    const list = inOrder.get(group) ?? [];
    const later = list.findIndex(({ on }) => on > date);
    return later === -1 ? list.length : later;
  };
  return (client, date) => {
    const shared = [...(groupsByClient.get(client) ?? [])]
      .filter((group) => (joinedByGroup.get(group)?.get(client) ?? '9999') <= date)
      .map((group) => ({ group, count: countUpTo(group, date) }))
      .sort((a, b) => compareCodePoints(a.group, b.group));
    return {
      key: shared.map(({ group, count }) => `${group}\u0000${count}`).join('\u0001'),
      people: () =>
        new Set(
          shared.flatMap(({ group, count }) =>
            (inOrder.get(group) ?? []).slice(0, count).map((joined) => joined.client),
          ),
        ),
    };
  };
}
