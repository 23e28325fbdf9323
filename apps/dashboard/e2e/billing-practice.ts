import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { concord } from './twelve-members.ts';

export const billingPassword = 'ready-when-it-is-signed';
export const emailOf = (who: 'clinician' | 'biller'): string => `${who}@billing.example`;

type Row = readonly string[];
const csv = (header: string, rows: readonly Row[]): string =>
  [header, ...rows.map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','))].join(
    '\n',
  ) + '\n';

const day = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const hour = 3_600_000;

/** What each note says; no two are alike. */
const notes = [
  {
    client: 'B1',
    presentation: 'Arrived early and spoke quietly about a difficult week at the bakery.',
    response: 'Tried the breathing exercise twice and noticed that the second attempt came easier.',
    plan: 'Practise each morning before work and write down what helps.',
  },
  {
    client: 'B2',
    presentation: 'Looked tired after two night shifts and asked for a seat near the door.',
    // Still to be written.
    response: '',
    plan: 'Write down before each night what made the last one easier.',
  },
];

/** A group that met by telehealth six hours ago: one note is sound and signed, the other says nothing of the response and is not. */
function folderFiles(now: number): Readonly<Record<string, string>> {
  const start = now - 6 * hour;
  const began = day(start - 60 * 24 * hour);
  const signed = new Date(start + 2 * hour).toISOString();
  const clients = [
    ['B1', 'Ottilie', 'Brandvold'],
    ['B2', 'Rashid', 'Quennell'],
  ];
  return {
    'organization.csv': csv('name,time_zone', [['Billing Practice', 'UTC']]),
    'sites.csv': csv('site_id,name,time_zone', [['S', 'Main house', 'UTC']]),
    'payers.csv': csv('payer_id,name,profile,individual_billing', [
      ['P', 'Medicare', 'medicare_ngs', 'true'],
    ]),
    'staff.csv': csv('staff_id,first_name,last_name,credential,email,roles', [
      ['T', 'Ines', 'Hallorann', 'LCSW', emailOf('clinician'), 'clinician'],
    ]),
    'clients.csv': csv(
      'client_id,first_name,last_name,payer_id',
      clients.map((client) => [...client, 'P']),
    ),
    'primary_therapists.csv': csv(
      'client_id,staff_id,from',
      clients.map(([id = '']) => [id, 'T', began]),
    ),
    'diagnoses.csv': csv(
      'client_id,icd10,from',
      clients.map(([id = '']) => [id, 'F41.1', began]),
    ),
    'goals.csv': csv(
      'goal_id,client_id,text,opened_on',
      clients.map(([id = '']) => [`G-${id}`, id, 'Calm down before answering', began]),
    ),
    'groups.csv': csv('group_id,name,kind,enrolment,capacity,site_id,documentation,service_code,starts_on', [
      ['BG', 'Evening process group', 'process', 'open', '8', 'S', 'individual', '90853', began],
    ]),
    'facilitators.csv': csv('group_id,staff_id,role,from', [['BG', 'T', 'lead', began]]),
    'memberships.csv': csv(
      'membership_id,group_id,client_id,entered_on',
      clients.map(([id = '']) => [`M-${id}`, 'BG', id, began]),
    ),
    'sessions.csv': csv('session_id,group_id,starts_at,ends_at,status,telehealth', [
      ['BS', 'BG', new Date(start).toISOString(), new Date(start + 1.5 * hour).toISOString(), 'held', 'true'],
    ]),
    'session_facilitators.csv': csv('session_id,staff_id,role', [['BS', 'T', 'lead']]),
    'attendance.csv': csv(
      'session_id,client_id,status',
      clients.map(([id = '']) => ['BS', id, 'present']),
    ),
    'progress_notes.csv': csv(
      'note_id,session_id,client_id,author_id,participation,presentation,interventions,response,therapeutic_factors,suicidal_ideation,homicidal_ideation,medical_necessity,benefit,plan,service_code,minutes',
      notes.map(({ client, presentation, response, plan }) => [
        ...[
          `N-${client}`,
          'BS',
          client,
          'T',
          'active',
          presentation,
          'Guided a breathing exercise.',
          response,
        ],
        ...['universality', 'denied', 'denied', 'Panic attacks make it hard to keep a job.'],
        ...['Could name one sign of rising panic.', plan, '90853', '90'],
      ]),
    ),
    'goal_ratings.csv': csv(
      'note_id,goal_id,rating',
      notes.map(({ client }) => [`N-${client}`, `G-${client}`, 'moderate']),
    ),
    'signatures.csv': csv('kind,record_id,staff_id,role,signed_at', [
      ['progress_note', 'N-B1', 'T', 'author', signed],
    ]),
  };
}

/** Imports that practice and makes accounts for its clinician and its biller. */
export function openBillingPractice(now: number, data: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'concord-billing-'));
  try {
    for (const [name, text] of Object.entries(folderFiles(now))) writeFileSync(join(folder, name), text);
    concord(['import', folder], { data });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const who of ['clinician', 'biller'] as const) {
    const staff = who === 'clinician' ? ['--staff', 'T'] : [];
    const name = who === 'clinician' ? 'Ines Hallorann' : 'Bo Biller';
    concord(
      [
        ...['user', 'add', '--email', emailOf(who), '--name', name, '--role', who, ...staff],
        ...['--organization', 'Billing Practice', '--password-stdin'],
      ],
      { input: billingPassword, data },
    );
  }
}
