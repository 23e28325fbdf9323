import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ClientLayer } from '../../features/clients/client-form.tsx';
import { MemberList } from '../../features/members/member-list.tsx';
import { mayEnterClients } from '../../platform/access-words.ts';
import { usePractice } from '../../platform/practice.ts';
import { readScope } from '../../platform/scope.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChip } from '../../ui/filter-chip.tsx';
import { PageHead } from '../../ui/page-head.tsx';

const route = getRouteApi('/members');
const everything = '';

export function MembersPage(): ReactNode {
  const { groups, viewer } = usePractice();
  const [isEntering, setEntering] = useState(false);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const group = search.group?.[0];
  return (
    <>
      <PageHead title="Members">
        {mayEnterClients(viewer) && (
          <span className="filters">
            <Button look="chief" onClick={() => setEntering(true)}>
              New client
            </Button>
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
        {isEntering && (
          <ClientLayer
            clientId={null}
            onSaved={(memberId) => void navigate({ to: '/members/$memberId', params: { memberId } })}
            onClose={() => setEntering(false)}
          />
        )}
      </div>
    </>
  );
}
