import type { ReactNode } from 'react';
import { usePractice } from '../../platform/practice.ts';
import { sortByRole } from '../../platform/role-words.ts';
import { formatDayAndYear, formatPeriod } from '../../platform/time.ts';
import { Tag } from '../../ui/tag.tsx';
import type { GroupDetail } from './group-words.ts';

type Assignment = GroupDetail['facilitators'][number];

interface TeamProps {
  readonly group: GroupDetail;
  readonly actions: ReactNode;
  readonly onAssignment: (assignment: Assignment) => ReactNode;
}

/** Who is or was assigned to the group, from when to when. */
export function Team({ group: { facilitators }, actions, onAssignment }: TeamProps): ReactNode {
  const { today } = usePractice();
  const isOver = ({ to }: Assignment): boolean => to != null && to < today;
  const current = sortByRole(facilitators.filter((one) => !isOver(one)));
  const former = facilitators.filter(isOver);
  return (
    <section className="card" aria-labelledby="team">
      <div className="card-head">
        <h2 id="team">Facilitators</h2>
        <span className="filters">{actions}</span>
      </div>
      {current.length === 0 && <p className="quiet">Nobody is assigned.</p>}
      <ul className="kept-list">
        {current.map((assignment) => (
          <li key={`${assignment.staff.id} ${assignment.from}`}>
            <span className="grow">
              <Person assignment={assignment} />
            </span>
            {assignment.from > today && <Tag>is to come</Tag>}
            {onAssignment(assignment)}
          </li>
        ))}
      </ul>
      {former.length > 0 && (
        <details className="more former">
          <summary>Before</summary>
          <ul className="kept-list">
            {former.map((assignment) => (
              <li key={`${assignment.staff.id} ${assignment.from}`}>
                <Person assignment={assignment} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const Person = ({
  assignment: { staff, role, from, to },
}: {
  readonly assignment: Assignment;
}): ReactNode => (
  <>
    {staff.name}, {staff.credential} ({role.toLowerCase()}){' '}
    <span className="quiet">{to == null ? `since ${formatDayAndYear(from)}` : formatPeriod(from, to)}</span>
  </>
);
