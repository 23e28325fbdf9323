import { useState } from 'react';
import type { ReactNode } from 'react';
import type { HandedInvitationFragment, PersonAccountFragment } from '../../gql/graphql.ts';
import { formatNumberOf } from '../../platform/format.ts';
import { usePractice } from '../../platform/practice.ts';
import type { Practice } from '../../platform/practice.ts';
import { sayRole } from '../../platform/access-words.ts';
import { formatMoment } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { LayerButton } from '../../ui/form/layer-button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { AddPerson } from './add-person.tsx';
import { HandedCode } from './handed-code.tsx';
import { peopleQuery } from './people.graphql.ts';
import { PersonPanel } from './person-panel.tsx';
import { sayOpenDoors } from './say-person.ts';

/** Everybody with an account: their roles, whether they are barred, what they have open; each opens to be changed. */
export function PeopleList(): ReactNode {
  const answer = useAnswer(peopleQuery, {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [handed, setHanded] = useState<HandedInvitationFragment | null>(null);
  const { viewer, staff } = usePractice();
  return (
    <section className="card stack" aria-labelledby="people">
      <div className="card-head">
        <h2 id="people">Who may sign in</h2>
        <LayerButton label="Add a person">
          {(close) => <AddPerson onAdded={setHanded} onClose={close} />}
        </LayerButton>
      </div>
      {handed !== null && <HandedCode invitation={handed} onClose={() => setHanded(null)} />}
      <QueryView
        answer={answer}
        loading={<Skeleton lines={6} height={30} />}
        failed="The people could not be listed."
        empty={{ when: ({ people }) => people.length === 0, say: 'Nobody has an account.' }}
        ready={({ people }) => {
          const person = people.find(({ id }) => id === chosen);
          return (
            <>
              <p className="quiet">
                {formatNumberOf(people.length, 'person has', 'people have')} an account. Each opens by its
                name.
              </p>
              <DataTable
                caption="People with an account"
                columns={columnsFor(viewer.organization.timeZone, staff, setChosen)}
                rows={people}
                keyOf={({ id }) => id}
              />
              {person !== undefined && (
                <PersonPanel person={person} onHanded={setHanded} onClose={() => setChosen(null)} />
              )}
            </>
          );
        }}
      />
    </section>
  );
}

const columnsFor = (
  timeZone: string,
  staff: Practice['staff'],
  choose: (id: string) => void,
): readonly Column<PersonAccountFragment>[] => [
  {
    label: 'Person',
    show: ({ id, name }) => (
      <Button look="link" onClick={() => choose(id)}>
        {name}
      </Button>
    ),
  },
  {
    label: 'Member of staff',
    show: ({ staffId }) => {
      const member = staff.find(({ id }) => id === staffId);
      return member === undefined ? <span className="quiet">none</span> : member.name;
    },
  },
  { label: 'E-mail', show: ({ email }) => email },
  {
    label: 'Roles',
    show: ({ roles }) =>
      roles.length === 0 ? <span className="quiet">none</span> : roles.map(sayRole).join(', '),
  },
  {
    label: 'May sign in',
    show: ({ disabledAt, worksUntil }) =>
      disabledAt != null ? (
        <Tag tone="stop">barred</Tag>
      ) : worksUntil != null ? (
        <>until {formatMoment(worksUntil, timeZone)}</>
      ) : (
        'yes'
      ),
  },
  { label: 'Second factor', show: ({ hasSecondFactor }) => (hasSecondFactor ? 'set up' : 'not set up') },
  { label: 'Open', show: sayOpenDoors },
  {
    label: 'Last active',
    show: ({ lastActiveAt }) =>
      lastActiveAt == null ? <span className="quiet">never</span> : formatMoment(lastActiveAt, timeZone),
  },
];
