import { useState } from 'react';
import type { ReactNode } from 'react';
import { textIn } from '../../platform/form-values.ts';
import { useEntry } from '../../platform/use-entry.ts';
import { TextArea, TextField } from '../../ui/form/fields.tsx';
import type { Choosable } from './about-field.tsx';
import { recordNoticeMutation } from './handling.graphql.ts';
import { ReceiptForm } from './receipt-form.tsx';

interface NoticeFormProps {
  readonly clientId: string;
  readonly account: Choosable;
  readonly onClose: () => void;
}

/** Enters what another practice tells that it amended. */
export function NoticeForm({ clientId, account, onClose }: NoticeFormProps): ReactNode {
  const record = useEntry(recordNoticeMutation);
  const [id] = useState(() => crypto.randomUUID());
  return (
    <ReceiptForm
      title="Enter a notice of an amendment"
      intro="Another practice, hospital or plan tells that it amended something about this member (45 CFR 164.526(e)). Nothing is decided about it: it stands beside what it affects, goes along with every copy, and stays as it is entered. Where it affects several notes, enter it for each."
      about={{ label: 'What it affects', missing: 'Choose what it affects.' }}
      account={account}
      onClose={onClose}
      onEnter={(receipt, values) => {
        const [informedBy, says] = [textIn(values, 'informedBy'), textIn(values, 'says')];
        return record({ id, clientId, ...receipt, informedBy, says });
      }}
    >
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
    </ReceiptForm>
  );
}
