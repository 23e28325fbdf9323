import type { ReactNode } from 'react';
import type { AmendmentRequestsQuery } from '../../gql/graphql.ts';
import { textIn } from '../../platform/form-values.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { SelectField } from '../../ui/form/fields.tsx';

/** Of which notes, and whether of other parts of the record, something may be entered. */
export type Choosable = Pick<AmendmentRequestsQuery['amendmentRequests'], 'notes' | 'mayRecordOther'>;

/** Stands for what is about no note. */
const other = 'other';

/** Which part of the record something is about. */
export const AboutField = ({
  account,
  label,
}: {
  readonly account: Choosable;
  readonly label: string;
}): ReactNode => (
  <SelectField
    name="noteId"
    label={label}
    wide
    empty="choose"
    options={[
      ...account.notes.map(({ id, date, groupName, author }) => ({
        value: id,
        label: `note of ${formatDayAndYear(date)}, ${groupName} (${author})`,
      })),
      ...(account.mayRecordOther ? [{ value: other, label: 'another part of the record' }] : []),
    ]}
    data-first-focus=""
  />
);

/** What was chosen: a note, null for another part of the record; undefined while nothing is. */
export function aboutIn(values: FormData): string | null | undefined {
  const about = textIn(values, 'noteId');
  if (about === '') return undefined;
  return about === other ? null : about;
}
