import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import type { OpenNamesCountsFragment, OpenNamesQuery } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import { nowInMilliseconds } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { openNamesQuery } from './names.graphql.ts';
import { SettledNames } from './settled-names.tsx';
import { saySweep } from './say-sweep.ts';
import { useSweep } from './use-sweep.ts';
import './audit.css';

type Report = OpenNamesQuery['openNames'];

/** Signed notes in which a member may be recognised, by group and by clinician; and the sweep that looks through all of them. */
export function NamesView(): ReactNode {
  const [round, setRound] = useState(0);
  const countAnew = useCallback(() => setRound((before) => before + 1), []);
  return (
    <>
      <section className="card stack" aria-label="Signed notes with members’ names">
        <SweepPanel onEnded={countAnew} />
        <OpenInNotes key={round} />
      </section>
      <SettledNames key={round} />
    </>
  );
}

function OpenInNotes(): ReactNode {
  const answer = useAnswer(openNamesQuery, {});
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={6} height={34} />}
      failed="What is open in signed notes could not be counted."
      empty={{
        when: ({ openNames }) => openNames.groups.length === 0,
        say: 'The check finds nothing open in signed notes. It looks for members’ names and likely descriptions, and does not find all of them.',
      }}
      ready={({ openNames }) => <Counts report={openNames} />}
    />
  );
}

function SweepPanel({ onEnded }: { readonly onEnded: () => void }): ReactNode {
  const { timeZone } = usePractice().viewer.organization;
  const { sweep, said, start, cancel } = useSweep(onEnded);
  const isRunning = sweep?.state === 'running';
  return (
    <div className="names-sweep">
      <div>
        <h2>Sweep of all signed notes</h2>
        <p>
          <span role="status">
            {sweep === undefined
              ? 'Asking how the last sweep went…'
              : saySweep(sweep, timeZone, nowInMilliseconds())}
          </span>{' '}
          {said !== '' && <strong role="alert">{said}</strong>}
        </p>
      </div>
      {isRunning ? (
        <>
          <progress
            value={sweep.done}
            max={Math.max(1, sweep.total)}
            aria-label="Signed notes looked through"
          />
          <Button onClick={cancel}>Cancel</Button>
        </>
      ) : (
        <Button look="chief" disabled={sweep === undefined} onClick={start}>
          Look through all signed notes
        </Button>
      )}
    </div>
  );
}

const number = (
  label: string,
  of: (row: OpenNamesCountsFragment) => number,
): Column<OpenNamesCountsFragment> => ({
  label,
  numeric: true,
  show: of,
  sortBy: of,
});
const columns: readonly Column<OpenNamesCountsFragment>[] = [
  number('Notes', ({ notes }) => notes),
  number('Named', ({ blocks }) => blocks),
  number('Likely', ({ warns }) => warns),
  number('Returned', ({ returned }) => returned),
  number('Corrected', ({ corrected }) => corrected),
];

function Counts({ report }: { readonly report: Report }): ReactNode {
  return (
    <>
      <p>
        <strong>
          {report.notes === 1
            ? '1 signed note is open.'
            : `${report.notes.toLocaleString('en-US')} signed notes are open.`}
        </strong>{' '}
        <span className="quiet">
          A signed note stays as it is: return it to its author, who writes a correction beside it. When the
          correction will do, waive the finding. “Named” is beyond reasonable doubt, “likely” somebody may be
          recognised. Choose a group or a clinician to see theirs below.
        </span>
      </p>
      <div className="names-tables">
        <DataTable
          caption="Open in signed notes, by group"
          columns={[
            {
              label: 'Group',
              show: ({ group }) =>
                group === null || group === undefined ? (
                  '–'
                ) : (
                  <Link
                    to="/audit"
                    search={{ view: 'confidentiality', range: 'all', group: [group.id] }}
                    resetScroll={false}
                  >
                    {group.name}
                  </Link>
                ),
              sortBy: ({ group }) => group?.name ?? '',
            },
            ...columns,
          ]}
          rows={report.groups}
          keyOf={({ group }, index) => group?.id ?? index}
        />
        <DataTable
          caption="Open in signed notes, by clinician"
          columns={[
            {
              label: 'Clinician',
              show: ({ staff }) =>
                staff === null || staff === undefined ? (
                  'Not known here'
                ) : (
                  <Link
                    to="/audit"
                    search={{ view: 'confidentiality', range: 'all', staff: staff.id }}
                    resetScroll={false}
                  >
                    {staff.name}
                  </Link>
                ),
              sortBy: ({ staff }) => staff?.name ?? '',
            },
            ...columns,
          ]}
          rows={report.clinicians}
          keyOf={({ staff }, index) => staff?.id ?? index}
        />
      </div>
    </>
  );
}
