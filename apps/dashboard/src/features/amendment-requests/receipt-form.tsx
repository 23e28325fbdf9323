import type { ReactNode } from 'react';
import { dayIn } from '../../platform/form-values.ts';
import { usePractice } from '../../platform/practice.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { refuseField, type EntryOutcome } from '../../platform/use-entry.ts';
import { DateField } from '../../ui/form/fields.tsx';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { AboutField, aboutIn, type Choosable } from './about-field.tsx';

/** What every receipt says: which note it is about (null: another part of the record), and the day on which it came. */
interface Receipt {
  readonly noteId: string | null;
  readonly receivedOn: CivilDate;
}

interface ReceiptFormProps {
  readonly title: string;
  readonly intro: string;
  readonly about: { readonly label: string; readonly missing: string };
  readonly account: Choosable;
  readonly onEnter: (receipt: Receipt, values: FormData) => Promise<EntryOutcome>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Enters what came in about a member’s record: what it is about, its own fields, and the day of receipt. */
export function ReceiptForm({
  title,
  intro,
  about,
  account,
  onEnter,
  onClose,
  children,
}: ReceiptFormProps): ReactNode {
  const { today } = usePractice();
  return (
    <FormLayer
      title={title}
      intro={intro}
      submit="Enter"
      look="side-panel"
      onClose={onClose}
      onSubmit={(values) => {
        const receivedOn = dayIn(values, 'receivedOn');
        if (receivedOn === null) return Promise.resolve(refuseField('receivedOn', 'Enter the day.'));
        const noteId = aboutIn(values);
        if (noteId === undefined) return Promise.resolve(refuseField('noteId', about.missing));
        return onEnter({ noteId, receivedOn }, values);
      }}
    >
      <AboutField account={account} label={about.label} />
      {children}
      <DateField name="receivedOn" label="Received on" max={today} defaultValue={today} />
    </FormLayer>
  );
}
