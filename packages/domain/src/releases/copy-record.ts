import type { Group } from '../groups/index.ts';
import { compareSessions, type PracticeIndex } from '../practice/index.ts';
import type { Session } from '../sessions/index.ts';
import type { CivilDate } from '../shared/index.ts';
import { copyRequests } from './copy-request.ts';
import { copySession } from './copy-session.ts';
import { makeCopyText, type CopyRequest } from './copy-text.ts';
import type { DoubtfulWords, RecordCopy } from './record-copy.ts';

/**
 * Copies one client's record of some days for somebody outside: what is signed, composed of the group's facts and the client's own
 * notes, with everything that was added later. Words that may name or describe another member are left out, whatever their level,
 * unless they were kept on purpose at signing or may stand now. Null where there is no such client.
 */
export function copyRecord(practice: PracticeIndex, request: CopyRequest): RecordCopy | null {
  const { clientId, days } = request;
  const client = practice.client(clientId);
  if (client === undefined) return null;
  const doubtful: DoubtfulWords[] = [];
  const copyText = makeCopyText(practice, request, doubtful);
  const isDuring = (from: CivilDate, to: CivilDate | null): boolean =>
    from <= days.to && (to === null || to >= days.from);

  const stays = practice
    .membershipsOfClient(clientId)
    .filter(({ enteredOn, leftOn }) => isDuring(enteredOn, leftOn))
    .flatMap((membership) => {
      const group = practice.group(membership.groupId);
      if (group === undefined) return [];
      const { exitCircumstances: text, leftOn } = membership;
      // How a stay ended after the days that are copied is not of these days.
      const hasEnded = leftOn !== null && leftOn <= days.to;
      const exitCircumstances = hasEnded
        ? copyText({ text, place: 'exitCircumstances', record: null, sessionId: null, date: leftOn })
        : null;
      const asOfThen = hasEnded ? membership : { ...membership, leftOn: null, exit: null };
      return [{ group, membership: { ...asOfThen, exitCircumstances } }];
    });
  const goals = practice
    .goalsOf(clientId)
    .filter(({ openedOn, closedOn }) => isDuring(openedOn, closedOn))
    .map((goal, number) => {
      const { text } = goal;
      const copied = copyText({
        text,
        place: 'goal',
        record: null,
        sessionId: null,
        date: days.to,
        number,
      });
      return { ...goal, text: copied ?? '' };
    });
  const goalTexts = new Map(goals.map(({ id, text }) => [id, text]));
  const sessions = sessionsOf(practice, request).map(({ session, group }) =>
    copySession(practice, request, session, group, copyText, (id) => goalTexts.get(id) ?? ''),
  );
  return {
    client,
    days,
    stays,
    primaryTherapists: practice
      .primaryTherapistsOf(clientId)
      .filter(({ from, to }) => isDuring(from, to))
      .map(({ staffId, from, to }) => ({ staff: practice.staffMember(staffId) ?? null, from, to })),
    diagnoses: practice.diagnosesOf(clientId).filter(({ from, to }) => isDuring(from, to)),
    goals,
    requests: copyRequests(practice, request.requests, { noteId: null, sessionId: null }, copyText),
    sessions,
    doubtful,
    isPart2: [...stays, ...sessions].some(({ group }) => group.part2 === true),
  };
}

/** The held sessions of those days at which the client has a seat on record, in order of their start. */
function sessionsOf(
  practice: PracticeIndex,
  { clientId, days }: CopyRequest,
): { readonly session: Session; readonly group: Group }[] {
  const ids = new Set([
    ...practice.attendanceOfClient(clientId).map(({ sessionId }) => sessionId),
    ...practice.notesOfClient(clientId).map(({ sessionId }) => sessionId),
  ]);
  return [...ids]
    .flatMap((id) => practice.session(id) ?? [])
    .filter(({ status, date }) => status === 'held' && days.from <= date && date <= days.to)
    .sort(compareSessions)
    .flatMap((session) => {
      const group = practice.group(session.groupId);
      return group === undefined ? [] : [{ session, group }];
    });
}
