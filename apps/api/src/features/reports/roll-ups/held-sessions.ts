import type { PracticeRecords } from '@concord/domain/practice';
import type { Session, SessionId } from '@concord/domain/sessions';
import { compareCodePoints } from '@concord/domain/shared';

/** The held sessions of a practice: in order of their start, then of their identifier at the clinic, and by that identifier. */
export interface HeldSessions {
  readonly inOrder: readonly Session[];
  readonly byId: ReadonlyMap<SessionId, Session>;
}

/** Finds the sessions that count. */
export function listHeldSessions({ sessions }: PracticeRecords): HeldSessions {
  const inOrder = sessions
    .filter(({ status }) => status === 'held')
    .sort((one, other) => one.startsAt - other.startsAt || compareCodePoints(one.id, other.id));
  return { inOrder, byId: new Map(inOrder.map((session) => [session.id, session])) };
}

/** The list of a key in a map of lists; made where it is missing. */
export function listIn<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  let list = lists.get(key);
  if (list === undefined) lists.set(key, (list = []));
  return list;
}
