import { day } from '../../testing/practice.ts';
import type { GroupFlow, Stay } from './stays.ts';

/** An invented stay; `from` names its member too. */
export function stayOf(from: string, to: string | null, change: Partial<Stay> = {}): Stay {
  return {
    __typename: 'MembershipSpan',
    id: `stay-${from}-${to ?? 'open'}`,
    client: { __typename: 'ClientRef', id: `client-${from}`, label: `M-${from.slice(5)}` },
    enteredOn: day(from),
    leftOn: to === null ? null : day(to),
    exit: null,
    exitCircumstances: null,
    sessionsHeld: 10,
    sessionsAttended: 8,
    othersEntered: 0,
    othersLeft: 0,
    ...change,
  };
}

/** An invented group with these stays. */
export const flowOf = (name: string, memberships: Stay[], change: Partial<GroupFlow> = {}): GroupFlow => ({
  __typename: 'GroupTimeline',
  group: {
    __typename: 'GroupRef',
    id: name === 'Skills' ? 'group-2' : 'group-1',
    name,
    kind: 'PROCESS',
    enrolment: 'OPEN',
  },
  census: [2],
  entries: [1],
  exits: [1],
  memberships,
  ...change,
});
