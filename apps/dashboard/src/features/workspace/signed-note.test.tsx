import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { show } from '../../testing/show.tsx';
import { seat } from '../../testing/workspace.ts';
import { SignedNote } from './signed-note.tsx';
import type { Seat } from './workspace-model.ts';

it('dates signatures and entries by the calendar of the site, also in the evening', () => {
  const note: NonNullable<Seat['note']> = {
    ...{
      __typename: 'SeatNote' as const,
      id: 'n1',
      externalId: 'N1',
      status: 'signed',
      author: 'Noor Waverly',
    },
    ...{ mine: true, needsCosignature: false, serviceWithdrawn: false, fields: [], requests: [] },
    signatures: [
      {
        __typename: 'PrintedSignature',
        ...{ name: 'Noor Waverly, LCSW', role: 'author', meaning: 'I wrote this.', mine: true },
        // Six in the evening of the 2nd in Phoenix.
        signedAt: '2026-03-03T01:00:00Z',
      },
    ],
    addenda: [
      {
        __typename: 'PrintedAddendum',
        ...{ entry: 'late_entry', text: 'Stayed to the end.', author: 'Noor Waverly' },
        writtenAt: '2026-03-04T06:30:00Z',
      },
    ],
  };
  show(
    <SignedNote
      seat={seat({ note })}
      timeZone="America/Phoenix"
      mayWrite={false}
      onAmend={() => undefined}
    />,
  );
  expect(screen.getByText(/Noor Waverly, LCSW/).textContent).toContain('2 Mar 2026, 18:00 MST');
  expect(screen.getByText(/Late entry/).textContent).toContain('3 Mar 2026, 23:30 MST');
});
