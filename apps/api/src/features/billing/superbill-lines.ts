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

/** Place codes of telehealth (CMS place of service): 02 where the client was not at home, 10 where they were. */
const telehealthPlaces = '02 or 10';
const sayPlace = ({ isTelehealth, site }: SuperbillLine): string =>
  isTelehealth === true ? `telehealth: ${telehealthPlaces}` : site;
/** What place code the record leaves to choose from; none where it says nothing. */
const choicesOfPlace = ({ isTelehealth }: SuperbillLine): string =>
  isTelehealth === true ? telehealthPlaces : '';
const sayUnknownPlaces = (lines: readonly SuperbillLine[]): string => {
  const telehealth = lines.filter(({ isTelehealth }) => isTelehealth === true).length;
  const unsaid = lines.filter(({ isTelehealth }) => isTelehealth === null).length;
  return [
    telehealth === 0
      ? ''
      : 'Telehealth: place code 02, or 10 if the client was at home. The record does not say where the client was, nor whether there was video: choose the code, and add the modifier that the payer asks for.',
    telehealth === lines.length
      ? ''
      : 'At a site: its place code (such as 11, office, or 53, community mental health center) is not on record. Add the one under which the site is enrolled.',
    unsaid === 0
      ? ''
      : `Of ${unsaid === 1 ? '1 service' : `${unsaid} services`} it is not recorded whether the session was held by telehealth; ${unsaid === 1 ? 'it stands' : 'they stand'} at the site.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
};
const sayHeld = (held: number): string =>
  held === 0
    ? 'No other service of this month is waiting.'
    : `${held === 1 ? '1 more service of this month is' : `${held} more services of this month are`} held until the record is complete, and not on this page.`;

const unitsIn = (lines: readonly SuperbillLine[]): number => lines.reduce((sum, { units }) => sum + units, 0);

/** The superbill on paper. */
export function describeSuperbill(facts: SuperbillFacts): PrintedDocument {
  const { lines } = facts;
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
      { kind: 'text', text: sayUnknownPlaces(lines), tone: 'quiet' },
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
  ...[
    'Place',
    'Telehealth',
    'Place code to choose',
    'Diagnoses',
    'Rendering provider',
    'Supervising provider',
  ],
];

/** The same as a table for a spreadsheet or a billing system: a line a service. */
export const writeSuperbillCsv = (facts: SuperbillFacts): string =>
  writeCsv(
    columns,
    facts.lines.map((line) => [
      ...[facts.practice, facts.client, facts.clientExternalId, facts.dateOfBirth, facts.payer],
      ...[line.date, line.code, line.modifier, line.units, line.minutes, line.site],
      line.isTelehealth === null ? 'not recorded' : line.isTelehealth ? 'yes' : 'no',
      ...[choicesOfPlace(line), line.diagnoses.join(' ')],
      ...[line.rendering, line.supervising],
    ]),
  );
