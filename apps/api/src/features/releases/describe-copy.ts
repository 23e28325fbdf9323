import type { Disclosure } from '@concord/domain/disclosures';
import { withheldMark, type Consent, type RecordCopy } from '@concord/domain/releases';
import { sayMoment, type PrintedDocument, type PrintedPart } from '../../platform/printing/index.ts';
import { describeOtherRequests } from './describe-request.ts';
import { describeSession } from './describe-session.ts';
import { sayChosen, sayStaff } from './say-copy.ts';

/** What stands on a copy besides the record itself. */
export interface CopyFacts {
  readonly copy: RecordCopy;
  readonly disclosure: Disclosure;
  readonly consent: Consent | null;
  readonly practice: string;
  readonly timeZone: string;
  readonly madeAt: Date;
  readonly madeBy: string;
}

/** The short form of the notice that goes with records of substance use treatment (42 CFR 2.32(a)(2)). */
const part2Notice = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';

const sayClient = ({ client }: RecordCopy): string => `${client.firstName} ${client.lastName} (${client.id})`;

/** A copy of a member's record on paper. It names no other member. */
export function describeCopy(facts: CopyFacts): PrintedDocument {
  const { copy, practice } = facts;
  return {
    title: 'Record of group therapy',
    author: practice,
    // Whose it is, on every page: pages get parted.
    footer: `${practice} · ${sayClient(copy)} · confidential${copy.isPart2 ? ` · ${part2Notice}` : ''}`,
    madeAt: facts.madeAt,
    parts: [
      ...describeCover(facts),
      ...describeLimits(copy),
      ...describeStays(copy),
      ...describePlan(copy),
      ...describeOtherRequests(copy.requests, facts.timeZone),
      ...copy.sessions.flatMap(describeSession),
    ],
  };
}

function describeCover({ copy, disclosure, consent, ...facts }: CopyFacts): PrintedPart[] {
  const { client, days } = copy;
  const parts: PrintedPart[] = [
    {
      kind: 'facts',
      facts: [
        { label: 'Practice', value: facts.practice },
        { label: 'Client', value: sayClient(copy) },
        { label: 'Date of birth', value: client.dateOfBirth ?? 'not recorded' },
        { label: 'Days', value: `${days.from} to ${days.to}` },
        { label: 'For', value: disclosure.recipient },
        { label: 'Purpose', value: disclosure.purpose },
        { label: 'Copied', value: `${sayMoment(facts.madeAt, facts.timeZone)} by ${facts.madeBy}` },
      ],
    },
  ];
  if (copy.isPart2) parts.push({ kind: 'text', tone: 'strong', text: part2Notice });
  if (consent !== null) {
    parts.push({
      kind: 'text',
      text: `Released on the written consent of the client of ${consent.givenOn}, which holds until ${consent.expiresOn}: to ${consent.recipient}, for ${consent.purpose}. Whoever receives it may pass it on only as that consent and the law allow.`,
    });
  }
  return parts;
}

const untilDay = (day: string | null): string => day ?? 'goes on';

function describeStays({ stays }: RecordCopy): PrintedPart[] {
  if (stays.length === 0) return [];
  return [
    { kind: 'heading', text: 'Groups' },
    {
      kind: 'table',
      columns: [
        { label: 'Group', share: 30 },
        { label: 'Kind', share: 18 },
        { label: 'From', share: 12 },
        { label: 'To', share: 12 },
        { label: 'How it ended', share: 28 },
      ],
      rows: stays.map(({ group, membership }) => [
        group.name,
        group.kind,
        membership.enteredOn,
        untilDay(membership.leftOn),
        [membership.exit === null ? '' : sayChosen(membership.exit), membership.exitCircumstances ?? '']
          .filter((part) => part !== '')
          .join(': '),
      ]),
    },
  ];
}

function describePlan({ primaryTherapists, diagnoses, goals }: RecordCopy): PrintedPart[] {
  const days = [
    { label: 'From', share: 15 },
    { label: 'To', share: 15 },
  ];
  return [
    ...(primaryTherapists.length === 0
      ? []
      : tableOf(
          'Primary therapist',
          [{ label: 'Name', share: 70 }, ...days],
          primaryTherapists.map(({ staff, from, to }) => [sayStaff(staff), from, untilDay(to)]),
        )),
    ...(diagnoses.length === 0
      ? []
      : tableOf(
          'Diagnoses',
          [{ label: 'ICD-10-CM', share: 70 }, ...days],
          diagnoses.map(({ icd10, from, to }) => [icd10, from, untilDay(to)]),
        )),
    ...(goals.length === 0
      ? []
      : tableOf(
          'Treatment goals',
          [{ label: 'Goal', share: 50 }, ...days, { label: 'Outcome', share: 20 }],
          goals.map(({ text, openedOn, closedOn, outcome }) => [
            text,
            openedOn,
            untilDay(closedOn),
            outcome === null ? '' : sayChosen(outcome),
          ]),
        )),
  ];
}

const tableOf = (
  text: string,
  columns: Extract<PrintedPart, { kind: 'table' }>['columns'],
  rows: readonly (readonly string[])[],
): PrintedPart[] => [
  { kind: 'heading', text },
  { kind: 'table', columns, rows },
];

/** What the copy leaves out, where whoever receives it looks first. */
function describeLimits({ sessions, doubtful }: RecordCopy): PrintedPart[] {
  const unsigned = sessions.filter(({ hasUnsignedNote }) => hasUnsignedNote).length;
  const withheld = doubtful.filter(({ isWithheld }) => isWithheld).length;
  const says = [
    `${sessions.length === 1 ? '1 session' : `${sessions.length} sessions`} of these days.`,
    unsigned === 0
      ? ''
      : `${unsigned === 1 ? 'One note is' : `${unsigned} notes are`} not signed yet and left out.`,
    withheld === 0
      ? ''
      : `${withheldMark} stands for words about other people, who have a right to their own confidentiality (${withheld === 1 ? 'one place' : `${withheld} places`}).`,
    'What is written of the group as a whole beyond what was taught is not part of any member’s record.',
  ];
  return [{ kind: 'text', text: says.filter((sentence) => sentence !== '').join(' ') }];
}
