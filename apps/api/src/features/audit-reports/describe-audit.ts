import { sayMoment, type PrintedDocument, type PrintedPart } from '../../platform/printing/index.ts';
import type { AuditFacts } from './audit-facts.ts';
import { describeFindings, describeRules } from './describe-findings.ts';
import { describeFrame, describeRecords, describeResult } from './describe-sample.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** "312 of 340 (92%)": a share never stands without its numbers. */
const sayShare = (part: number, of: number): string =>
  of === 0 ? 'none required' : `${part} of ${of} (${Math.round((part / of) * 100)}%)`;

/** The audit on paper, from its scope to the lines to sign on. */
export function describeAudit(facts: AuditFacts): PrintedDocument {
  const { sample, practice } = facts;
  return {
    title: sample === null ? 'Audit of records' : `Audit of a sample: ${sample.sample.title}`,
    author: practice,
    footer: `${practice} · confidential: about clients' health, under code numbers`,
    madeAt: facts.madeAt,
    orientation: 'landscape',
    parts: [
      ...describeScope(facts),
      ...(sample === null
        ? []
        : [...describeFrame(sample, facts.timeZone), ...describeResult(sample), ...describeRecords(sample)]),
      ...describeCompleteness(facts),
      ...describeRules(facts),
      ...describeFindings(facts),
      ...describeSignatures(facts),
    ],
  };
}

const sayUnderway = ({ done, total }: { readonly done: number; readonly total: number }): string =>
  `updated: ${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} notes had been judged anew; the others stand as they were judged before`;

function describeScope(facts: AuditFacts): PrintedPart[] {
  const { groups, isNarrowed, sample } = facts;
  const everything = isNarrowed ? 'those that the filters of the page leave' : 'all groups of the practice';
  return [
    { kind: 'heading', text: 'Scope' },
    {
      kind: 'facts',
      facts: [
        { label: 'Practice', value: facts.practice },
        { label: 'Sessions', value: `held from ${facts.from} to ${facts.to}` },
        { label: 'Groups', value: groups === null ? everything : groups.join(', ') },
        { label: 'Judged at', value: sayMoment(facts.madeAt, facts.timeZone) },
        ...(facts.underway === null ? [] : [{ label: 'Checks', value: sayUnderway(facts.underway) }]),
        { label: 'Made by', value: `${facts.madeBy} (${facts.roles.join(', ')})` },
        {
          label: 'Holds',
          value: `headers of records and findings, members under code numbers${sample === null ? '' : ', and how the records of the sample were judged'}; no text of any note`,
        },
      ],
    },
  ];
}

function describeCompleteness({ completeness }: AuditFacts): PrintedPart[] {
  const [required, complete] = [sum(completeness.required), sum(completeness.complete)];
  return [
    { kind: 'heading', text: 'Completeness' },
    {
      kind: 'text',
      text: `Complete of required records: ${sayShare(complete, required)}. A required record is complete when no rule that blocks finds something about it; an absence also needs its documentation. What is waived does not count as complete.`,
    },
    {
      kind: 'table',
      columns: [
        { label: 'Group', share: 50 },
        { label: 'Required', share: 12, align: 'right' },
        { label: 'Complete', share: 12, align: 'right' },
        { label: 'Not complete', share: 12, align: 'right' },
      ],
      rows: completeness.groups.map((row) => [
        row.group.name,
        String(row.required),
        String(row.complete),
        String(row.required - row.complete),
      ]),
      total: ['Total', String(required), String(complete), String(required - complete)],
    },
  ];
}

function describeSignatures({ sample, practice }: AuditFacts): PrintedPart[] {
  const reviewers =
    sample === null ? ['Auditor'] : sample.sample.reviewers.map(({ name }) => `Reviewer: ${name}`);
  return [
    { kind: 'heading', text: 'Signatures' },
    {
      kind: 'text',
      text: 'Signed by hand: who signs vouches that the audit was made as this report says.',
      tone: 'quiet',
    },
    { kind: 'signatures', labels: [...reviewers, `For ${practice}`] },
  ];
}
