import { sayEntry } from '@concord/domain/record-words';
import { addendumEntries } from '@concord/domain/progress-notes';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ShownRequestFragment } from '../../gql/graphql.ts';
import { exactlyIn, textIn, textOrNull } from '../../platform/form-values.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatMoment } from '../../platform/time.ts';
import type { DateTimeText } from '../../platform/scalars.ts';
import { refuseField } from '../../platform/use-entry.ts';
import type { EntryOutcome } from '../../platform/use-entry.ts';
import { SelectField, TextArea, TextField } from '../../ui/form/fields.tsx';
import { ProviderProof } from '../../ui/provider-proof.tsx';
import { amendMutation, linkMutation } from './handling.graphql.ts';
import { StepForm, type RequestPlace } from './step-form.tsx';

interface AmendFormProps {
  readonly place: RequestPlace;
  readonly note: NonNullable<ShownRequestFragment['note']>;
  readonly isNotice: boolean;
  readonly onClose: () => void;
}

/** Writes a signed entry beside the note; it is linked to the request, or to the notice of another practice. */
export function AmendForm({ place, note, isNotice, onClose }: AmendFormProps): ReactNode {
  const { viewer } = usePractice();
  const [asksForCode, setAsksForCode] = useState(false);
  return (
    <StepForm
      place={place}
      mutation={amendMutation}
      title="Amend the note"
      intro={`The note stays as it was signed. Your entry stands beside it under your name, linked to ${isNotice ? 'the notice' : 'the member’s request'}.`}
      submit="Sign and add"
      onClose={onClose}
      onRefused={(code) => {
        if (code === 'code-needed') setAsksForCode(true);
      }}
      read={(values) => ({
        said: {
          noteId: note.id,
          entry: textIn(values, 'entry'),
          text: textIn(values, 'text'),
          password: exactlyIn(values, 'password'),
          code: textOrNull(values, 'code'),
        },
      })}
    >
      <SelectField
        name="entry"
        label="Kind of entry"
        defaultValue="correction"
        options={addendumEntries.map((entry) => ({ value: entry, label: sayEntry(entry) }))}
      />
      <TextArea name="text" label="Text" rows={5} data-first-focus="" />
      {viewer.hasPassword ? (
        <TextField name="password" label="Your password" type="password" autoComplete="current-password" />
      ) : (
        <ProviderProof />
      )}
      {asksForCode && (
        <TextField name="code" label="Code of your authenticator" autoComplete="one-time-code" />
      )}
    </StepForm>
  );
}

interface Linked {
  readonly authorId: string | null;
  readonly writtenAt: DateTimeText | null;
  readonly what: string | null;
}

interface LinkFormProps {
  readonly place: RequestPlace;
  readonly note: ShownRequestFragment['note'];
  readonly onClose: () => void;
}

/** Links the entry that met the request, or says what was changed in another part of the record. */
export function LinkForm({ place, note, onClose }: LinkFormProps): ReactNode {
  const { timeZone } = usePractice().viewer.organization;
  const byEntry = note?.isSigned === true;
  const entries = note?.entries ?? [];
  return (
    <StepForm
      place={place}
      mutation={linkMutation}
      title={byEntry ? 'Link an entry' : 'The record was amended'}
      intro={
        byEntry
          ? 'The entry beside the note by which this is met. Copies of the note point to it.'
          : 'What was changed, and where it is found: copies of the record say it.'
      }
      submit={byEntry ? 'Link' : 'Enter'}
      onClose={onClose}
      read={(values): { readonly said: Linked } | EntryOutcome => {
        if (!byEntry) return { said: { authorId: null, writtenAt: null, what: textIn(values, 'what') } };
        const entry = entries[Number(textIn(values, 'entry') || Number.NaN)];
        return entry === undefined
          ? refuseField('entry', 'Choose the entry. Where none is there yet, ask for one.')
          : { said: { authorId: entry.authorId, writtenAt: entry.writtenAt, what: null } };
      }}
    >
      {byEntry ? (
        <SelectField
          name="entry"
          label="Entry"
          wide
          empty={entries.length === 0 ? 'no entry stands beside the note' : 'choose'}
          options={entries.map(({ entry, author, writtenAt }, index) => ({
            value: String(index),
            label: `${sayEntry(entry)} of ${formatMoment(writtenAt, timeZone)} by ${author}`,
          }))}
          data-first-focus=""
        />
      ) : (
        <TextArea name="what" label="What was changed" rows={3} maxLength={4000} data-first-focus="" />
      )}
    </StepForm>
  );
}
