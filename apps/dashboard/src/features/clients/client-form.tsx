import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ClientInput, ClientRecordQuery } from '../../gql/graphql.ts';
import { dayIn, textIn, textOrNull } from '../../platform/form-values.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { useEntry } from '../../platform/use-entry.ts';
import { ChangedMeanwhile, differencesOf } from '../../ui/form/changed-meanwhile.tsx';
import type { SaidFields } from '../../ui/form/changed-meanwhile.tsx';
import { DateField, SelectField, TextField } from '../../ui/form/fields.tsx';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { payersOfClientsQuery, saveClientMutation } from './clients.graphql.ts';
import { readOtherNames } from './other-names.ts';

export type ClientOnRecord = ClientRecordQuery['clientRecord'];

interface ClientFormProps {
  /** Null: a new client. */
  readonly onRecord: ClientOnRecord | null;
  readonly onSaved?: (clientId: string) => void;
  readonly onClose: () => void;
}

const nobody = '';

/** Names, date of birth and payer of one client, in a layer over the page. */
export function ClientForm({ onRecord, onSaved, onClose }: ClientFormProps): ReactNode {
  const save = useEntry(saveClientMutation);
  const { viewer, today } = usePractice();
  const answer = useAnswer(payersOfClientsQuery, {});
  const payers = answer.state === 'ready' ? answer.data.payers : [];
  // What is entered stays as it was typed; what changed on record meanwhile is told.
  const [opened] = useState(onRecord);
  const [payerId, setPayerId] = useState(opened?.payerId ?? nobody);
  const isOtherPayer = payerId !== (opened?.payerId ?? nobody);
  const keepsIt = onRecord === null && !viewer.roles.includes('DIRECTOR');
  return (
    <FormLayer
      title={onRecord === null ? 'New client' : 'Edit client'}
      submit={onRecord === null ? 'Enter this client' : 'Save'}
      {...(keepsIt ? { intro: 'You keep this client’s primary record from today on.' } : {})}
      onClose={onClose}
      {...(onSaved === undefined ? {} : { onDone: onSaved })}
      onSubmit={(values) =>
        save({
          client: readClient(values, payerId),
          ...(onRecord === null ? {} : { clientId: onRecord.client.id, version: onRecord.version }),
        })
      }
    >
      {opened !== null && onRecord !== null && (
        <ChangedMeanwhile what="client" differences={differencesOf(sayClient(opened), sayClient(onRecord))} />
      )}
      <TextField
        name="firstName"
        label="First name"
        defaultValue={opened?.firstName ?? ''}
        spellCheck={false}
        data-first-focus=""
      />
      <TextField name="lastName" label="Last name" defaultValue={opened?.lastName ?? ''} spellCheck={false} />
      <TextField
        name="preferredName"
        label="Preferred name"
        optional
        defaultValue={opened?.preferredName ?? ''}
        spellCheck={false}
      />
      <DateField name="dateOfBirth" label="Date of birth" optional defaultValue={opened?.dateOfBirth ?? ''} />
      <TextField
        name="otherNames"
        label="Other names"
        optional
        wide
        hint="Former names and nicknames, with commas between: other members’ notes are checked for them."
        defaultValue={opened?.otherNames.join(', ') ?? ''}
        spellCheck={false}
      />
      <SelectField
        name="payerId"
        label="Payer"
        empty="none recorded"
        options={payers.map(({ id, name }) => ({ value: id, label: name }))}
        value={payerId}
        onChange={(event) => setPayerId(event.currentTarget.value)}
      />
      {isOtherPayer && (
        <DateField
          name="payerFrom"
          label="Pays since"
          optional
          hint={`${formatDayAndYear(today)} when it stays empty.`}
        />
      )}
      {onRecord !== null && onRecord.coverage.length > 0 && (
        <p className="quiet entry-wide">Recorded: {sayCoverage(onRecord)}.</p>
      )}
    </FormLayer>
  );
}

/** The payer is the one chosen, not the one that the list shows: before the payers are there, it shows none. */
const readClient = (values: FormData, payerId: string): ClientInput => ({
  firstName: textIn(values, 'firstName'),
  lastName: textIn(values, 'lastName'),
  preferredName: textOrNull(values, 'preferredName'),
  dateOfBirth: dayIn(values, 'dateOfBirth'),
  otherNames: readOtherNames(textIn(values, 'otherNames')),
  payerId: payerId === nobody ? null : payerId,
  payerFrom: dayIn(values, 'payerFrom'),
});

const sayCoverage = ({ coverage }: ClientOnRecord): string =>
  coverage.map(({ payer, from }) => `${payer ?? 'none'} since ${formatDayAndYear(from)}`).join('; ');

const sayClient = (client: ClientOnRecord): SaidFields => [
  ['First name', client.firstName],
  ['Last name', client.lastName],
  ['Preferred name', client.preferredName ?? 'none'],
  ['Date of birth', client.dateOfBirth == null ? 'none' : formatDayAndYear(client.dateOfBirth)],
  ['Other names', client.otherNames.join(', ') || 'none'],
  ['Payer', sayCoverage(client) || 'none'],
];
