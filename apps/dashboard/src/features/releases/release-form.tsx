import { addDays } from '@concord/domain/shared';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { dayIn, textIn } from '../../platform/form-values.ts';
import { usePractice } from '../../platform/practice.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { refuseField } from '../../platform/use-entry.ts';
import { DateField, SelectField, TextArea, TextField } from '../../ui/form/fields.tsx';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { ReleaseContents } from './release-contents.tsx';
import { consentsQuery } from './releases.graphql.ts';
import { useRelease } from './use-release.ts';

const days = 365;

interface ReleaseFormProps {
  readonly clientId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Releases a copy of one member's record: which days, to whom, what for, and which doubtful words may stand. */
export function ReleaseForm({ clientId, onDone, onClose }: ReleaseFormProps): ReactNode {
  const { today } = usePractice();
  const release = useRelease();
  // The same for every try, so that a second one after a lost answer enters nothing twice.
  const [id] = useState(() => crypto.randomUUID());
  const [from, setFrom] = useState<CivilDate | ''>(addDays(today, -days));
  const [to, setTo] = useState<CivilDate | ''>(today);
  const [consentId, setConsentId] = useState('');
  const consents = useAnswer(consentsQuery, { clientId });
  const holding = consents.state === 'ready' ? consents.data.consents.rows.filter(({ holds }) => holds) : [];
  return (
    <FormLayer
      title="Release a copy of this record"
      intro="A PDF of the signed record of these days: the group’s topics and this member’s own notes, absences, goals and diagnoses, with every signature and addition. It is entered in the accounting of disclosures."
      submit="Release the copy"
      look="side-panel"
      onClose={onClose}
      onDone={onDone}
      onSubmit={(values) => {
        const [first, last] = [dayIn(values, 'from'), dayIn(values, 'to')];
        if (first === null) return Promise.resolve(refuseField('from', 'Enter the first day.'));
        if (last === null) return Promise.resolve(refuseField('to', 'Enter the last day.'));
        return release({
          id,
          clientId,
          from: first,
          to: last,
          recipient: textIn(values, 'recipient'),
          purpose: textIn(values, 'purpose'),
          consentId: consentId === '' ? null : consentId,
          mayStand: values.getAll('mayStand').map(String),
        });
      }}
    >
      <DateField
        name="from"
        label="From"
        max={today}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value as CivilDate)}
        data-first-focus=""
      />
      <DateField
        name="to"
        label="To"
        max={today}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value as CivilDate)}
      />
      <SelectField
        name="consentId"
        label="Rests on"
        wide
        empty="no consent on record: the law or the member’s own request"
        hint="Consents are entered under Consents to disclosures, below on the member’s page."
        value={consentId}
        onChange={(event) => setConsentId(event.currentTarget.value)}
        options={holding.map((one) => ({
          value: one.id,
          label: `consent of ${formatDayAndYear(one.givenOn)} to ${one.recipient}`,
        }))}
      />
      {consentId === '' && (
        <>
          <TextField
            name="recipient"
            label="To whom"
            hint="Person or office, with the address where it is known."
            wide
            maxLength={300}
          />
          <TextArea
            name="purpose"
            label="What for"
            hint="The purpose, or the request that it answers."
            rows={2}
            maxLength={1000}
          />
        </>
      )}
      {from !== '' && to !== '' && <ReleaseContents clientId={clientId} from={from} to={to} />}
    </FormLayer>
  );
}
