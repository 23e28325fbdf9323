import type { MatrixCell, MatrixColumn, MatrixRow } from '../../charts/matrix.tsx';
import { formatNumberOf, sumOf } from '../../platform/format.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { GroupLink } from '../../ui/object-links.tsx';
import { heldIn, involvementOf, nameWithCredential, roleWords } from './cofac-facts.ts';
import type { CofacAnswer, CofacMatrix, Involvement } from './cofac-facts.ts';

/** One column a group, with the sessions that it held. */
export const columnsOf = ({ groups }: CofacMatrix, answer: CofacAnswer): readonly MatrixColumn[] =>
  groups.map(({ id, name }) => ({
    key: id,
    head: (
      <GroupLink id={id}>
        <span className="upright-name" title={name}>
          {name}
        </span>
      </GroupLink>
    ),
    foot: heldIn(answer, id),
  }));

/** One row a clinician: role and sessions in each group, and what they come to. */
export const rowsOf = (matrix: CofacMatrix, answer: CofacAnswer): readonly MatrixRow[] =>
  matrix.people.map((person) => {
    const own = matrix.involvements.filter(({ staff }) => staff.id === person.id);
    return {
      key: person.id,
      name: nameWithCredential(person),
      cells: matrix.groups.map((group) =>
        cellOf(involvementOf(matrix, person.id, group.id), heldIn(answer, group.id)),
      ),
      total: (
        <>
          <b>{sumOf(own.map(({ sessionsInRoom }) => sessionsInRoom))}</b>
          <span className="quiet">
            {' '}
            · {own.length} · {sumOf(own.map(({ sessionsAlone }) => sessionsAlone))}
          </span>
        </>
      ),
    };
  });

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
