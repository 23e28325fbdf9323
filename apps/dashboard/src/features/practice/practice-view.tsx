import type { ReactNode } from 'react';
import { formatMoment } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Facts } from '../../ui/facts.tsx';
import { LayerButton } from '../../ui/form/layer-button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PracticeForm, type PracticeOnRecord } from './practice-form.tsx';
import { practiceOnRecordQuery } from './practice.graphql.ts';
import { sayWhyZoneStays } from './say-practice.ts';
import '../../ui/form/form.css';
import './practice.css';

/** The practice itself: what may be changed of it, and what hangs on that. */
export function PracticeView(): ReactNode {
  const answer = useAnswer(practiceOnRecordQuery, {});
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={6} height={30} />}
      failed="The practice could not be shown."
      empty={{ when: () => false, say: null }}
      ready={({ practiceOnRecord: practice }) => (
        <div className="stack">
          <section className="card" aria-labelledby="practice-itself">
            <div className="card-head">
              <h2 id="practice-itself">Name and time zone</h2>
              <LayerButton label="Change" about="the practice">
                {(close) => <PracticeForm practice={practice} onClose={close} />}
              </LayerButton>
            </div>
            <Facts
              facts={[
                { name: 'Name', value: practice.name, wide: true },
                { name: 'Time zone', value: <TimeZone practice={practice} />, wide: true },
              ]}
            />
          </section>
          <WhatChanges />
          {practice.formerNames.length > 0 && (
            <section className="card" aria-labelledby="former-names">
              <div className="card-head">
                <h2 id="former-names">Former names</h2>
              </div>
              <p>They mean this practice for good; no other one on this server can take them.</p>
              <DataTable
                caption="Former names"
                columns={columnsIn(practice.timeZone)}
                rows={practice.formerNames}
                keyOf={({ name }) => name}
              />
            </section>
          )}
        </div>
      )}
    />
  );
}

const TimeZone = ({ practice }: { readonly practice: PracticeOnRecord }): ReactNode => {
  const why = sayWhyZoneStays(practice);
  return (
    <>
      {practice.timeZone.replaceAll('_', ' ')}
      <br />
      <span className="quiet">{why ?? 'It can be changed until the first session is on record.'}</span>
    </>
  );
};

/** What somebody must know before they change it. */
const WhatChanges = (): ReactNode => (
  <section className="card" aria-labelledby="what-changes">
    <div className="card-head">
      <h2 id="what-changes">What a change changes</h2>
    </div>
    <dl className="practice-changes">
      <dt>The name</dt>
      <dd>
        It stands on every page, superbill, report and copy of a record from then on. What was signed, printed
        or handed out before keeps its words. Records, their identifiers, accounts and the way in through a
        provider stay as they are, and folders that are imported under a former name still find this practice.
      </dd>
      <dt>The time zone</dt>
      <dd>
        It says what day it is for the practice: when a session counts for the rules, when an account ends
        with somebody’s last day, what time stands on a print. Sessions are dated by the clock of their site,
        which a director keeps under Sites &amp; staff.
      </dd>
    </dl>
  </section>
);

type FormerName = PracticeOnRecord['formerNames'][number];

const columnsIn = (timeZone: string): readonly Column<FormerName>[] => [
  { label: 'Name', show: ({ name }) => name, sortBy: ({ name }) => name },
  {
    label: 'Taken',
    show: ({ takenAt }) => formatMoment(takenAt, timeZone),
    sortBy: ({ takenAt }) => takenAt,
  },
  { label: 'By', show: ({ takenBy }) => takenBy ?? 'when the practice was made' },
];
