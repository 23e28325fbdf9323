import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { mayOpenRecords } from '../../platform/access-words.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { sayAssignmentRole } from './say-person.ts';
import { assignmentsOfStaffQuery } from './sessions.graphql.ts';

/** The groups of a member of staff with their days: what decides which records a clinician sees. Changed on the group's page. */
export function PersonAssignments({ staffId }: { readonly staffId: string }): ReactNode {
  const { viewer } = usePractice();
  const answer = useAnswer(assignmentsOfStaffQuery, { staffId });
  const mayFollow = mayOpenRecords(viewer);
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={2} height={20} />}
      failed="The assignments could not be listed."
      empty={{
        when: ({ assignmentsOfStaff }) => assignmentsOfStaff.length === 0,
        say: 'Assigned to no group.',
      }}
      ready={({ assignmentsOfStaff }) => (
        <>
          <ul className="assignments">
            {assignmentsOfStaff.map(({ group, role, from, to }) => (
              <li key={`${group.id} ${from}`}>
                {mayFollow ? (
                  <Link to="/groups/$groupId" params={{ groupId: group.id }}>
                    {group.name}
                  </Link>
                ) : (
                  <span>{group.name}</span>
                )}
                <span className="quiet">
                  {sayAssignmentRole(role)}, {formatDayAndYear(from)} –{' '}
                  {to == null ? 'goes on' : formatDayAndYear(to)}
                </span>
              </li>
            ))}
          </ul>
          <p className="quiet">
            {mayFollow
              ? 'They are changed on the group’s page, by a director.'
              : 'A director changes them on the group’s page; your role does not open it.'}
          </p>
        </>
      )}
    />
  );
}
