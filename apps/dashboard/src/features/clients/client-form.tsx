import { parseCivilDate } from '@concord/domain/shared';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ClientInput, ClientRecordQuery } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { Layer } from '../../ui/layer.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { clientRecordQuery, payersOfClientsQuery } from './clients.graphql.ts';
import { readOtherNames } from './other-names.ts';
import { useSaveClient } from './use-save-client.ts';
import './clients.css';

type OnRecord = ClientRecordQuery['clientRecord'];

interface ClientLayerProps {
  /** Null: a new client. */
  readonly clientId: string | null;
  readonly onSaved: (clientId: string) => void;
  readonly onClose: () => void;
}

/** Enters a new client or changes one, in a layer over the page. */
export function ClientLayer({ clientId, onSaved, onClose }: ClientLayerProps): ReactNode {
  const answer = useAnswer(clientRecordQuery, { clientId: clientId ?? '' }, { when: clientId !== null });
  return (
    <Layer title={clientId === null ? 'New client' : 'Edit client'} look="layer" onClose={onClose}>
      {clientId === null ? (
        <ClientForm onRecord={null} onSaved={onSaved} />
      ) : (
        <QueryView
          answer={answer}
          loading={<Skeleton lines={6} height={30} />}
          failed="What is on record about this client could not be loaded."
          empty={{ when: () => false, say: null }}
          ready={({ clientRecord }) => (
            <ClientForm key={clientRecord.version} onRecord={clientRecord} onSaved={onSaved} />
          )}
        />
      )}
    </Layer>
  );
}

interface ClientFormProps {
  readonly onRecord: OnRecord | null;
  readonly onSaved: (clientId: string) => void;
}

const nobody = '';

/** Names, date of birth and payer of one client; what is refused stands at its field. */
function ClientForm({ onRecord, onSaved }: ClientFormProps): ReactNode {
  const { viewer, today } = usePractice();
  const payers = useAnswer(payersOfClientsQuery, {});
  const { isBusy, problem, field, save } = useSaveClient(onSaved);
  const [entry, setEntry] = useState(() => entryOf(onRecord));
  const set = (part: Partial<Entry>): void => setEntry({ ...entry, ...part });
  const isOther = entry.payerId !== (onRecord?.payerId ?? nobody);
  const keepsIt = onRecord === null && !viewer.roles.includes('DIRECTOR');
  const text = (name: keyof Entry, label: string, more: { type?: string; hint?: string } = {}) => (
    <div className="field">
      <label htmlFor={`client-${name}`}>{label}</label>
      <input
        id={`client-${name}`}
        type={more.type ?? 'text'}
        autoComplete="off"
        spellCheck={false}
        value={entry[name]}
        aria-invalid={field === name || undefined}
        aria-describedby={more.hint === undefined ? undefined : `client-${name}-hint`}
        {...(name === 'firstName' ? { 'data-first-focus': true } : {})}
        onChange={({ target }) => set({ [name]: target.value })}
      />
      {more.hint !== undefined && (
        <p id={`client-${name}-hint`} className="quiet">
          {more.hint}
        </p>
      )}
    </div>
  );
  return (
    <form
      className="client-form"
      onSubmit={(event) => {
        event.preventDefault();
        save(
          inputOf(entry, isOther),
          onRecord === null ? undefined : { id: onRecord.client.id, version: onRecord.version },
        );
      }}
    >
      {text('firstName', 'First name')}
      {text('lastName', 'Last name')}
      {text('preferredName', 'Preferred name')}
      {text('dateOfBirth', 'Date of birth', { type: 'date' })}
      {text('otherNames', 'Other names', {
        hint: 'Former names and nicknames, with commas between: other members’ notes are checked for them.',
      })}
      <div className="field">
        <label htmlFor="client-payerId">Payer</label>
        <select
          id="client-payerId"
          value={entry.payerId}
          onChange={({ target }) => set({ payerId: target.value })}
        >
          <option value={nobody}>none recorded</option>
          {(payers.state === 'ready' ? payers.data.payers : []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {isOther &&
        text('payerFrom', `Pays since (${formatDayAndYear(today)} when left empty)`, { type: 'date' })}
      {onRecord !== null && onRecord.coverage.length > 0 && (
        <p className="quiet client-wide">
          Recorded:{' '}
          {onRecord.coverage
            .map(({ payer, from }) => `${payer ?? 'none'} since ${formatDayAndYear(from)}`)
            .join('; ')}
          .
        </p>
      )}
      {keepsIt && <p className="quiet client-wide">You keep this client’s primary record from today on.</p>}
      <p role="alert" className="problem client-wide">
        {problem}
      </p>
      <div className="client-wide">
        <Button type="submit" look="chief" disabled={isBusy}>
          {onRecord === null ? 'Enter this client' : 'Save'}
        </Button>
      </div>
    </form>
  );
}

interface Entry {
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName: string;
  readonly dateOfBirth: string;
  readonly otherNames: string;
  readonly payerId: string;
  readonly payerFrom: string;
}

const entryOf = (onRecord: OnRecord | null): Entry => ({
  firstName: onRecord?.firstName ?? '',
  lastName: onRecord?.lastName ?? '',
  preferredName: onRecord?.preferredName ?? '',
  dateOfBirth: onRecord?.dateOfBirth ?? '',
  otherNames: onRecord?.otherNames.join(', ') ?? '',
  payerId: onRecord?.payerId ?? nobody,
  payerFrom: '',
});

const dayOf = (text: string): CivilDate | null => parseCivilDate(text);

const inputOf = (entry: Entry, isOther: boolean): ClientInput => ({
  firstName: entry.firstName,
  lastName: entry.lastName,
  preferredName: entry.preferredName === '' ? null : entry.preferredName,
  dateOfBirth: dayOf(entry.dateOfBirth),
  otherNames: readOtherNames(entry.otherNames),
  payerId: entry.payerId === nobody ? null : entry.payerId,
  payerFrom: isOther ? dayOf(entry.payerFrom) : null,
});
