import { sayMethod, sayPhase, saySize } from '@concord/domain/audit-samples';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useClient, useMutation } from 'urql';
import type { AuditSampleQuery } from '../../gql/graphql.ts';
import { writeCsv } from '../../platform/csv.ts';
import { download, pdfOf } from '../../platform/download.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatDayAndYear, formatMoment } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { SampleForm } from './sample-form.tsx';
import { SampleRecords } from './sample-records.tsx';
import { SampleResult } from './sample-result.tsx';
import { recordsAsTable } from './sample-table.ts';
import { sayPopulation } from './sample-words.ts';
import {
  auditSampleQuery,
  closeSampleMutation,
  sampleReportQuery,
  shownAnew,
  startSampleMutation,
} from './samples.graphql.ts';
import './samples.css';

export type Detail = AuditSampleQuery['auditSample'];

/** A sample: its frame, what was drawn, how far the review is and what it says; as a PDF, the record of an audit. */
export function SampleView({ sampleId }: { readonly sampleId: string }): ReactNode {
  const answer = useAnswer(auditSampleQuery, { sampleId });
  const [isChanging, setChanging] = useState(false);
  const done = (): void => setChanging(false);
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={12} height={30} />}
      failed="The sample could not be shown."
      empty={{ when: () => false, say: '' }}
      ready={({ auditSample }) =>
        isChanging && auditSample.sample.phase === 'draft' ? (
          <SampleForm draft={auditSample.sample} onKept={done} onCancel={done} />
        ) : (
          <div className="stack sample">
            <SampleFrame detail={auditSample} onChange={() => setChanging(true)} />
            {auditSample.result != null && (
              <SampleResult
                result={auditSample.result}
                confidence={auditSample.sample.confidence}
                drawn={auditSample.records.length}
              />
            )}
            <SampleRecords detail={auditSample} />
          </div>
        )
      }
    />
  );
}

interface FrameProps {
  readonly detail: Detail;
  readonly onChange: () => void;
}

function SampleFrame({ detail, onChange }: FrameProps): ReactNode {
  const { sample, draw } = detail;
  const { timeZone } = usePractice().viewer.organization;
  return (
    <section className="card stack" aria-label="The sample frame">
      <div className="sample-head">
        <h2>
          {sample.title} <Tag>{sayPhase(sample.phase)}</Tag>
        </h2>
        <SampleActs detail={detail} onChange={onChange} />
      </div>
      <p>{sample.reason}</p>
      <Facts
        facts={[
          { name: 'Population', value: `${sayPopulation(sample)} ${draw.population} notes.`, wide: true },
          { name: 'Size', value: saySize(sample) },
          { name: 'Draw', value: sayMethod(sample.method) },
          { name: 'Seed', value: <code>{sample.seed}</code> },
          { name: 'Drawn', value: sayDrawn(detail) },
          { name: 'Reviewers', value: sample.reviewers.map(({ name }) => name).join(', ') },
          { name: 'Reviewed twice', value: `${Math.round(sample.doubleShare * 100)}%` },
          { name: 'Opens notes until', value: formatDayAndYear(sample.lastDay) },
          { name: 'Defined', value: `${sample.madeBy ?? ''}, ${formatMoment(sample.madeAt, timeZone)}` },
          {
            name: 'Started',
            value:
              sample.startedAt == null
                ? 'not yet'
                : `${sample.startedBy ?? ''}, ${formatMoment(sample.startedAt, timeZone)}`,
          },
        ]}
      />
      {draw.strata.length > 1 && (
        <p className="quiet">
          {draw.strata.map(({ name, drawn, population }) => `${name}: ${drawn} of ${population}`).join(' · ')}
        </p>
      )}
      <p className="quiet">
        Each note’s number is SHA-256 of the seed, a colon and the note’s identifier; the smallest numbers are
        drawn.
      </p>
    </section>
  );
}

function sayDrawn({ draw, drawsTheSame }: Detail): string {
  if (drawsTheSame == null) return `${draw.size} notes, of what is there now`;
  return drawsTheSame
    ? `${draw.size} notes; drawn again now: the same`
    : `${draw.size} notes; drawn again now: not the same`;
}

function SampleActs({ detail, onChange }: FrameProps): ReactNode {
  const { sample } = detail;
  const { viewer } = usePractice();
  const [, start] = useMutation(startSampleMutation);
  const [, close] = useMutation(closeSampleMutation);
  const [problem, setProblem] = useState<string | null>(null);
  const say = (outcome: { __typename: string; message?: string } | undefined): void =>
    setProblem(
      outcome?.__typename === 'Done'
        ? null
        : (outcome?.message ?? 'The server could not do this. Try again.'),
    );
  const client = useClient();
  const print = async (): Promise<void> => {
    const { data } = await client
      .query(sampleReportQuery, { sampleId: sample.id }, { requestPolicy: 'network-only' })
      .toPromise();
    if (data === undefined) return setProblem('The audit could not be printed: the server did not answer.');
    setProblem(null);
    download('audit-sample.pdf', pdfOf(data.sampleReport.pdf));
  };
  const isDirector = viewer.roles.includes('DIRECTOR');
  return (
    <div className="sample-acts tools">
      {sample.phase === 'draft' && <Button onClick={onChange}>Change the draft</Button>}
      {sample.phase === 'draft' && isDirector && (
        <Button
          look="chief"
          onClick={() =>
            void start({ sampleId: sample.id, version: sample.version }, shownAnew).then(({ data }) =>
              say(data?.startSample),
            )
          }
        >
          Start and freeze
        </Button>
      )}
      {sample.phase === 'draft' && !isDirector && <span className="quiet">A director starts it.</span>}
      {sample.phase === 'running' && (
        <Button
          onClick={() =>
            void close({ sampleId: sample.id }, shownAnew).then(({ data }) => say(data?.closeSample))
          }
        >
          Close
        </Button>
      )}
      <Button
        look="quiet"
        onClick={() =>
          download(
            'audit-sample.csv',
            new Blob([writeCsv(recordsAsTable(detail))], { type: 'text/csv;charset=utf-8' }),
          )
        }
      >
        CSV
      </Button>
      <Button look="quiet" onClick={() => void print()}>
        PDF
      </Button>
      {problem !== null && (
        <span role="alert" className="problem">
          {problem}
        </span>
      )}
      {sample.owedByMe > 0 && <NextToReview detail={detail} />}
    </div>
  );
}

function NextToReview({ detail }: { readonly detail: Detail }): ReactNode {
  const next = detail.records.find(({ mine }) => mine != null);
  return next === undefined ? null : (
    <Link
      to="/audit/samples/$sampleId/$noteId"
      params={{ sampleId: detail.sample.id, noteId: next.noteId }}
      className="button"
      data-look="chief"
    >
      Review the next record
    </Link>
  );
}
