import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { NewClientButton } from '../../features/clients/new-client-button.tsx';
import { MemberList } from '../../features/members/member-list.tsx';
import { mayEnterClients } from '../../platform/access-words.ts';
import { usePractice } from '../../platform/practice.ts';
import { readScope } from '../../platform/scope.ts';
import { FilterChip } from '../../ui/filter-chip.tsx';
import { PageHead } from '../../ui/page-head.tsx';

const route = getRouteApi('/members');
const everything = '';

export function MembersPage(): ReactNode {
  const { groups, viewer } = usePractice();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const group = search.group?.[0];
  return (
    <>
      <PageHead title="Members">
        {mayEnterClients(viewer) && (
          <span className="filters">
            <NewClientButton />
          </span>
        )}
      </PageHead>
      <div className="stack">
        <div className="filters" role="group" aria-label="Filters">
          <FilterChip
            label="In"
            value={group ?? everything}
            choices={[
              { value: everything, label: 'any group' },
              ...groups.map((each) => ({ value: each.group.id, label: each.group.name })),
            ]}
            onChoose={(id) =>
              void navigate({
                search: (before) => readScope({ ...before, group: id === everything ? undefined : [id] }),
              })
            }
          />
        </div>
        <MemberList groupId={group ?? null} />
      </div>
    </>
  );
}
