import type { ReactNode } from 'react';
import { formatDayAndYear, formatPeriod } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Facts } from '../../ui/facts.tsx';
import { SessionLink } from '../../ui/object-links.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { sayKind, sayMeetings } from './group-words.ts';
import type { GroupDetail, GroupMember } from './group-words.ts';
import { groupQuery } from './groups.graphql.ts';
import { Roster } from './roster.tsx';
import { Team } from './team.tsx';
import '../../ui/form/form.css';

/** What may be done with the group, put together by the page; each is nothing for whoever may only look. */
export interface GroupSlots {
  readonly head: (group: GroupDetail) => ReactNode;
  readonly team: (group: GroupDetail) => ReactNode;
  readonly assignment: (group: GroupDetail, assignment: GroupDetail['facilitators'][number]) => ReactNode;
  readonly roster: (group: GroupDetail) => ReactNode;
  readonly member: (group: GroupDetail, member: GroupMember) => ReactNode;
  readonly sessions: (group: GroupDetail) => ReactNode;
}

interface GroupViewProps {
  readonly id: string;
  readonly slots: GroupSlots;
  /** Reports about this group, put together by the page. */
  readonly children: ReactNode;
}

/** One group: what it is, who facilitates it, who is a member. */
export function GroupView({ id, slots, children }: GroupViewProps): ReactNode {
  const answer = useAnswer(groupQuery, { id });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={10} height={30} />}
      failed="This group could not be shown."
      empty={{ when: () => false, say: null }}
      ready={({ group }) => (
        <GroupBody group={group} slots={slots}>
          {children}
        </GroupBody>
      )}
    />
  );
}

function GroupBody({
  group,
  slots,
  children,
}: {
  readonly group: GroupDetail;
  readonly slots: GroupSlots;
  readonly children: ReactNode;
}): ReactNode {
  const { summary, curriculum } = group;
  return (
    <>
      <PageHead title={summary.group.name} tab="Group">
        <span className="quiet">{sayKind(summary.group)}</span>
        <span className="filters">{slots.head(group)}</span>
      </PageHead>
      <div className="stack">
        <section className="card" aria-label="About the group">
          <GroupFacts group={group} />
        </section>
        <Team
          group={group}
          actions={slots.team(group)}
          onAssignment={(assignment) => slots.assignment(group, assignment)}
        />
        <Roster
          group={group}
          actions={slots.roster(group)}
          onMember={(member) => slots.member(group, member)}
        />
        {slots.sessions(group)}
        {children}
        {curriculum.length > 0 && (
          <section className="card" aria-labelledby="curriculum">
            <h2 id="curriculum">Curriculum</h2>
            <ol className="curriculum">
              {curriculum.map(({ module, title }) => (
                <li key={module}>
                  <span className="quiet">{module}</span> {title}
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </>
  );
}

const documentationWords = {
  INDIVIDUAL: 'a note for each member',
  HYBRID: 'a group note and an entry for each member',
  SUMMARY: 'a group note',
} as const;

function GroupFacts({
  group: { summary, meetings, serviceCode, part2 },
}: {
  readonly group: GroupDetail;
}): ReactNode {
  const { site, documentation, startsOn, endsOn, lastSession } = summary;
  return (
    <Facts
      facts={[
        { name: 'Site', value: `${site.name} (${site.timeZone.replaceAll('_', ' ')})` },
        {
          name: 'Runs',
          value:
            endsOn === null || endsOn === undefined
              ? `since ${formatDayAndYear(startsOn)}`
              : formatPeriod(startsOn, endsOn),
        },
        { name: 'Documented by', value: documentationWords[documentation] },
        { name: 'Service code', value: serviceCode ?? 'none recorded' },
        ...(part2 === true ? [{ name: 'Protected by', value: '42 CFR Part 2' }] : []),
        ...(lastSession === null || lastSession === undefined
          ? []
          : [
              {
                name: 'Last session',
                value: <SessionLink id={lastSession.id}>{formatDayAndYear(lastSession.date)}</SessionLink>,
              },
            ]),
        { name: 'Meets', value: sayMeetings(meetings) },
      ]}
    />
  );
}
