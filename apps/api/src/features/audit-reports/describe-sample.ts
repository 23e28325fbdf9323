import {
  sayAgreement,
  sayMethod,
  sayPhase,
  sayPopulation,
  sayResult,
  saySize,
  sayState,
} from '@concord/domain/audit-samples';
import { sayMoment, type PrintedPart } from '../../platform/printing/index.ts';
import type { AuditSampleDetail } from '../audit-samples/index.ts';

/** What the sample was drawn from, how, and by whom: enough to draw it again. */
export function describeFrame(
  { sample, draw, drawsTheSame }: AuditSampleDetail,
  timeZone: string,
): PrintedPart[] {
  const by = (name: string | null, moment: Date | null): string =>
    moment === null ? 'not yet' : `${name ?? 'a former colleague'}, ${sayMoment(moment, timeZone)}`;
  const again =
    drawsTheSame === null
      ? 'a draft: what is there now'
      : drawsTheSame
        ? 'drawn again for this report: the same'
        : 'drawn again for this report: NOT the same';
  return [
    { kind: 'heading', text: 'Sample frame' },
    {
      kind: 'facts',
      facts: [
        { label: 'Purpose', value: sample.reason },
        {
          label: 'Population',
          value: `${sayPopulation(sample, `${sample.from} to ${sample.to}`)} ${draw.population} notes.`,
        },
        { label: 'Size asked for', value: saySize(sample) },
        { label: 'Confidence', value: `${sample.confidence}%` },
        { label: 'Draw', value: sayMethod(sample.method) },
        { label: 'Seed', value: sample.seed },
        { label: 'Drawn', value: `${draw.size} of ${draw.population} notes; ${again}` },
        { label: 'Reviewed twice', value: `${Math.round(sample.doubleShare * 100)}% of the records` },
        { label: 'Reviewers', value: sample.reviewers.map(({ name }) => name).join(', ') },
        { label: 'State', value: sayPhase(sample.phase) },
        { label: 'Defined', value: by(sample.madeBy, sample.madeAt) },
        { label: 'Started, frozen', value: by(sample.startedBy, sample.startedAt) },
        { label: 'Last day', value: sample.lastDay },
        ...(sample.closedAt === null
          ? []
          : [{ label: 'Closed', value: sayMoment(sample.closedAt, timeZone) }]),
      ],
    },
    {
      kind: 'text',
      text: 'Each note’s number is the SHA-256 of the seed, a colon and the note’s identifier in hexadecimal; the notes with the smallest numbers are drawn, in each stratum its part.',
      tone: 'quiet',
    },
    ...(draw.strata.length > 1
      ? [
          {
            kind: 'table' as const,
            columns: [
              { label: 'Stratum', share: 60 },
              { label: 'Population', share: 20, align: 'right' as const },
              { label: 'Drawn', share: 20, align: 'right' as const },
            ],
            rows: draw.strata.map(({ name, population, drawn }) => [name, String(population), String(drawn)]),
            total: ['Total', String(draw.population), String(draw.size)],
          },
        ]
      : []),
  ];
}

/** What the reviews say: error rate with its interval, agreement, and which questions fail. */
export function describeResult({ sample, result }: AuditSampleDetail): PrintedPart[] {
  if (result === null)
    return [
      { kind: 'heading', text: 'Result' },
      { kind: 'text', text: 'The sample is not started: there is nothing to tell yet.' },
    ];
  const { unsettled } = result;
  return [
    { kind: 'heading', text: 'Result' },
    { kind: 'text', text: sayResult(result, sample.confidence), tone: 'strong' },
    { kind: 'text', text: sayAgreement(result) },
    ...(unsettled > 0
      ? [
          {
            kind: 'text' as const,
            text: `${unsettled === 1 ? '1 disagreement is' : `${unsettled} disagreements are`} not settled, and counted as an error.`,
          },
        ]
      : []),
    {
      kind: 'table',
      columns: [
        { label: 'Question of the checklist', share: 80 },
        { label: 'Records that fail it', share: 20, align: 'right' },
        { label: 'Reviewed', share: 12, align: 'right' },
      ],
      rows: result.questions.map(({ question, failures }) => [
        question,
        String(failures),
        String(result.reviewed),
      ]),
    },
    {
      kind: 'text',
      text: 'The interval is Wilson’s score interval; agreement is Cohen’s kappa over “error” and “no error”. The rate is about the notes of the population and the questions of the checklist; it is no estimate of money.',
      tone: 'quiet',
    },
  ];
}

/** The records that were drawn, by code number, and how far each is reviewed. */
export const describeRecords = ({ records, draw }: AuditSampleDetail): PrintedPart[] => [
  { kind: 'heading', text: 'Records of the sample' },
  records.length === 0
    ? {
        kind: 'table',
        columns: [
          { label: 'Place', share: 8, align: 'right' },
          { label: 'Note', share: 20 },
          { label: 'Stratum', share: 30 },
          { label: 'Number (first 16 digits)', share: 30 },
        ],
        rows: draw.drawn.map(({ externalId, stratum, digest }, index) => [
          String(index + 1),
          externalId,
          stratum,
          digest.slice(0, 16),
        ]),
      }
    : {
        kind: 'table',
        columns: [
          { label: 'Place', share: 7, align: 'right' },
          { label: 'Note', share: 14 },
          { label: 'Session', share: 12 },
          { label: 'Group', share: 26 },
          { label: 'Member', share: 12 },
          { label: 'First reviewer', share: 18 },
          { label: 'Second reviewer', share: 18 },
          { label: 'State', share: 16 },
        ],
        rows: records.map((record) => [
          String(record.place),
          record.externalId,
          record.session.date,
          record.group.name,
          record.client.externalId,
          record.firstReviewer,
          record.secondReviewer ?? '',
          sayState(record.state),
        ]),
      },
];
