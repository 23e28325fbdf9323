import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PayerProfilesQuery, ProfileOnRecordFragment } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatMoment } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { PayerLayer } from './payer-layer.tsx';
import type { PayerOnRecord } from './payer-layer.tsx';
import { payerProfilesQuery } from './payers.graphql.ts';
import { ProfileLayer } from './profile-layer.tsx';
import { sayFrequency, sayMark, sayMinutes, saySize } from './say-payers.ts';
import './payers.css';

type Open =
  | { readonly of: 'payer'; readonly payer: PayerOnRecord | null }
  | { readonly of: 'profile'; readonly profile: ProfileOnRecordFragment | null };

/** Who pays, and what each payer demands, with how well every limit is verified and who changed it when. */
export function PayerPages(): ReactNode {
  const { viewer } = usePractice();
  const mayChange = viewer.roles.some((role) => role === 'DIRECTOR' || role === 'ADMINISTRATOR');
  const answer = useAnswer(payerProfilesQuery, {});
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={12} height={30} />}
      failed="The payers could not be shown."
      empty={{ when: () => false, say: null }}
      ready={({ payers, payerProfiles }) => (
        <div className="stack">
          <Payers of={payers} profiles={payerProfiles} onOpen={mayChange ? setOpen : null} />
          <p className="quiet">
            The rules go by these profiles. A limit whose mark begins with V may block; S and G only warn,
            until the practice has confirmed them. Codes are numbers: look their descriptions up with the
            payer.
          </p>
          {payerProfiles.map((profile) => (
            <Profile key={profile.key} profile={profile} onOpen={mayChange ? setOpen : null} />
          ))}
          {mayChange && (
            <div>
              <Button onClick={() => setOpen({ of: 'profile', profile: null })}>New profile</Button>
            </div>
          )}
          {open?.of === 'payer' && <PayerLayer payer={open.payer} profiles={payerProfiles} onClose={close} />}
          {open?.of === 'profile' && <ProfileLayer profile={open.profile} onClose={close} />}
        </div>
      )}
    />
  );
}

interface PayersProps {
  readonly of: PayerProfilesQuery['payers'];
  readonly profiles: readonly ProfileOnRecordFragment[];
  readonly onOpen: ((open: Open) => void) | null;
}

const Payers = ({ of, profiles, onOpen }: PayersProps): ReactNode => (
  <section className="card stack" aria-label="Payers">
    <div className="payers-head">
      <h2>Who pays</h2>
      {onOpen !== null && <Button onClick={() => onOpen({ of: 'payer', payer: null })}>New payer</Button>}
    </div>
    {of.length === 0 ? (
      <p className="notice">No payer is on record.</p>
    ) : (
      <DataTable
        caption="Payers"
        rows={of}
        keyOf={({ id }) => id}
        columns={[
          {
            label: 'Payer',
            show: (payer) =>
              onOpen === null ? (
                payer.name
              ) : (
                <Button look="link" onClick={() => onOpen({ of: 'payer', payer })}>
                  {payer.name}
                </Button>
              ),
          },
          {
            label: 'Profile',
            show: ({ profile }) => profiles.find(({ key }) => key === profile)?.name ?? profile,
          },
          {
            label: 'Billed',
            show: ({ individualBilling }) =>
              individualBilling ? 'each client individually' : 'not individually',
          },
        ]}
      />
    )}
  </section>
);

interface ProfileProps {
  readonly profile: ProfileOnRecordFragment;
  readonly onOpen: ((open: Open) => void) | null;
}

const Profile = ({ profile, onOpen }: ProfileProps): ReactNode => (
  <section className="card stack" aria-label={profile.name}>
    <div className="payers-head">
      <h2>{profile.name}</h2>
      <span className="quiet">
        {profile.noteDueHours == null
          ? 'no hours of its own for the note'
          : `note signed within ${profile.noteDueHours} hours`}
        {profile.version === 0
          ? '; as Concord came with it'
          : `; changed ${profile.version} times`.replace(/ 1 times$/, ' once')}
      </span>
      {onOpen !== null && (
        <Button aria-label={`Change ${profile.name}`} onClick={() => onOpen({ of: 'profile', profile })}>
          Change
        </Button>
      )}
    </div>
    {profile.services.length === 0 ? (
      <p className="quiet">It limits nothing.</p>
    ) : (
      <DataTable
        caption={`Limits of ${profile.name}`}
        rows={profile.services}
        keyOf={({ code }) => code}
        columns={[
          { label: 'Code', show: ({ code, modifier }) => (modifier == null ? code : `${code} ${modifier}`) },
          { label: 'Unit', show: ({ unit }) => (unit === 'session' ? 'session' : '15 minutes') },
          { label: 'People present', show: saySize },
          { label: 'Minutes', show: sayMinutes },
          { label: 'How often', show: sayFrequency },
          {
            label: 'Mark',
            show: ({ mark }) => (
              <span className="payers-mark">
                <Tag tone={mark.startsWith('V') ? 'plain' : 'watch'}>{mark.charAt(0)}</Tag>
                <span className="quiet">{mark.length > 1 ? mark : sayMark(mark)}</span>
              </span>
            ),
          },
          { label: 'Source', show: ({ source }) => <span className="payers-source">{source}</span> },
        ]}
      />
    )}
    {profile.history.length > 0 && <History of={profile.history} />}
  </section>
);

function History({ of }: { readonly of: ProfileOnRecordFragment['history'] }): ReactNode {
  const { timeZone } = usePractice().viewer.organization;
  return (
    <details className="more">
      <summary>History</summary>
      <ul className="payers-history">
        {of.map(({ at, by, changes }) => (
          <li key={at}>
            <span>
              {formatMoment(at, timeZone)}, {by}
            </span>
            <ul>
              {changes.map(({ what, from, to }) => (
                <li key={what}>
                  {what}: {from ?? 'none'} → {to ?? 'none'}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
