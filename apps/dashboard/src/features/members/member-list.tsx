import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import type { MemberListQuery } from '../../gql/graphql.ts';
import { formatNumberOf } from '../../platform/format.ts';
import { mayEnterClients } from '../../platform/access-words.ts';
import { usePractice } from '../../platform/practice.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { GroupLink, MemberLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { memberListQuery } from './members.graphql.ts';

type Row = MemberListQuery['members'][number];
const fewestLetters = 2;
const mostListed = 200;

/** Members by name or identifier. What is typed is a name: it stays out of the address. */
export function MemberList({ groupId }: { readonly groupId: string | null }): ReactNode {
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim());
  const search = wanted.length >= fewestLetters ? wanted : null;
  const { viewer } = usePractice();
  const answer = useAnswer(memberListQuery, { search, groupId });
  return (
    <section className="card stack" aria-label="Members">
      <div className="field narrow">
        <label htmlFor="member-search">Name or identifier, two letters or more</label>
        <input
          id="member-search"
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <QueryView
        answer={answer}
        loading={<Skeleton lines={10} height={30} />}
        failed="The members could not be loaded."
        empty={{
          when: ({ members }) => members.length === 0,
          say:
            search === null
              ? mayEnterClients(viewer)
                ? 'No member is on record that you may see. A new client is entered first, then admitted to a group.'
                : 'No member is on record that you may see.'
              : 'Nobody you may see is called that.',
        }}
        ready={({ members }) => (
          <>
            <p role="status" className="quiet">
              {sayCount(members.length)}
            </p>
            <DataTable
              caption="Members"
              columns={columns}
              rows={members}
              keyOf={({ client }) => client.id}
              orderInAddress
            />
          </>
        )}
      />
    </section>
  );
}

const sayCount = (count: number): string =>
  count < mostListed
    ? formatNumberOf(count, 'member')
    : `The first ${mostListed} members; type to find others`;

const columns: readonly Column<Row>[] = [
  {
    label: 'Member',
    show: ({ client }) => <MemberLink id={client.id}>{client.label}</MemberLink>,
    sortBy: ({ client }) => client.label,
  },
  { label: 'Identifier', show: ({ client }) => client.externalId, sortBy: ({ client }) => client.externalId },
  {
    label: 'In groups today',
    sortBy: ({ groups }) => groups.map(({ name }) => name).join(),
    show: ({ groups }) =>
      groups.length === 0 ? (
        <span className="quiet">none</span>
      ) : (
        <ul>
          {groups.map(({ id, name }) => (
            <li key={id}>
              <GroupLink id={id}>{name}</GroupLink>
            </li>
          ))}
        </ul>
      ),
  },
  {
    label: 'Primary therapist',
    sortBy: ({ primaryTherapist }) => primaryTherapist?.name,
    show: ({ primaryTherapist }) =>
      primaryTherapist === null || primaryTherapist === undefined ? (
        <span className="quiet">none recorded</span>
      ) : (
        `${primaryTherapist.name}, ${primaryTherapist.credential}`
      ),
  },
];
