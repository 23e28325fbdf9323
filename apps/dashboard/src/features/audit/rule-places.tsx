import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ReportScope } from '../../gql/graphql.ts';
import { formatCount } from '../../platform/format.ts';
import { GroupLink } from '../../ui/object-links.tsx';
import { CheckedLink, FailedLink, sayShare } from './rule-numbers.tsx';
import type { Figure } from './rule-numbers.tsx';

interface RulePlacesProps {
  readonly figure: Figure;
  readonly scope: ReportScope;
}

/** Where records fail and who has to mend them, the most first; made when it is opened, since there are many rules. */
export function RulePlaces({ figure, scope }: RulePlacesProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const { groups, clinicians } = figure;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{sayPlaces(groups.length, clinicians.length)}</summary>
      {isOpen && (
        <>
          <Groups figure={figure} scope={scope} />
          <People figure={figure} />
        </>
      )}
    </details>
  );
}

function sayPlaces(groups: number, people: number): string {
  const where = groups === 1 ? '1 group' : `${groups} groups`;
  if (people === 0) return where;
  return `${where}, ${people === 1 ? '1 person' : `${people} people`} to mend`;
}

const Groups = ({ figure, scope }: RulePlacesProps): ReactNode => (
  <ul className="audit-where" aria-label="By group">
    {figure.groups.map(({ group, failed, checked }) => (
      <li key={group.id}>
        <GroupLink id={group.id}>{group.name}</GroupLink>
        <span className="number">
          <FailedLink
            ruleId={figure.ruleId}
            count={failed}
            groupId={group.id}
            label={`${formatCount(failed)} in ${group.name}`}
          />
          {checked > 0 && (
            <>
              {' of '}
              <CheckedLink figure={figure} count={checked} days={scope} group={group} />
              {sayShare(failed, checked)}
            </>
          )}
        </span>
      </li>
    ))}
  </ul>
);

const People = ({ figure: { ruleId, clinicians } }: Pick<RulePlacesProps, 'figure'>): ReactNode =>
  clinicians.length === 0 ? null : (
    <ul className="audit-where" aria-label="By who has to mend it">
      {clinicians.map(({ staff, failed }) => (
        <li key={staff.id}>
          <span>{staff.name}</span>
          <span className="number">
            <FailedLink
              ruleId={ruleId}
              count={failed}
              staffId={staff.id}
              label={`${formatCount(failed)} to mend by ${staff.name}`}
            />
          </span>
        </li>
      ))}
    </ul>
  );
