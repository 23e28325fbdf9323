import type { PrintedDocument } from '../../platform/printing/index.ts';
import { writeCsv } from './write-csv.ts';

/** One ready service as it stands on a superbill: numbers of codes, never their descriptions. */
export interface SuperbillLine {
  readonly date: string;
  readonly code: string;
  readonly modifier: string | null;
  readonly units: number;
  readonly minutes: number | null;
  readonly isTelehealth: boolean | null;
  readonly site: string;
  readonly diagnoses: readonly string[];
  readonly rendering: string;
  readonly supervising: string | null;
}

/** Everything that a superbill says. */
export interface SuperbillFacts {
  readonly practice: string;
  readonly client: string;
  readonly clientExternalId: string;
  readonly dateOfBirth: string | null;
  /** Who pays, in words: with the days on which that changed, where it did. */
  readonly payer: string;
  /** The first day of the month. */
  readonly month: string;
  readonly lines: readonly SuperbillLine[];
  readonly held: number;
  readonly madeAt: Date;
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const nameOfMonth = (month: string): string =>
  `${months[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;

const sayPlace = ({ isTelehealth, site }: SuperbillLine): string =>
  isTelehealth === true ? 'telehealth' : site;
const sayHeld = (held: number): string =>
  held === 0
    ? 'No other service of this month is waiting.'
    : `${held === 1 ? '1 more service of this month is' : `${held} more services of this month are`} held until the record is complete, and not on this page.`;

const unitsIn = (lines: readonly SuperbillLine[]): number => lines.reduce((sum, { units }) => sum + units, 0);

/** The superbill on paper. */
export function describeSuperbill(facts: SuperbillFacts): PrintedDocument {
  const { lines } = facts;
  const hasTelehealth = lines.some(({ isTelehealth }) => isTelehealth === true);
  return {
    title: `Superbill, ${nameOfMonth(facts.month)}`,
    author: facts.practice,
    footer: `${facts.practice} · confidential: about a client's health`,
    madeAt: facts.madeAt,
    orientation: 'landscape',
    parts: [
      {
        kind: 'facts',
        facts: [
          { label: 'Practice', value: facts.practice },
          { label: 'Client', value: `${facts.client} (${facts.clientExternalId})` },
          { label: 'Date of birth', value: facts.dateOfBirth ?? 'not recorded' },
          { label: 'Payer', value: facts.payer },
          { label: 'Made on', value: facts.madeAt.toISOString().slice(0, 10) },
        ],
      },
      { kind: 'heading', text: 'Services' },
      {
        kind: 'table',
        columns: [
          { label: 'Date', share: 11 },
          { label: 'Code', share: 8 },
          { label: 'Modifier', share: 8 },
          { label: 'Units', share: 6, align: 'right' },
          { label: 'Minutes', share: 8, align: 'right' },
          { label: 'Place', share: 17 },
          { label: 'Diagnoses', share: 15 },
          { label: 'Rendering provider', share: 22 },
          { label: 'Supervising provider', share: 22 },
        ],
        rows: lines.map((line) => [
          line.date,
          line.code,
          line.modifier ?? '',
          String(line.units),
          line.minutes === null ? '' : String(line.minutes),
          sayPlace(line),
          line.diagnoses.join(', '),
          line.rendering,
          line.supervising ?? '',
        ]),
        total: ['Total', '', '', String(unitsIn(lines)), '', '', '', '', ''],
      },
      { kind: 'text', text: sayHeld(facts.held) },
      ...(hasTelehealth
        ? [
            {
              kind: 'text' as const,
              text: 'Telehealth: the record does not say where the client was or whether there was video. Add the place code and the modifier that the payer asks for.',
              tone: 'quiet' as const,
            },
          ]
        : []),
      {
        kind: 'text',
        text: 'Every service on this page has an individual, complete and signed note of a client who attended. Codes stand as numbers.',
        tone: 'quiet',
      },
    ],
  };
}

const columns = [
  ...[
    'Practice',
    'Client',
    'Client id',
    'Date of birth',
    'Payer',
    'Date',
    'Code',
    'Modifier',
    'Units',
    'Minutes',
  ],
  ...['Place', 'Telehealth', 'Diagnoses', 'Rendering provider', 'Supervising provider'],
];

/** The same as a table for a spreadsheet or a billing system: a line a service. */
export const writeSuperbillCsv = (facts: SuperbillFacts): string =>
  writeCsv(
    columns,
    facts.lines.map((line) => [
      ...[facts.practice, facts.client, facts.clientExternalId, facts.dateOfBirth, facts.payer],
      ...[line.date, line.code, line.modifier, line.units, line.minutes, line.site],
      ...[line.isTelehealth === true ? 'yes' : 'no', line.diagnoses.join(' ')],
      ...[line.rendering, line.supervising],
    ]),
  );
