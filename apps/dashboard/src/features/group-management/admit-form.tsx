import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dayIn, textIn } from '../../platform/form-values.ts';
import { usePractice } from '../../platform/practice.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { refuseField, useEntry } from '../../platform/use-entry.ts';
import { Combobox } from '../../ui/form/combobox.tsx';
import { DateField } from '../../ui/form/fields.tsx';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { admitClientMutation, clientsToAdmitQuery } from './group-management.graphql.ts';
import type { KeptGroup, KeptMember } from './kept-group.ts';

interface AdmitFormProps {
  readonly group: KeptGroup;
  /** Who comes back; null to find somebody. */
  readonly returning: KeptMember | null;
  readonly onClose: () => void;
}

const shortestSearch = 2;

/** Admits a client of the practice; whoever comes back gets a new membership. */
export function AdmitForm({ group, returning, onClose }: AdmitFormProps): ReactNode {
  const admit = useEntry(admitClientMutation);
  const { today } = usePractice();
  const [search, setSearch] = useState('');
  const isAsking = search.length >= shortestSearch;
  const answer = useAnswer(clientsToAdmitQuery, { search }, { when: isAsking });
  const found = isAsking && answer.state === 'ready' ? answer.data.members : [];
  const { summary } = group;
  return (
    <FormLayer
      title={returning === null ? 'Admit a client' : `Admit ${returning.client.label} again`}
      intro={
        returning === null ? (
          <>
            {summary.census} of {summary.capacity} places are taken today. Somebody new to the practice is
            entered <Link to="/members">among the members</Link> first.
          </>
        ) : (
          'Coming back is a second membership: the first one stays on record as it was.'
        )
      }
      submit="Admit"
      onClose={onClose}
      onSubmit={async (values) => {
        const clientId = returning?.client.id ?? textIn(values, 'clientId');
        const enteredOn = dayIn(values, 'enteredOn');
        if (clientId === '')
          return refuseField('clientId', 'Type a part of the name, then choose the client.');
        if (enteredOn === null) return refuseField('enteredOn', 'Enter the first day of the membership.');
        return admit({ groupId: summary.group.id, clientId, enteredOn });
      }}
    >
      {returning === null && (
        <Combobox
          name="clientId"
          label="Client"
          hint="A part of the name or of the clinic’s own identifier, two characters or more."
          onSearch={setSearch}
          none={
            !isAsking
              ? 'Type two characters or more.'
              : answer.state === 'loading'
                ? 'Looking …'
                : 'Nobody of that name is among the clients that you may see.'
          }
          candidates={found.map(({ client, groups }) => ({
            id: client.id,
            label: client.label,
            detail: [client.externalId, ...groups.map(({ name }) => name)].join(' · '),
          }))}
        />
      )}
      <DateField
        name="enteredOn"
        label="First day"
        defaultValue={summary.startsOn > today ? summary.startsOn : today}
        {...(returning === null ? {} : { 'data-first-focus': '' })}
      />
    </FormLayer>
  );
}
