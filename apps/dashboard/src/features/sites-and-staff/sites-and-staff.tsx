import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePractice } from '../../platform/practice.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { LayerButton } from '../../ui/form/layer-button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SiteForm } from './site-form.tsx';
import type { SiteOnRecord } from './site-form.tsx';
import { sayStay } from './departure-words.ts';
import { sitesAndStaffQuery } from './sites-and-staff.graphql.ts';
import { StaffForm } from './staff-form.tsx';
import type { StaffOnRecord } from './staff-form.tsx';
import '../../ui/form/form.css';
import './departure.css';

/** Where groups meet and who works here: what there must be before there can be a group. */
export function SitesAndStaff(): ReactNode {
  const answer = useAnswer(sitesAndStaffQuery, {});
  const { today } = usePractice();
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={10} height={30} />}
      failed="Sites and staff could not be listed."
      empty={{ when: () => false, say: null }}
      ready={({ sitesOnRecord, staffOnRecord }) => (
        <div className="stack">
          <section className="card" aria-labelledby="sites">
            <div className="card-head">
              <h2 id="sites">Sites</h2>
              <LayerButton label="Add a site" look={sitesOnRecord.length === 0 ? 'chief' : 'plain'}>
                {(close) => <SiteForm site={null} onClose={close} />}
              </LayerButton>
            </div>
            {sitesOnRecord.length === 0 ? (
              <p className="notice">No site yet. A group needs one: its clock dates the group’s sessions.</p>
            ) : (
              <DataTable caption="Sites" columns={siteColumns} rows={sitesOnRecord} keyOf={({ id }) => id} />
            )}
          </section>
          <section className="card" aria-labelledby="staff">
            <div className="card-head">
              <h2 id="staff">Staff</h2>
              <LayerButton
                label="Add a member of staff"
                look={staffOnRecord.length === 0 ? 'chief' : 'plain'}
              >
                {(close) => <StaffForm member={null} onClose={close} />}
              </LayerButton>
            </div>
            {staffOnRecord.length === 0 ? (
              <p className="notice">
                Nobody yet. Groups are led by members of staff, and notes are signed by them.
              </p>
            ) : (
              <DataTable
                caption="Staff"
                columns={staffColumns(today)}
                rows={staffOnRecord}
                keyOf={({ id }) => id}
              />
            )}
            <p className="quiet">
              Who signs in has an account of their own: an administrator adds it under People, and says there
              which member of staff it belongs to.
            </p>
          </section>
        </div>
      )}
    />
  );
}

const siteColumns: readonly Column<SiteOnRecord>[] = [
  { label: 'Name', show: ({ name }) => name, sortBy: ({ name }) => name },
  {
    label: 'Time zone',
    show: ({ timeZone }) => timeZone.replaceAll('_', ' '),
    sortBy: ({ timeZone }) => timeZone,
  },
  {
    label: 'Identifier',
    show: ({ externalId }) => <code>{externalId}</code>,
    sortBy: ({ externalId }) => externalId,
  },
  {
    label: 'What to do',
    show: (site) => (
      <LayerButton label="Change" about={site.name} look="quiet">
        {(close) => <SiteForm site={site} onClose={close} />}
      </LayerButton>
    ),
  },
];

const nameOf = ({ firstName, lastName }: StaffOnRecord): string => `${firstName} ${lastName}`;

const staffColumns = (today: CivilDate): readonly Column<StaffOnRecord>[] => [
  { label: 'Name', show: nameOf, sortBy: ({ lastName, firstName }) => `${lastName} ${firstName}` },
  { label: 'Credential', show: ({ credential }) => credential, sortBy: ({ credential }) => credential },
  { label: 'E-mail', show: ({ email }) => email, sortBy: ({ email }) => email },
  {
    label: 'Works here',
    show: ({ lastDay }) => sayStay(lastDay ?? null, today),
    sortBy: ({ lastDay }) => lastDay ?? '9999',
  },
  { label: 'Does', show: ({ roles }) => roles.join(', '), sortBy: ({ roles }) => roles.join(', ') },
  {
    label: 'Identifier',
    show: ({ externalId }) => <code>{externalId}</code>,
    sortBy: ({ externalId }) => externalId,
  },
  {
    label: 'What to do',
    show: (member) => (
      <span className="staff-acts">
        <LayerButton label="Change" about={nameOf(member)} look="quiet">
          {(close) => <StaffForm member={member} onClose={close} />}
        </LayerButton>
        <Link
          to="/sites-and-staff/$staffId"
          params={{ staffId: member.id }}
          aria-label={`Last day: ${nameOf(member)}`}
        >
          Last day
        </Link>
      </span>
    ),
  },
];
