import type { ReactNode } from 'react';
import { exitWords } from '../../platform/exit-words.ts';
import { formatNumberOf } from '../../platform/format.ts';
import { GroupLink, RowsLink } from '../../ui/object-links.tsx';
import { countExits } from './flow-sentences.ts';
import { leftWithin } from './stays.ts';
import type { Days, GroupFlow } from './stays.ts';

interface ExitSharesProps {
  readonly groups: readonly GroupFlow[];
  readonly days: Days;
}

/** How people left, group by group, as strips on one scale; each part carries its letter and count. */
export function ExitShares({ groups, days }: ExitSharesProps): ReactNode {
  const strips = groups
    .map(({ group, memberships }) => ({
      group,
      left: memberships.filter((stay) => leftWithin(stay, days) !== null),
    }))
    .filter(({ left }) => left.length > 0)
    .toSorted((a, b) => b.left.length - a.left.length);
  const most = Math.max(1, ...strips.map(({ left }) => left.length));
  return (
    <ul className="exit-shares" aria-label="Exits by group">
      {strips.map(({ group, left }) => (
        <li key={group.id}>
          <GroupLink id={group.id}>{group.name}</GroupLink>
          <span className="exit-strip" style={{ width: `${(left.length / most) * 100}%` }}>
            {countExits(left).map(({ exit, letter, word, count }) => (
              <span
                key={exit ?? '?'}
                className="bar"
                data-exit={exitWords(exit).tone}
                data-kind={exit ?? 'none'}
                style={{ flexGrow: count }}
                title={`${count} ${word}`}
              >
                <span aria-hidden="true">
                  {letter} {count}
                </span>
                <span className="only-heard">
                  {count} {word},
                </span>
              </span>
            ))}
          </span>
          <RowsLink
            request={{ of: 'exits', ...days, groupId: group.id }}
            label={`${formatNumberOf(left.length, 'exit')} from ${group.name}`}
          >
            {left.length}
          </RowsLink>
        </li>
      ))}
    </ul>
  );
}
