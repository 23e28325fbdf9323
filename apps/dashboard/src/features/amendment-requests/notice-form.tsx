import { useState } from 'react';
import type { ReactNode } from 'react';
import { dayIn, textIn } from '../../platform/form-values.ts';
import { usePractice } from '../../platform/practice.ts';
import { refuseField, useEntry } from '../../platform/use-entry.ts';
import { DateField, TextArea, TextField } from '../../ui/form/fields.tsx';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { AboutField, aboutIn, type Choosable } from './about-field.tsx';
import { recordNoticeMutation } from './handling.graphql.ts';

interface NoticeFormProps {
  readonly clientId: string;
  readonly account: Choosable;
  readonly onClose: () => void;
}

/** Enters what another practice tells that it amended. */
export function NoticeForm({ clientId, account, onClose }: NoticeFormProps): ReactNode {
  const record = useEntry(recordNoticeMutation);
  const { today } = usePractice();
  const [id] = useState(() => crypto.randomUUID());
  return (
    <FormLayer
      title="Enter a notice of an amendment"
      intro="Another practice, hospital or plan tells that it amended something about this member (45 CFR 164.526(e)). Nothing is decided about it: it stands beside what it affects, goes along with every copy, and stays as it is entered. Where it affects several notes, enter it for each."
      submit="Enter"
      look="side-panel"
      onClose={onClose}
      onSubmit={(values) => {
        const receivedOn = dayIn(values, 'receivedOn');
        if (receivedOn === null) return Promise.resolve(refuseField('receivedOn', 'Enter the day.'));
        const noteId = aboutIn(values);
        if (noteId === undefined) return Promise.resolve(refuseField('noteId', 'Choose what it affects.'));
        const [informedBy, says] = [textIn(values, 'informedBy'), textIn(values, 'says')];
        return record({ id, clientId, noteId, receivedOn, informedBy, says });
      }}
    >
      <AboutField account={account} label="What it affects" />
      <TextField
        name="informedBy"
        label="Who informs"
        hint="With the address where it is known."
        wide
        maxLength={300}
      />
      <TextArea
        name="says"
        label="What was amended"
        hint="As they say it, without anybody else of a group: it stands in every copy."
        rows={4}
        maxLength={4000}
      />
      <DateField name="receivedOn" label="Received on" max={today} defaultValue={today} />
    </FormLayer>
  );
}
