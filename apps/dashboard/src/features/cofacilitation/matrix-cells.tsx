import type { ReactNode } from 'react';
import type { MatrixCell, MatrixColumn, MatrixRow } from '../../charts/matrix.tsx';
import { formatNumberOf, sumOf } from '../../platform/format.ts';
import type { RowsRequest } from '../../platform/rows-request.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { GroupLink, RowsLink } from '../../ui/object-links.tsx';
import { heldIn, involvementOf, nameWithCredential, roleWords } from './cofac-facts.ts';
import type { CofacAnswer, CofacMatrix, Involvement } from './cofac-facts.ts';

type Days = Pick<RowsRequest, 'from' | 'to'>;

/** One column a group, with the sessions that it held. */
export const columnsOf = (
  { groups }: CofacMatrix,
  answer: CofacAnswer,
  days: Days,
): readonly MatrixColumn[] =>
  groups.map(({ id, name }) => ({
    key: id,
    head: (
      <GroupLink id={id}>
        <span className="upright-name" title={name}>
          {name}
        </span>
      </GroupLink>
    ),
    foot: (
      <RowsLink
        request={{ of: 'sessions', ...days, groupId: id }}
        label={`${heldIn(answer, id)} sessions of ${name}`}
      >
        {heldIn(answer, id)}
      </RowsLink>
    ),
  }));

/** One row a clinician: role and sessions in each group, and what they come to. */
export const rowsOf = (matrix: CofacMatrix, answer: CofacAnswer, days: Days): readonly MatrixRow[] =>
  matrix.people.map((person) => {
    const own = matrix.involvements.filter(({ staff }) => staff.id === person.id);
    return {
      key: person.id,
      name: nameWithCredential(person),
      cells: matrix.groups.map((group) =>
        cellOf(involvementOf(matrix, person.id, group.id), heldIn(answer, group.id)),
      ),
      total: (
        <PersonTotal
          request={{ of: 'sessions', ...days, staffIds: [person.id], part: 'assigned' }}
          name={person.name}
          sessions={sumOf(own.map(({ sessionsInRoom }) => sessionsInRoom))}
          groups={own.length}
          alone={sumOf(own.map(({ sessionsAlone }) => sessionsAlone))}
        />
      ),
    };
  });

interface PersonTotalProps {
  readonly request: RowsRequest;
  readonly name: string;
  readonly sessions: number;
  readonly groups: number;
  readonly alone: number;
}

const PersonTotal = ({ request, name, sessions, groups, alone }: PersonTotalProps): ReactNode => (
  <>
    <RowsLink request={request} label={`${name}: ${formatNumberOf(sessions, 'session')} in the room`}>
      <b>{sessions}</b>
    </RowsLink>
    <span className="quiet">
      {' '}
      · {groups} ·{' '}
      {alone === 0 ? (
        0
      ) : (
        <RowsLink
          request={{ ...request, part: 'alone' }}
          label={`${name}: ${formatNumberOf(alone, 'session')} led alone`}
        >
          {alone}
        </RowsLink>
      )}
    </span>
  </>
);

function cellOf(involvement: Involvement | undefined, held: number): MatrixCell {
  if (involvement === undefined) return { mark: null, label: null };
  const { staff, group, role, sessionsInRoom, sessionsAlone, assignments } = involvement;
  const since = assignments.map(({ from }) => from).toSorted()[0];
  const alone = sessionsAlone === 0 ? '' : `, ${sessionsAlone} alone`;
  return {
    mark: (
      <span className="role" data-role={role} data-alone={sessionsAlone > 0 || undefined}>
        <b>{roleWords(role).letter}</b> {sessionsInRoom}
      </span>
    ),
    label: `${roleWords(role).letter} ${sessionsInRoom}: ${staff.name}, ${group.name}, ${roleWords(role).word}${since === undefined ? '' : ` since ${formatDayAndYear(since)}`}, in the room at ${sessionsInRoom} of ${formatNumberOf(held, 'session')}${alone}`,
  };
}
